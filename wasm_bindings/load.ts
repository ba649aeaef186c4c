/** Keeping one engine, and replacing it after a crash. */
import { badArgument, failure, readInput, type Input } from './arguments.ts';
import { compileGiven, type LoadOptions } from './compile.ts';
import { Instance, requestFrom } from './instance.ts';
import { readMessage } from './message.ts';
import type { Request } from './module.js';
import type { CleanOptions, CleanResult } from './types.ts';

/** The engine, ready to use. */
export interface Winnow {
  /**
   * A page or a text → its article and its claims. Runs to the end before it returns; for a page
   * that stays responsive use `winnow/worker`. Never throws: what goes wrong is the result's
   * `error`, and the engine can be used again afterwards; see `ready`.
   *
   * @param input a string, or bytes as they came from the network or a file
   */
  clean(input: Input, options?: CleanOptions): CleanResult;

  /**
   * The same as a text for `readMessage` or `readInParts`, quicker to send from a worker than the
   * result.
   */
  cleanToMessage(input: Input, options?: CleanOptions): string;

  /**
   * Settles when the engine can be used. It nearly always can: a fresh instance has replaced one
   * that ran out of memory before the call returns. Only where a browser makes none at once, which
   * some do outside of workers, calls give `internal` until then.
   */
  readonly ready: Promise<void>;
}

class Engine implements Winnow {
  ready: Promise<void> = Promise.resolve();
  #instance: Instance | undefined;
  readonly #compiled: WebAssembly.Module;

  constructor(compiled: WebAssembly.Module, instance: Instance) {
    this.#compiled = compiled;
    this.#instance = instance;
  }

  clean(input: Input, options: CleanOptions = {}): CleanResult {
    return readMessage(this.cleanToMessage(input, options));
  }

  cleanToMessage(input: Input, options: CleanOptions = {}): string {
    let given: string | Uint8Array;
    let request: Request;
    try {
      given = readInput(input);
      request = requestFrom(given, options);
    } catch (wrong) {
      return JSON.stringify(badArgument(wrong));
    }
    const instance = this.#instance;
    if (!instance) {
      return JSON.stringify(failure('internal', 'winnow is starting again; try once more.'));
    }
    try {
      return instance.clean(given, request);
    } catch (crash) {
      this.#replace();
      return JSON.stringify(instance.resultOf(crash));
    }
  }

  /** After a crash the memory of an instance is in an unknown state. */
  #replace(): void {
    const fresh = Instance.start(this.#compiled);
    this.#instance = fresh instanceof Instance ? fresh : undefined;
    if (fresh instanceof Instance) return;
    this.ready = fresh.then((instance) => {
      this.#instance = instance;
    });
    this.ready.catch(() => undefined); // told to who awaits it, and no error of the program else
  }
}

/** An instance of what is compiled already. */
export async function startWith(compiled: WebAssembly.Module): Promise<Winnow> {
  return new Engine(compiled, await Instance.start(compiled));
}

/** A `load` that remembers its engine, and finds it by `compileDefault` when not told where. */
export function loader(compileDefault: () => Promise<WebAssembly.Module>) {
  let loading: Promise<Winnow> | undefined;
  return (options: LoadOptions = {}): Promise<Winnow> => {
    loading ??= compileGiven(options)
      .then(async (given) => given ?? (await compileDefault()))
      .then(startWith)
      .catch((error: unknown) => {
        loading = undefined; // so that one failed download is not the last word
        throw error;
      });
    return loading;
  };
}

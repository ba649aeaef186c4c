/** Keeping one engine, and replacing it after a crash. */
import { compileGiven, type LoadOptions } from './compile.ts';
import { failure, Instance } from './instance.ts';
import type { CleanOptions, CleanResult } from './types.ts';

/** The engine, ready to use. */
export interface Winnow {
  /**
   * A page or a text → its article and its claims. Runs to the end before it returns; for a page
   * that stays responsive use `winnow/worker`. Never throws: what goes wrong is the result's
   * `error`, and the engine can be used again afterwards.
   *
   * @param input a string, or bytes as they came from the network or a file
   */
  clean(input: string | Uint8Array | ArrayBuffer, options?: CleanOptions): CleanResult;

  /** The same as JSON, which is quicker to send from a worker than what it says. */
  cleanToJson(input: string | Uint8Array | ArrayBuffer, options?: CleanOptions): string;

  /** Settles when a fresh instance has replaced one that ran out of memory; usually settled. */
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

  clean(input: string | Uint8Array | ArrayBuffer, options: CleanOptions = {}): CleanResult {
    return JSON.parse(this.cleanToJson(input, options)) as CleanResult;
  }

  cleanToJson(input: string | Uint8Array | ArrayBuffer, options: CleanOptions = {}): string {
    const instance = this.#instance;
    if (!instance) {
      return JSON.stringify(failure('internal', 'winnow is starting again; try once more.'));
    }
    try {
      return instance.clean(input instanceof ArrayBuffer ? new Uint8Array(input) : input, options);
    } catch (crash) {
      this.#replace();
      return JSON.stringify(instance.resultOf(crash));
    }
  }

  /** After a crash the memory of an instance is in an unknown state. */
  #replace(): void {
    this.#instance = undefined;
    this.ready = Instance.create(this.#compiled).then((fresh) => {
      this.#instance = fresh;
    });
  }
}

/** An instance of what is compiled already. */
export async function startWith(compiled: WebAssembly.Module): Promise<Winnow> {
  return new Engine(compiled, await Instance.create(compiled));
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

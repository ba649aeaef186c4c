/** The engine as a package gives it: loaded once, called with whatever its callers pass. */
import { readInput } from './arguments.ts';
import { compileGiven, type CompiledModule, type LoadOptions } from './compile.ts';
import { failure, sentenceOf } from './failure.ts';
import { readMessage } from './message.ts';
import type { Request } from './module.js';
import { requestFrom } from './request.ts';
import { Supervisor } from './supervisor.ts';
import type { CleanOptions, CleanResult, Input } from './types.ts';

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
  readonly #supervisor: Supervisor;

  constructor(supervisor: Supervisor) {
    this.#supervisor = supervisor;
  }

  get ready(): Promise<void> {
    return this.#supervisor.ready;
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
      return JSON.stringify(failure('bad_argument', sentenceOf(wrong)));
    }
    return this.#supervisor.clean(given, request);
  }
}

/**
 * A `load` that remembers its engine, and finds it by `compileDefault` when not told where;
 * `compileUrl` is for addresses that it is told.
 */
export function loader(
  compileDefault: () => Promise<CompiledModule>,
  compileUrl?: (url: string | URL) => Promise<CompiledModule>,
) {
  let loading: Promise<Winnow> | undefined;
  return (options: LoadOptions = {}): Promise<Winnow> => {
    loading ??= compileGiven(options, compileUrl)
      .then(async (given) => given ?? (await compileDefault()))
      .then(async (compiled) => new Engine(await Supervisor.start(compiled)))
      .catch((error: unknown) => {
        loading = undefined; // so that one failed download is not the last word
        throw error;
      });
    return loading;
  };
}

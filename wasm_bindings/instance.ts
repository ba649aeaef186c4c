/** One instance of the engine: text and bytes into its memory, results out of it. */
import { failure, sentenceOf } from './failure.ts';
import createModule, { type EngineModule, type ModuleSettings, type Request } from './module.js';
import type { CleanResult } from './types.ts';
import { writeText } from './write_text.ts';

const decoder = new TextDecoder();

/** Undefined where that is refused: some browsers do it to large modules outside of workers. */
function instantiated(
  compiled: WebAssembly.Module,
  imports: WebAssembly.Imports,
): WebAssembly.Instance | undefined {
  try {
    return new WebAssembly.Instance(compiled, imports);
  } catch {
    return undefined;
  }
}

export class Instance {
  readonly #module: EngineModule;
  readonly #memory: WebAssembly.Memory;
  readonly #reasons: unknown[];

  private constructor(module: EngineModule, memory: WebAssembly.Memory, reasons: unknown[]) {
    this.#module = module;
    this.#memory = memory;
    this.#reasons = reasons;
  }

  /** At once where it can be. No promise then: as long as one is to be told, memory is held. */
  static start(compiled: WebAssembly.Module): Instance | Promise<Instance> {
    const reasons: unknown[] = [];
    let memory: WebAssembly.Memory | undefined;
    const made = (module: EngineModule): Instance => {
      if (!memory) throw new Error('The module exports no memory.');
      return new Instance(module, memory, reasons);
    };
    let loading: Promise<void> | undefined;
    const module: ModuleSettings & Partial<EngineModule> = {
      instantiateWasm: (imports, done) => {
        const begin = (instance: WebAssembly.Instance): void => {
          memory = Object.values(instance.exports).find(
            (value) => value instanceof WebAssembly.Memory,
          );
          done(instance);
        };
        const now = instantiated(compiled, imports);
        try {
          if (now) begin(now);
          else loading = WebAssembly.instantiate(compiled, imports).then(begin);
        } catch (cause) {
          // Emscripten keeps it to itself, and waits for ever.
          loading = Promise.reject(new Error('The module does not start.', { cause }));
        }
        return {};
      },
      onAbort: (reason) => reasons.push(reason),
      printErr: () => undefined, // the result says it
    };
    const ready = createModule(module);
    // Emscripten adds its functions to what it is given: at once, up to the versions that await.
    const { clean, reserveInput } = module;
    return clean && reserveInput
      ? made({ clean, reserveInput })
      : Promise.all([ready, loading]).then(([begun]) => made(begun));
  }

  /** The result as a message. Throws when the engine crashed: the instance is of no use afterwards. */
  clean(input: string | Uint8Array, request: Request): string {
    const size = typeof input === 'string' ? this.#writeText(input) : this.#writeBytes(input);
    const message = this.#module.clean(size, request);
    return decoder.decode(new Uint8Array(this.#memory.buffer, message.begin, message.size));
  }

  /** What `clean` threw, as a result that a user understands. */
  resultOf(crash: unknown): CleanResult {
    const why = [...this.#reasons, sentenceOf(crash)].join(' ');
    return /\bOOM\b|out of memory|enlarge memory/i.test(why)
      ? failure('out_of_memory', 'This page needs more memory than winnow may use.')
      : failure('internal', 'Something in winnow went wrong with this page.');
  }

  #writeBytes(input: Uint8Array): number {
    this.#room(input.length, 0).set(input);
    return input.length;
  }

  #writeText(input: string): number {
    return writeText(input, (size, kept) => this.#room(size, kept));
  }

  #room(size: number, kept: number): Uint8Array {
    const at = this.#module.reserveInput(size, kept);
    return new Uint8Array(this.#memory.buffer, at, size);
  }
}

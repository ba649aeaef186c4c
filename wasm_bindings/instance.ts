/** One instance of the engine: text and bytes into its memory, results out of it. */
import createModule, { type EngineModule, type Request } from './module.js';

import type { CleanOptions, CleanResult, ErrorCode } from './types.ts';
import { writeText } from './write_text.ts';

const decoder = new TextDecoder();

function requestFrom(input: string | Uint8Array, options: CleanOptions): Request {
  const formats = options.formats ?? [];
  return {
    from: options.from ?? 'auto',
    url: options.url ?? '',
    // A string has been decoded already, whatever the page says of itself.
    charset: typeof input === 'string' ? 'utf-8' : (options.charset ?? ''),
    claims: options.claims ?? true,
    timeLimit: options.timeLimit ?? Infinity,
    html: formats.includes('html'),
    markdown: formats.includes('markdown'),
    annotations: formats.includes('annotations'),
    original: formats.includes('original'),
    overrides: (options.overrides ?? []).flatMap(({ source, keep }) => [
      source.begin,
      source.end,
      keep ? 1 : 0,
    ]),
  };
}

export function failure(code: ErrorCode, message: string): CleanResult {
  return { ok: false, error: { code, stage: 'input', message } };
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

  static async create(compiled: WebAssembly.Module): Promise<Instance> {
    const reasons: unknown[] = [];
    let memory: WebAssembly.Memory | undefined;
    const module = await new Promise<EngineModule>((resolve, reject) => {
      createModule({
        instantiateWasm: (imports, done) => {
          WebAssembly.instantiate(compiled, imports).then((instance) => {
            memory = Object.values(instance.exports).find(
              (value) => value instanceof WebAssembly.Memory,
            );
            done(instance);
          }, reject);
          return {};
        },
        onAbort: (reason) => reasons.push(reason),
        printErr: () => undefined, // the result says it
      }).then(resolve, reject);
    });
    if (!memory) throw new Error('This is not the engine of winnow: it exports no memory.');
    return new Instance(module, memory, reasons);
  }

  /** The result as JSON. Throws when the engine crashed: the instance is of no use afterwards. */
  clean(input: string | Uint8Array, options: CleanOptions): string {
    const size = typeof input === 'string' ? this.#writeText(input) : this.#writeBytes(input);
    const json = this.#module.clean(size, requestFrom(input, options));
    return decoder.decode(new Uint8Array(this.#memory.buffer, json.begin, json.size));
  }

  /** What `clean` threw, as a result that a user understands. */
  resultOf(crash: unknown): CleanResult {
    const why = [...this.#reasons, crash instanceof Error ? crash.message : crash].join(' ');
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

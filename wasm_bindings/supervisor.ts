/** Keeping one instance of the engine, and replacing it after a crash. */
import { failure } from './failure.ts';
import { Instance } from './instance.ts';
import type { Request } from './module.js';

export class Supervisor {
  ready: Promise<void> = Promise.resolve();
  #instance: Instance | undefined;
  readonly #compiled: WebAssembly.Module;

  private constructor(compiled: WebAssembly.Module, instance: Instance) {
    this.#compiled = compiled;
    this.#instance = instance;
  }

  /** Rejects when the module is another one's, or no memory is left for it. */
  static async start(compiled: WebAssembly.Module): Promise<Supervisor> {
    try {
      return new Supervisor(compiled, await Instance.start(compiled));
    } catch (cause) {
      if (cause instanceof RangeError) throw cause; // of memory
      throw new Error('This is not the engine of this version of winnow.', { cause });
    }
  }

  /** The result as a message. */
  clean(input: string | Uint8Array, request: Request): string {
    const instance = this.#instance;
    if (!instance) {
      return JSON.stringify(failure('internal', 'winnow is starting again; try once more.'));
    }
    try {
      return instance.clean(input, request);
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

/**
 * winnow off the main thread: promises, abort and time-out.
 *
 *     import { startEngine } from 'winnow/worker';
 *     const engine = startEngine();
 *     const result = await engine.clean(html, {}, { signal: AbortSignal.timeout(5000) });
 */
import { Engine } from './engine.ts';

/** Where the engine's WebAssembly is; without it, `winnow.wasm` beside the worker. */
export interface StartOptions {
  wasmUrl?: string | URL;
}

/** An engine with a worker of its own, which starts with the first call or with `warm()`. */
export function startEngine({ wasmUrl }: StartOptions = {}): Engine {
  return new Engine(
    () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'winnow' }),
    wasmUrl ? { url: new URL(wasmUrl, import.meta.url).href } : { beside: true },
  );
}

export { Engine, EngineError } from './engine.ts';
export type { CleanCall, EngineErrorCode, EngineWorker } from './engine.ts';

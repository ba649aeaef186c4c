/**
 * winnow off the main thread: promises, abort and time-out.
 *
 *     import { startEngine } from 'winnow/worker';
 *     const engine = startEngine();
 *     const result = await engine.clean(html, {}, { signal: AbortSignal.timeout(5000) });
 */
import type { LoadOptions } from '../compile.ts';
import { Engine } from './engine.ts';

/** Where the engine and its worker are; by default both are found in this package. */
export interface StartOptions extends LoadOptions {
  /** `winnow/worker/worker`, where a bundler has put it; a module worker. */
  workerUrl?: string | URL;
}

/** An engine with a worker of its own, which starts with the first call or with `warm()`. */
export function startEngine({ workerUrl, ...given }: StartOptions = {}): Engine {
  // This module's address is not asked needlessly: bundled into a classic script it has none.
  const wasm =
    given.wasmUrl || given.wasmBytes || given.wasmModule
      ? given
      : { wasmUrl: new URL('../winnow.wasm', import.meta.url) };
  return new Engine(
    () =>
      workerUrl
        ? new Worker(workerUrl, { type: 'module', name: 'winnow' })
        : new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'winnow' }),
    wasm,
  );
}

export type { LoadOptions } from '../compile.ts';
export { Engine, EngineError } from './engine.ts';
export type { CleanCall, EngineErrorCode, EngineWorker } from './engine.ts';

/**
 * winnow off the main thread: promises, abort and time-out.
 *
 *     import { startEngine } from 'winnow/worker';
 *     const engine = startEngine();
 *     const result = await engine.clean(html, {}, { signal: AbortSignal.timeout(5000) });
 */
import { Engine, type StartOptions } from './engine.ts';

/** An engine with a worker of its own, which starts with the first call or with `warm()`. */
export function startEngine(given: StartOptions = {}): Engine {
  const { workerUrl } = given;
  // This module's address is not asked needlessly: bundled into a classic script it has none.
  const places =
    given.wasmUrl || given.wasmBytes || given.wasmModule
      ? given
      : { ...given, wasmUrl: new URL('../winnow.wasm', import.meta.url) };
  return new Engine(
    () =>
      workerUrl
        ? new Worker(workerUrl, { type: 'module', name: 'winnow' })
        : new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'winnow' }),
    places,
  );
}

export type { LoadOptions } from '../compile.ts';
export { Engine, EngineError } from './engine.ts';
export type { CleanCall, EngineErrorCode, EngineWorker, StartOptions } from './engine.ts';
export type * from '../types.ts';

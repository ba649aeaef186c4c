/** In place of `start_engine.ts` in winnow.html: engine and worker come with the page itself. */
import wasmData from 'winnow/winnow.wasm?url';
import { Engine } from 'winnow/worker/engine';
import EngineWorker from 'winnow/worker/worker?worker&inline';

export function startEngine(): Engine {
  const base64 = wasmData.slice(wasmData.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Engine(() => new EngineWorker(), { wasmBytes: bytes });
}

/** In place of `start_engine.ts` in winnow.html: engine and worker come with the page itself. */
import { Engine } from 'winnow/worker/engine';
import { nextFrame } from '../ui/pace.ts';
import EngineWorker from 'winnow/worker/worker?worker&inline';

/**
 * Out of the end of the page, which may be still to come: neither the app nor its first frame waits
 * for it.
 */
async function unpackEngine(): Promise<WebAssembly.Module> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  await nextFrame();
  const base64 = document.querySelector('#engine')?.textContent ?? '';
  const { body } = await fetch(`data:application/gzip;base64,${base64}`);
  return WebAssembly.compileStreaming(
    new Response(body?.pipeThrough(new DecompressionStream('gzip')), {
      headers: { 'content-type': 'application/wasm' },
    }),
  );
}

export function startEngine(): Engine {
  return new Engine(() => new EngineWorker(), { wasmModule: unpackEngine() });
}

import 'winnow/element';
import { startEngine } from 'winnow/worker';
import wasmUrl from 'winnow/winnow.wasm';

// esbuild moves the engine's file (loader `file`) and the worker (an entry of its own, see build.js).
const engine = startEngine({ wasmUrl, workerUrl: './worker.js' });
document.querySelector('button').onclick = async () => {
  const text = document.querySelector('textarea').value;
  const result = await engine.clean(text, { formats: ['html'] });
  document.querySelector('winnow-article').result = result;
};

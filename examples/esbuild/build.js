import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: { main: 'main.js', worker: 'winnow/worker/worker' },
  bundle: true,
  format: 'esm',
  loader: { '.wasm': 'file' },
  outdir: 'dist',
});
await cp('index.html', 'dist/index.html');

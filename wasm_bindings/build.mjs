// npm run build:wasm: the engine's WebAssembly, its glue and the TypeScript around it → dist/.
// Every step is incremental, so a second run does next to nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = fileURLToPath(new URL('dist/', import.meta.url));
const built = `${root}build/wasm/`;

const run = (command, ...words) => execFileSync(command, words, { cwd: root, stdio: 'inherit' });

function writeIfChanged(path, content) {
  const bytes = Buffer.from(content);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}

const copyIfChanged = (from, to) => writeIfChanged(to, readFileSync(from));

run('tools/configure.sh', 'wasm');
run('cmake', '--build', '--preset', 'wasm', '--target', 'winnow_module');

mkdirSync(dist, { recursive: true });
copyIfChanged(`${built}winnow.wasm`, `${dist}winnow.wasm`);
// The loader brings the engine itself; a bundler that met this address would pack it once more.
writeIfChanged(
  `${dist}module.js`,
  readFileSync(`${built}winnow.mjs`, 'utf8').replace(
    /new URL\(['"]winnow\.wasm['"], *import\.meta\.url\)/,
    '"winnow.wasm"',
  ),
);
for (const name of ['module.d.ts', 'winnow_wasm.d.ts']) {
  copyIfChanged(`${root}wasm_bindings/${name}`, `${dist}${name}`);
}
run('npx', 'tsc', '--project', 'wasm_bindings');
run('npx', 'tsc', '--project', 'wasm_bindings/element');

writeIfChanged(`${built}winnow.wasm.gz`, gzipSync(readFileSync(`${built}winnow.wasm`)));
// Each is one file: what it imports would be fetched one after the other.
const bundles = await build({
  entryPoints: ['inline', 'winnow', 'worker/worker'].map(
    (name) => `${root}wasm_bindings/${name}.ts`,
  ),
  outdir: dist,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  loader: { '.gz': 'binary' },
  plugins: [
    {
      name: 'what the build made',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^\.\/module\.js$/ }, () => ({ path: `${dist}module.js` }));
        onResolve({ filter: /\.wasm\.gz$/ }, () => ({ path: `${built}winnow.wasm.gz` }));
      },
    },
  ],
  write: false,
});
for (const { path, contents } of bundles.outputFiles) writeIfChanged(path, contents);

// npm packs a licence and a README of the package's own folder only.
copyIfChanged(`${root}LICENSE`, `${root}wasm_bindings/LICENSE`);
writeIfChanged(
  `${root}wasm_bindings/README.md`,
  readFileSync(`${root}docs/embedding/npm.md`, 'utf8').replaceAll('](../result', '](dist/result'),
);
for (const name of ['result.md', 'result.schema.json']) {
  copyIfChanged(`${root}docs/${name}`, `${dist}${name}`);
}

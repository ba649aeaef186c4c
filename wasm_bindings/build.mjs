// npm run build:wasm: the engine's WebAssembly, its glue and the TypeScript around it → dist/.
// Every step is incremental, so a second run does next to nothing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = fileURLToPath(new URL('dist/', import.meta.url));
const built = `${root}build/wasm/`;

const run = (command, ...words) => execFileSync(command, words, { cwd: root, stdio: 'inherit' });

function copyIfChanged(from, to) {
  if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
}

run('tools/configure.sh', 'wasm');
run('cmake', '--build', '--preset', 'wasm', '--target', 'winnow_module');

mkdirSync(dist, { recursive: true });
copyIfChanged(`${built}winnow.wasm`, `${dist}winnow.wasm`);
copyIfChanged(`${built}winnow.mjs`, `${dist}module.js`);
copyIfChanged(`${root}wasm_bindings/module.d.ts`, `${dist}module.d.ts`);
run('npx', 'tsc', '--project', 'wasm_bindings');

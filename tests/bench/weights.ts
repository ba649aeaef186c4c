/** What the engine weighs, part by part. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Bytes, as they are and compressed for transfer. */
export interface Weight {
  bytes: number;
  brotli: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const weightOf = (bytes: Uint8Array): Weight => ({
  bytes: bytes.length,
  brotli: brotliCompressSync(bytes).length,
});

/** The numbers of the sections of a WebAssembly binary that weigh something. */
const kSections = new Map([
  [10, 'code'],
  [11, 'data: tables, word lists'],
]);

function sectionsOf(wasm: Uint8Array): Record<string, Weight> {
  const weights: Record<string, Weight> = {};
  for (let at = 8; at < wasm.length;) {
    const name = kSections.get(wasm[at++] ?? 0);
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (name) weights[name] = weightOf(wasm.subarray(at, at + size));
    at += size;
  }
  return weights;
}

export function transferWeights(): Record<string, Weight> {
  const dist = join(root, 'wasm_bindings/dist');
  const engine = readFileSync(join(dist, 'winnow.wasm'));
  return {
    engine: weightOf(engine),
    ...sectionsOf(engine),
    glue: weightOf(readFileSync(join(dist, 'module.js'))),
  };
}

/** Bytes of code and constants in the native library, by folder of src; trained tables apart. */
export function stageWeights(): Record<string, number> {
  const objects = join(root, 'build/native/CMakeFiles/winnow_engine.dir/src');
  const files = readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.o'))
    .sort();
  const printed = execFileSync('size', files, { cwd: objects, encoding: 'utf8' });
  const weights: Record<string, number> = {};
  for (const line of printed.trim().split('\n').slice(1)) {
    const [text, data, , , , file] = line.trim().split(/\s+/);
    if (!file) throw new Error(`size printed what is no line of a table: ${line}`);
    const part = /_tables?\.cpp\.o$/.test(file) ? file.replace('.cpp.o', '') : file.split('/')[0];
    weights[part ?? file] = (weights[part ?? file] ?? 0) + Number(text) + Number(data);
  }
  return weights;
}

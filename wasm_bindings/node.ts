/** winnow for Node: as `winnow.ts`, with the engine read from beside this file. */
import { readFile } from 'node:fs/promises';

import { compileFrom, type CompiledModule } from './compile.ts';
import { loader } from './load.ts';

/** Node's `fetch` reads no files, and there is no page that an address could start from. */
async function compileAt(url: string | URL): Promise<CompiledModule> {
  if (!URL.canParse(url)) {
    throw new TypeError(
      `Node needs the whole address of the engine, such as new URL("${String(url)}", import.meta.url).`,
    );
  }
  const address = new URL(url);
  return address.protocol === 'file:'
    ? WebAssembly.compile(await readFile(address))
    : compileFrom(address);
}

/** See `load` in `winnow.ts`. */
export const load = loader(() => compileAt(new URL('./winnow.wasm', import.meta.url)), compileAt);

export { readInParts, readMessage } from './message.ts';
export type { LoadOptions } from './compile.ts';
export type { Winnow } from './load.ts';
export type * from './types.ts';

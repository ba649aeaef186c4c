/** winnow for Node: as `winnow.ts`, with the engine read from beside this file. */
import { readFile } from 'node:fs/promises';

import { loader } from './load.ts';

/** See `load` in `winnow.ts`. */
export const load = loader(async () =>
  WebAssembly.compile(await readFile(new URL('./winnow.wasm', import.meta.url))),
);

export { readInParts, readMessage } from './message.ts';
export type { LoadOptions } from './compile.ts';
export type { Winnow } from './load.ts';
export type * from './types.ts';

/**
 * winnow as one file, for pages that are one file: the engine is in it, nothing is fetched.
 *
 *     import { load } from 'winnow/inline';
 */
import packed from './winnow.wasm.gz';
import { loader } from './load.ts';

/** See `load` in `winnow.ts`. */
export const load = loader(() => {
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(bytes).arrayBuffer().then((engine) => WebAssembly.compile(engine));
});

export { readInParts, readMessage } from './message.ts';
export type { LoadOptions } from './compile.ts';
export type { Winnow } from './load.ts';
export type * from './types.ts';

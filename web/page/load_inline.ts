/** In place of `winnow` in a page that brings the engine's bytes: no address to fall back on. */
import { loader } from '../../wasm_bindings/dist/load.js';

export const load = loader(() =>
  Promise.reject(new Error('The engine is missing from this file.')),
);

export type { Winnow } from '../../wasm_bindings/dist/load.js';

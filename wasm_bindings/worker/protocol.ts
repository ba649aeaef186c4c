/** What the page and the engine's worker say to each other; `start` may come after requests. */
import type { CleanOptions, CleanResult } from '../types.ts';

/** Brings the engine; without a module the worker loads `winnow.wasm` from beside itself. */
export interface Start {
  kind: 'start';
  module?: WebAssembly.Module;
}

export interface CleanRequest {
  kind: 'clean';
  id: number;
  input: string | Uint8Array<ArrayBuffer>;
  options: CleanOptions;
}

export type ToWorker = Start | CleanRequest;

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  | { kind: 'cleaned'; id: number; result: CleanResult }
  | { kind: 'crashed'; id: number; message: string };

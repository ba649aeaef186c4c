/** What the page and the engine's worker say to each other; `start` may come after requests. */
import type { CleanOptions } from '../types.ts';

/** Brings the engine. */
export interface Start {
  kind: 'start';
  module: WebAssembly.Module;
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
  /** `json` is the result: parsing it takes half the time of sending what it says. */
  | { kind: 'cleaned'; id: number; json: string }
  | { kind: 'crashed'; id: number; message: string };

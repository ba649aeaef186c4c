/** What the page and the engine's worker say to each other. */
import type { CleanOptions, CleanResult } from '../types.ts';

/** First message to the worker: where the engine is, or the engine itself. */
export interface Start {
  kind: 'start';
  wasm: { url: string } | { bytes: ArrayBuffer } | { beside: true };
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

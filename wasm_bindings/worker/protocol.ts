/** What the page and the engine's worker say to each other; `start` may come after requests. */
import type { CompiledModule } from '../compile.ts';
import type { Request } from '../module.js';
import type { Load } from './carrier.ts';

/** Brings the engine. */
export interface Start {
  kind: 'start';
  module: CompiledModule;
}

/** `input` is bytes; its buffer is handed over. */
export interface CleanRequest {
  kind: 'clean';
  id: number;
  input: Load;
  request: Request;
}

export type ToWorker = Start | CleanRequest;

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  /**
   * `result` is for `readInParts`, which takes half the time of sending what it says; `buffer` the
   * input's.
   */
  | { kind: 'cleaned'; id: number; result: string; buffer: ArrayBuffer }
  | { kind: 'crashed'; id: number; message: string };

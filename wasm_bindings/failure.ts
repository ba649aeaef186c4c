/** What went wrong before or around the engine, in the form of its own errors. */
import type { CleanResult, ErrorCode } from './types.ts';

export function failure(code: ErrorCode, message: string): CleanResult {
  return { ok: false, error: { code, stage: 'input', message } };
}

/** What was thrown, in words. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

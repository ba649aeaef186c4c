/**
 * What the reader was at, carried over a reload that winnow asked for, such as an update. It lies
 * in the state of the page's history entry, which the browser keeps and nobody else can read.
 */
import type { Source } from './input/source.ts';
import type { OwnWords, Reading } from './session.ts';

export interface Carried {
  /** What is in the field, not yet distilled. */
  draft: string;
  reading?: { source: Source; words: OwnWords };
}

/** False when it is more than the browser keeps; nothing is carried then. */
export function carryOver(draft: string, reading: Reading | undefined): boolean {
  const carried: Carried = { draft };
  if (reading) {
    const { source, overrides, corrections } = reading;
    carried.reading = { source, words: { overrides, corrections } };
  }
  try {
    history.replaceState({ carried }, '');
    return true;
  } catch {
    return false;
  }
}

/** Taken once. */
export function takeCarried(): Carried | undefined {
  const { carried } = (history.state ?? {}) as { carried?: Carried };
  if (carried) history.replaceState(null, '');
  return carried;
}

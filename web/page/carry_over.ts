/**
 * What the reader was at, carried over a reload that winnow asked for, such as an update. It lies
 * in the state of the page's history entry, which the browser keeps and nobody else can read.
 */
import type { Source } from './input/source.ts';
import type { Override } from './session.ts';

export interface Carried {
  /** What is in the field, not yet distilled. */
  draft: string;
  reading?: { source: Source; overrides: readonly Override[] };
}

/** False when it is more than the browser keeps; nothing is carried then. */
export function carryOver(carried: Carried): boolean {
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

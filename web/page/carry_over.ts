/**
 * What the reader was at, for when the page is loaded again: after a reload, an update, or when the
 * browser had put the tab away. It lies in the tab's session storage: on this device, for this tab
 * alone, and gone when it is closed.
 */
import { fromJson, toJson } from './input/bytes_as_json.ts';
import type { Place } from '../ui/reading/place.ts';
import type { Source } from './input/source.ts';
import type { OwnWords } from './session.ts';
import type { Visit } from './visits.ts';

export interface Carried {
  /** What is in the field, not yet distilled. */
  draft: string;
  reading?: { source: Source; words: OwnWords; place: Place | undefined };
  /** The reading's id in the library. */
  keptAs?: string | undefined;
}

const kKey = 'winnow-carried';

/** Browsers keep about 5 million characters. */
const kMostCarried = 4_800_000;

/** False when it is more than the browser keeps; nothing is carried then. */
export function carryOver(draft: string, visit: Visit | undefined): boolean {
  const all: Carried = { draft };
  if (visit) {
    const { source, overrides, corrections } = visit.reading;
    all.reading = { source, words: { overrides, corrections }, place: visit.place };
    all.keptAs = visit.kept?.id;
  }
  forgetCarried();
  if (visit && lengthOf(visit.reading.source) > kMostCarried) return false; // not tried: the page would stand still for it
  try {
    if (draft || visit) sessionStorage.setItem(kKey, toJson(all));
    return true;
  } catch {
    return false;
  }
}

/** In characters; 3 bytes are 4 of them. */
function lengthOf({ content }: Source): number {
  return typeof content === 'string' ? content.length : (content.length * 4) / 3;
}

export function carried(): Carried | undefined {
  try {
    const json = sessionStorage.getItem(kKey);
    return json === null ? undefined : (fromJson(json) as Carried);
  } catch {
    return undefined;
  }
}

export function forgetCarried(): void {
  try {
    sessionStorage.removeItem(kKey);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

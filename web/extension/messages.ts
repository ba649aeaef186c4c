/**
 * What the extension's parts say to each other. Messages from a content script come out of a page
 * that may be hostile, so everything received passes one of the `is…` functions here.
 */
import { isWebAddress } from '../../site/web_address.ts';
import type { Stance } from '../../wasm_bindings/types.ts';

/** A claim to be found in the page. */
export interface Quote {
  id: number;
  stance: Stance;
  /** The sentence as the article has it; the page may break or space it otherwise. */
  text: string;
}

/** Panel → page, over a port named `kMarksPort`. Closing the port takes the marks away. */
export type ToPage =
  /** Searches the page, once: what follows names the quotes by their ids. */
  | { kind: 'find'; quotes: Quote[] }
  /** These are marked from now on, and no others. */
  | { kind: 'mark'; ids: number[] }
  | { kind: 'show'; id: number };

/** Page → panel. */
export type FromPage =
  /** Which of the quotes are in the page. */
  | { kind: 'found'; ids: number[] }
  /** The reader clicked on a mark. */
  | { kind: 'chosen'; id: number };

export const kMarksPort = 'marks';

/** The web app → background, through the bridge: read this address in the extension. */
export interface OpenAddress {
  kind: 'open';
  url: string;
}

/** Background → reader: the button was pressed again. */
export interface Leave {
  kind: 'leave';
  tabId: number;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value);

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  if (value.kind === 'chosen') return isId(value.id);
  return value.kind === 'found' && Array.isArray(value.ids) && value.ids.every(isId);
}

export function isOpenAddress(value: unknown): value is OpenAddress {
  return isRecord(value) && value.kind === 'open' && isWebAddress(value.url);
}

export function isLeave(value: unknown): value is Leave {
  return isRecord(value) && value.kind === 'leave' && isId(value.tabId);
}

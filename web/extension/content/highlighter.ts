/**
 * Content script: marks claims in the page with the CSS Custom Highlight API, which leaves the
 * page's elements as they are. It is put in when the reader asks for it, and once a page.
 */
import type { Stance } from '../../../wasm_bindings/types.ts';
import { kMarksPort, type FromPage, type Quote, type ToPage } from '../messages.ts';
import { findQuotes } from './find_quotes.ts';

/** As in highlights.css. */
const highlightName = (stance: Stance | 'shown'): string => `winnow-${stance}`;

class Marks {
  readonly #ranges = new Map<number, Range>();
  readonly #names = new Set<string>();

  /** Gives the ids of the quotes that are in the page. */
  set(quotes: Quote[]): number[] {
    this.clear();
    for (const [{ id, stance }, range] of findQuotes(document.body, quotes)) {
      this.#ranges.set(id, range);
      this.#highlight(highlightName(stance)).add(range);
    }
    return [...this.#ranges.keys()];
  }

  show(id: number): void {
    const range = this.#ranges.get(id);
    if (!range) return;
    const shown = this.#highlight(highlightName('shown'));
    shown.clear();
    shown.add(range);
    shown.priority = 1;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { top, height } = range.getBoundingClientRect();
    scrollBy({
      top: top - (innerHeight - height) / 2,
      behavior: still ? 'instant' : 'smooth',
    });
  }

  /** The claim whose mark is at this point of the window. */
  at(x: number, y: number): number | undefined {
    for (const [id, range] of this.#ranges) {
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (x >= left && x <= right && y >= top && y <= bottom) return id;
      }
    }
    return undefined;
  }

  clear(): void {
    for (const name of this.#names) CSS.highlights.delete(name);
    this.#names.clear();
    this.#ranges.clear();
  }

  #highlight(name: string): Highlight {
    const existing = CSS.highlights.get(name);
    if (existing) return existing;
    const highlight = new Highlight();
    CSS.highlights.set(name, highlight);
    this.#names.add(name);
    return highlight;
  }
}

function serve(port: chrome.runtime.Port): void {
  const marks = new Marks();
  const say = (message: FromPage): void => port.postMessage(message);
  const onClick = ({ clientX, clientY }: MouseEvent): void => {
    const id = marks.at(clientX, clientY);
    if (id !== undefined) say({ kind: 'chosen', id });
  };
  document.addEventListener('click', onClick);
  port.onMessage.addListener((message: ToPage) => {
    if (message.kind === 'mark') say({ kind: 'marked', ids: marks.set(message.quotes) });
    else marks.show(message.id);
  });
  port.onDisconnect.addListener(() => {
    document.removeEventListener('click', onClick);
    marks.clear();
  });
}

declare global {
  // In the content script's own world, which the page cannot see.
  var winnowServesMarks: boolean | undefined;
}

if (!globalThis.winnowServesMarks) {
  globalThis.winnowServesMarks = true;
  // Only the extension's own parts can open a port to its content scripts.
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === kMarksPort) serve(port);
  });
}

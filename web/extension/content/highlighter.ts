/**
 * Content script: marks claims in the page with the CSS Custom Highlight API, which leaves the
 * page's elements as they are. It is put in when the reader asks for it, and once a page.
 */
import type { Stance } from '../../../wasm_bindings/types.ts';
import { kMarksPort, type FromPage, type Quote, type ToPage } from '../messages.ts';
import { findQuotes } from './find_quotes.ts';

/** As in highlights.css. */
const highlightName = (stance: Stance | 'shown'): string => `winnow-${stance}`;

/** Highlights are the whole page's: another panel may have ranges in the same one. */
function highlight(name: string, range: Range, priority = 0): void {
  const marks = CSS.highlights.get(name) ?? new Highlight();
  marks.priority = priority;
  marks.add(range);
  CSS.highlights.set(name, marks);
}

function unhighlight(name: string, range: Range): void {
  const marks = CSS.highlights.get(name);
  marks?.delete(range);
  if (marks?.size === 0) CSS.highlights.delete(name);
}

/** The marks of one panel. */
class Marks {
  #found: ReadonlyMap<number, { name: string; range: Range }> = new Map();
  #marked: ReadonlySet<number> = new Set();
  #shown: Range | undefined;

  /** Gives the ids of the quotes that are in the page. It is searched this once. */
  find(quotes: Quote[]): number[] {
    const found = findQuotes(document.body, quotes);
    this.#found = new Map(
      [...found].map(([{ id, stance }, range]) => [id, { name: highlightName(stance), range }]),
    );
    return [...this.#found.keys()];
  }

  /** Marks these quotes, and no others. */
  mark(ids: readonly number[]): void {
    this.#marked = new Set(ids);
    for (const [id, { name, range }] of this.#found) {
      if (this.#marked.has(id)) highlight(name, range);
      else unhighlight(name, range);
    }
  }

  show(id: number): void {
    const range = this.#found.get(id)?.range;
    if (!range) return;
    this.#hideShown();
    this.#shown = range;
    highlight(highlightName('shown'), range, 1);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { top, height } = range.getBoundingClientRect();
    scrollBy({
      top: top - (innerHeight - height) / 2,
      behavior: still ? 'instant' : 'smooth',
    });
  }

  /** The claim whose mark is at this point of the window. */
  at(x: number, y: number): number | undefined {
    for (const [id, { range }] of this.#found) {
      if (!this.#marked.has(id)) continue;
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (x >= left && x <= right && y >= top && y <= bottom) return id;
      }
    }
    return undefined;
  }

  clear(): void {
    this.mark([]);
    this.#hideShown();
  }

  #hideShown(): void {
    if (this.#shown) unhighlight(highlightName('shown'), this.#shown);
    this.#shown = undefined;
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
    switch (message.kind) {
      case 'find':
        say({ kind: 'found', ids: marks.find(message.quotes) });
        break;
      case 'mark':
        marks.mark(message.ids);
        break;
      case 'show':
        marks.show(message.id);
    }
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

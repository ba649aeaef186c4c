/** Finds sentences of the article in the page that they came from. */

interface Place {
  node: Text;
  offset: number;
}

/** Text that is not read as part of the page. */
const kSilent = 'script, style, noscript, template, textarea, select, option, [hidden]';

/**
 * The page's letters and digits, one after the other, each with its place. Blanks and punctuation
 * are left out, since a page's line breaks, links, footnote marks and soft hyphens would get in the
 * way of finding a sentence.
 */
class PageLetters {
  readonly text: string;
  readonly #nodes: Text[] = [];
  /** Where each node's letters begin in `text`. */
  readonly #begins: number[] = [];

  constructor(root: Element) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(kSilent) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const parts: string[] = [];
    let length = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const letters = lettersOf(node.data);
      if (!letters) continue;
      this.#nodes.push(node);
      this.#begins.push(length);
      parts.push(letters);
      length += letters.length;
    }
    this.text = parts.join('');
  }

  /** The place of the letter at `index`, which is one of `text`. */
  at(index: number): Place {
    let low = 0;
    let high = this.#begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    const node = this.#nodes[low];
    if (!node) throw new RangeError('There is no such letter.');
    return { node, offset: offsetOfLetter(node.data, index - (this.#begins[low] ?? 0)) };
  }
}

const kLetter = /[\p{L}\p{N}]/u;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where letter number `index` (in UTF-16 units of letters) stands in `text`. */
function offsetOfLetter(text: string, index: number): number {
  let seen = 0;
  let offset = 0;
  for (const character of text) {
    if (kLetter.test(character)) {
      if (index < seen + character.length) return offset + (index - seen);
      seen += character.length;
    }
    offset += character.length;
  }
  return offset;
}

/**
 * Where the quotes are in the page; those that are not are left out. They are expected in the order
 * of the page: each is looked for behind the one before it, and only then from the top.
 */
export function findQuotes<Q extends { text: string }>(
  root: Element,
  quotes: readonly Q[],
): Map<Q, Range> {
  const page = new PageLetters(root);
  const found = new Map<Q, Range>();
  let behind = 0;
  for (const quote of quotes) {
    const letters = lettersOf(quote.text);
    if (!letters) continue;
    let begin = page.text.indexOf(letters, behind);
    if (begin < 0) begin = page.text.lastIndexOf(letters, behind);
    if (begin < 0) continue;
    behind = begin;
    const first = page.at(begin);
    const last = page.at(begin + letters.length - 1);
    const range = root.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    found.set(quote, range);
  }
  return found;
}

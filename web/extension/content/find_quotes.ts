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
  /** The last letter that was asked for, which the next one is mostly behind. */
  #reached: { node?: Text; letter: number; offset: number } = { letter: 0, offset: 0 };

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
    return { node, offset: this.#offsetOf(node, index - (this.#begins[low] ?? 0)) };
  }

  /** Where letter number `wanted` (in UTF-16 units of letters) stands in `node`. */
  #offsetOf(node: Text, wanted: number): number {
    const isAhead = this.#reached.node === node && this.#reached.letter <= wanted;
    let { letter, offset } = isAhead ? this.#reached : { letter: 0, offset: 0 };
    for (const character of node.data.slice(offset)) {
      if (kLetter.test(character)) {
        if (wanted < letter + character.length) break;
        letter += character.length;
      }
      offset += character.length;
    }
    this.#reached = { node, letter, offset };
    return offset + (wanted - letter);
  }
}

const kLetter = /[\p{L}\p{N}]/u;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Where the quotes are in the page; those that are not are left out. They are expected in the order
 * of the page: each is looked for behind the one before it, and only then before that, the nearest
 * first.
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

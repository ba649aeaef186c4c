/** Reads an article aloud with the browser's own voices, sentence by sentence. */
import { segmenter } from './reading_time.ts';

export interface Sentence {
  text: string;
  range: Range;
}

/** The sentences of what is drawn, block by block. */
export function sentencesOf(blocks: Iterable<HTMLElement>, language: string | null): Sentence[] {
  const split = segmenter('sentence', language);
  return [...blocks].flatMap((block) => {
    const texts = ownTexts(block);
    const places = new Places(texts);
    const words = texts.map(({ data }) => data).join('');
    return [...split.segment(words)].flatMap(({ segment, index }) => {
      const text = segment.trim();
      if (text === '') return [];
      const begin = index + segment.indexOf(text);
      return [{ text, range: places.range(begin, begin + text.length) }];
    });
  });
}

/** Without those of the blocks inside it, as the items of a list in an item: they come themselves. */
function ownTexts(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(
    block,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const inner = node instanceof HTMLElement && node.dataset.block !== undefined;
      return inner ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Finds places in the words of several text nodes, each behind the one before it. */
class Places {
  /** Of the text node that was reached, and where it begins. */
  #at = 0;
  #begin = 0;

  constructor(private readonly texts: readonly Text[]) {}

  range(begin: number, end: number): Range {
    const range = document.createRange();
    // The first letter is looked for, and the last: a border of two text nodes is in both.
    range.setStart(...this.#placeOf(begin));
    const [node, offset] = this.#placeOf(end - 1);
    range.setEnd(node, offset + 1);
    return range;
  }

  /** Of the letter at `index` of all the words. */
  #placeOf(index: number): [Text, number] {
    let text = this.texts[this.#at];
    while (text && index >= this.#begin + text.length && this.#at + 1 < this.texts.length) {
      this.#begin += text.length;
      text = this.texts[++this.#at];
    }
    if (!text) throw new RangeError('A place behind the last word.');
    return [text, index - this.#begin];
  }
}

const kHighlight = 'winnow-spoken';

/** Speaks from one sentence to the end; `onchange` is told when it starts, moves and stops. */
export class Speaker {
  #queue: Sentence[] = [];
  #at = 0;
  #speaking = false;

  constructor(private readonly onchange: (sentence: Sentence | null) => void) {}

  get speaking(): boolean {
    return this.#speaking;
  }

  start(sentences: Sentence[], language: string | null): void {
    this.stop();
    this.#queue = sentences;
    this.#at = 0;
    this.#speaking = true;
    this.#speakNext(language);
  }

  stop(): void {
    if (!this.#speaking) return;
    this.#speaking = false;
    speechSynthesis.cancel();
    CSS.highlights.delete(kHighlight);
    this.onchange(null);
  }

  #speakNext(language: string | null): void {
    const sentence = this.#queue[this.#at];
    if (!sentence) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    if (language) utterance.lang = language;
    utterance.onend = () => {
      if (!this.#speaking || this.#queue[this.#at] !== sentence) return;
      this.#at += 1;
      this.#speakNext(language);
    };
    utterance.onerror = () => {
      if (this.#queue[this.#at] === sentence) this.stop();
    };
    CSS.highlights.set(kHighlight, new Highlight(sentence.range));
    this.onchange(sentence);
    speechSynthesis.speak(utterance);
  }
}

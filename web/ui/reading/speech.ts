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
    const places = new Places(block);
    return [...split.segment(block.textContent)].flatMap(({ segment, index }) => {
      const text = segment.trim();
      if (text === '') return [];
      const begin = index + segment.indexOf(text);
      return [{ text, range: places.range(begin, begin + text.length) }];
    });
  });
}

/** Finds places in the text of a block, each behind the one before it. */
class Places {
  readonly #texts: TreeWalker;
  /** Where the text node that was reached begins, and how long it is. */
  #begin = 0;
  #length = 0;

  constructor(block: HTMLElement) {
    this.#texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  }

  range(begin: number, end: number): Range {
    const range = document.createRange();
    // The first letter is looked for, and the last: a border of two text nodes is in both.
    range.setStart(...this.#placeOf(begin));
    const [node, offset] = this.#placeOf(end - 1);
    range.setEnd(node, offset + 1);
    return range;
  }

  /** Of the letter at `index` of the block's text content. */
  #placeOf(index: number): [Node, number] {
    while (index >= this.#begin + this.#length && this.#texts.nextNode()) {
      this.#begin += this.#length;
      this.#length = (this.#texts.currentNode as Text).length;
    }
    return [this.#texts.currentNode, index - this.#begin];
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

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
    const text = block.textContent;
    return [...split.segment(text)].flatMap(({ segment, index }) => {
      if (segment.trim() === '') return [];
      const range = rangeWithin(block, index, index + segment.trimEnd().length);
      return range ? [{ text: segment.trim(), range }] : [];
    });
  });
}

/** Offsets count in the block's text content. */
function rangeWithin(block: HTMLElement, begin: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let position = 0;
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = (node as Text).length;
    if (!started && begin < position + length) {
      range.setStart(node, begin - position);
      started = true;
    }
    if (started && end <= position + length) {
      range.setEnd(node, end - position);
      return range;
    }
    position += length;
  }
  return undefined;
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

  start(sentences: Sentence[], language: string | null, from = 0): void {
    this.stop();
    this.#queue = sentences;
    this.#at = from;
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

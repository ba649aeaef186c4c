/**
 * Keeps two panes at the same place in the text. Matching blocks are pairs of fixed points; between
 * them positions are interpolated, so a pane with more between two blocks just moves faster there.
 */
import { nextFrame } from './pace.ts';

/** One pane: what scrolls, and its blocks by id, in the order of the page. */
export interface SyncedPane {
  scroller: Element;
  blocks: ReadonlyMap<number, Element>;
}

/** A pair may run backwards where a page has its blocks in another order; so many are passed over. */
const kMostBackwards = 8;

/**
 * Where `position` of one pane lies in the other. There are `count` pairs; `from` and `to` give the
 * positions of the pair at an index and are asked for a few only, as each may cost a layout.
 */
export function follow(
  count: number,
  from: (at: number) => number,
  to: (at: number) => number,
  position: number,
): number {
  if (count === 0) return position;
  const first = from(0);
  if (position <= first) return first > 0 ? (position / first) * to(0) : to(0);
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from(middle) <= position) low = middle;
    else high = middle - 1;
  }
  const [start, target] = [from(low), to(low)];
  for (let next = low + 1; next < Math.min(count, low + kMostBackwards); next += 1) {
    const length = from(next) - start;
    if (length > 0 && to(next) >= target) {
      return target + ((position - start) / length) * (to(next) - target);
    }
  }
  return target + (position - start);
}

/** A place far away in a long page is reached in steps. */
const kMostTries = 5;

/** The line of the pane that is held in step: a third from its top, where people read. */
const kReadingLine = 1 / 3;

/** At the beginning of one pane the other one begins as well, if it is this near; in CSS pixels. */
const kNearTop = 120;

/** Scrolls the other pane along with the one that the reader moves. */
export class ScrollSync {
  /** Scroll events of a pane that we moved ourselves are not followed back. */
  #moved = new WeakMap<Element, number>();

  constructor(
    private readonly first: () => SyncedPane | undefined,
    private readonly second: () => SyncedPane | undefined,
  ) {}

  /** To be called when a pane has scrolled. */
  scrolled(which: 'first' | 'second'): void {
    const [lead, follower] =
      which === 'first' ? [this.first(), this.second()] : [this.second(), this.first()];
    if (!lead || !follower) return;
    const { scroller } = lead;
    const expected = this.#moved.get(scroller);
    if (expected !== undefined && Math.abs(scroller.scrollTop - expected) < 2) {
      this.#moved.delete(scroller);
      return;
    }
    const pairs = [...lead.blocks].flatMap(([id, block]) => {
      const twin = follower.blocks.get(id);
      return twin ? [[block, twin] as const] : [];
    });
    const top = (side: 0 | 1, pane: SyncedPane) => (at: number) => {
      const block = pairs[at]?.[side];
      return block ? topOf(block, pane.scroller) : 0;
    };
    const line = scroller.scrollTop + scroller.clientHeight * kReadingLine;
    const target =
      follow(pairs.length, top(0, lead), top(1, follower), line) -
      follower.scroller.clientHeight * kReadingLine;
    const isBeginning = scroller.scrollTop === 0 && target < kNearTop;
    this.move(follower.scroller, isBeginning ? 0 : target);
  }

  /**
   * Brings `element` into the middle of a pane, or so many CSS pixels below its top, without the
   * other one following.
   */
  async bring(scroller: Element, element: Element, below?: number): Promise<void> {
    // What comes near is laid out then, which may move the element again.
    for (let tries = 0; tries < kMostTries; tries += 1) {
      const before = scroller.scrollTop;
      this.#bring(scroller, element, below);
      if (tries > 0 && scroller.scrollTop === before) return;
      await nextFrame();
    }
  }

  #bring(scroller: Element, element: Element, below?: number): void {
    const { top, height } = element.getBoundingClientRect();
    const middle = Math.max(0, scroller.clientHeight - height) / 2;
    this.move(scroller, top - originOf(scroller) - (below ?? middle));
  }

  /** Scrolls a pane without the other one following. */
  move(scroller: Element, top: number): void {
    const most = scroller.scrollHeight - scroller.clientHeight;
    const rounded = Math.round(Math.min(Math.max(0, top), Math.max(0, most)));
    if (Math.abs(rounded - scroller.scrollTop) < 1) return;
    this.#moved.set(scroller, rounded);
    scroller.scrollTop = rounded;
  }
}

/** Where the content of `scroller` begins, in the coordinates of its window. */
function originOf(scroller: Element): number {
  // In a frame's document the scroller's own box moves with the scroll, so it is the origin itself.
  const isRoot = scroller === scroller.ownerDocument.scrollingElement;
  return (isRoot ? 0 : scroller.getBoundingClientRect().top) - scroller.scrollTop;
}

/**
 * Distance of `block` from the top of what scrolls. A block that is too far away to be laid out is
 * taken to be where its stretch begins: asking for more would lay it out.
 */
function topOf(block: Element, scroller: Element): number {
  const isLaidOut = block.checkVisibility({ contentVisibilityAuto: true });
  const stretch = isLaidOut ? null : block.closest('.stretch, [data-winnow-stretch]');
  return (stretch ?? block).getBoundingClientRect().top - originOf(scroller);
}

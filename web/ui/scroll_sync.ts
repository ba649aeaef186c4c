/**
 * Keeps two panes at the same place in the text. Matching blocks are pairs of fixed points; between
 * them positions are interpolated, so a pane with more between two blocks just moves faster there.
 */

/** One pane: what scrolls, and where each block starts in its scrolled content, in CSS pixels. */
export interface SyncedPane {
  scroller: Element;
  /** Block id → distance from the top of the content. Asked for again after each layout change. */
  tops: () => Map<number, number>;
}

/** Pairs of positions, both rising. */
export type Anchors = readonly (readonly [from: number, to: number])[];

/** Where `position` of one pane lies in the other. */
export function follow(anchors: Anchors, position: number): number {
  const first = anchors[0];
  if (!first) return position;
  if (position <= first[0]) return first[0] > 0 ? (position / first[0]) * first[1] : first[1];
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle]?.[0] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const [from, to] = anchors[low] ?? first;
  const next = anchors[low + 1];
  if (!next) return to + (position - from);
  return to + ((position - from) / (next[0] - from)) * (next[1] - to);
}

/** Pairs the blocks that both panes have; a pair that would run backwards is left out. */
export function anchorsOf(from: Map<number, number>, to: Map<number, number>): Anchors {
  const pairs = [...from]
    .flatMap(([id, top]) => {
      const other = to.get(id);
      return other === undefined ? [] : [[top, other] as const];
    })
    .sort((a, b) => a[0] - b[0]);
  const rising: (readonly [number, number])[] = [];
  for (const pair of pairs) {
    const last = rising.at(-1);
    if (!last || (pair[0] > last[0] && pair[1] >= last[1])) rising.push(pair);
  }
  return rising;
}

/** The line of the pane that is held in step: a third from its top, where people read. */
const kReadingLine = 1 / 3;

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
    const line = scroller.scrollTop + scroller.clientHeight * kReadingLine;
    const target = follow(anchorsOf(lead.tops(), follower.tops()), line);
    this.move(follower.scroller, target - follower.scroller.clientHeight * kReadingLine);
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

/** Distances of `blocks` from the top of what scrolls. */
export function topsOf(
  blocks: ReadonlyMap<number, Element>,
  scroller: Element,
): Map<number, number> {
  // In a frame's document the scroller's own box moves with the scroll, so it is the origin itself.
  const isRoot = scroller === scroller.ownerDocument.scrollingElement;
  const origin = isRoot
    ? -scroller.scrollTop
    : scroller.getBoundingClientRect().top - scroller.scrollTop;
  return new Map(
    [...blocks].map(([id, block]) => [id, block.getBoundingClientRect().top - origin]),
  );
}

/** Where the reader is in an article: what brings them back to it. Plain values. */
import type { PanelView } from '../claims/choose_claim.ts';

export interface Place extends PanelView {
  chosen: number | null;
  /** The first block in view, and how far below the top of the pane it begins, in CSS pixels. */
  at: { block: number; below: number } | null;
}

/** Steps between the lines where a block is looked for, in CSS pixels. */
const kLine = 16;

/** Asked by place: to ask each block for its own would lay out all of a long article. */
export function blockInView(scroller: Element): HTMLElement | null {
  const { left, width, top, bottom } = scroller.getBoundingClientRect();
  for (let y = top; y < bottom; y += kLine) {
    const there = document.elementFromPoint(left + width / 2, y);
    const block = there?.closest<HTMLElement>('[data-block]');
    if (block) return block;
  }
  return null;
}

export function placeIn(scroller: Element): Place['at'] {
  const block = blockInView(scroller);
  if (!block) return null;
  const below = block.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return { block: Number(block.dataset.block), below };
}

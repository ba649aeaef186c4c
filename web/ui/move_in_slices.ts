/** Moves a parsed page into one that is shown: cleaned on the way, a short task at a time. */
import type { Pace } from './pace.ts';
import type { Cleaner } from './safe_html.ts';

/** Elements that are cleaned and shown together; of the first ones fewer, as no code is warm yet. */
const kBatch = 150;
const kFirstBatch = 30;

/** These are not taken apart: their parts mean nothing alone, or are thrown away with them. */
const kWhole =
  /^(?:svg|math|script|style|noscript|template|iframe|object|audio|video|select|textarea|title|head)$/;

/** Whole ones with more elements than this are left out: a map of the world is no part of a text. */
const kMostInWhole = 1500;

/** Elements that a batch may be cut off before without breaking a line of text. */
const kBlocks =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|tr|ul)$/;

export interface Moving {
  clean: Cleaner;
  /** Called with each batch after it is cleaned, before it is shown. */
  prepare: (batch: HTMLElement) => void;
  /** Where in `parent` a full batch goes: `parent` itself, or a new element in it. */
  placeFor: (parent: Element | DocumentFragment) => Element | DocumentFragment;
}

/**
 * Moves what is inside `from`, of a document that is not shown, to the end of `to`. Large elements
 * are moved as their shell first and their children after, so the page is there from its top.
 */
export async function moveInSlices(
  from: Element,
  to: Element | DocumentFragment,
  { clean, prepare, placeFor }: Moving,
  pace: Pace,
): Promise<void> {
  const batch = from.ownerDocument.createElement('div');
  let size = 0;
  let most = kFirstBatch;
  const open: { from: Element; to: Element | DocumentFragment }[] = [{ from, to }];

  const place = (parent: Element | DocumentFragment, isFull = false): void => {
    if (!batch.firstChild) return;
    clean(batch);
    prepare(batch);
    moveChildren(batch, isFull ? placeFor(parent) : parent);
    size = 0;
  };

  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.from.firstChild;
    if (!node) {
      place(top.to);
      open.pop();
      continue;
    }
    const name = node instanceof Element ? node.localName : '';
    const isWhole = kWhole.test(name);
    const parts = countElements(node, isWhole ? kMostInWhole : kBatch);
    if (size + parts > most && (size >= 2 * kBatch || kBlocks.test(name))) {
      place(top.to, size > kBatch / 2);
      most = Math.min(2 * most, kBatch);
      await pace.breathe();
    }
    node.remove();
    if (isWhole && parts > kMostInWhole) continue;
    if (isWhole || parts <= kBatch) {
      batch.append(node);
      size += parts;
      continue;
    }
    place(top.to);
    batch.append(node.cloneNode(false));
    clean(batch);
    const shell = batch.firstElementChild;
    prepare(batch);
    moveChildren(batch, top.to);
    // What a forbidden element holds is shown in its place.
    open.push({ from: node as Element, to: shell ?? top.to });
  }
}

function moveChildren(from: Element, to: Element | DocumentFragment): void {
  while (from.firstChild) to.append(from.firstChild);
}

/** How many elements there are in and under `node`; `most + 1` where there are more. */
function countElements(node: Node, most: number): number {
  const walker = (node.ownerDocument ?? document).createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
  let count = 1;
  while (count <= most && walker.nextNode()) count += 1;
  return count;
}

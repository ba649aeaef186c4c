/** What it takes for a claim that is chosen to be seen: in the reader, and beside a page. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import type { View } from '../element.ts';
import { nextFrame } from '../pace.ts';
import type { PanelTab } from '../side_panel.ts';
import { defaultFilter, visibleClaims, type ClaimFilter } from './claim_filter.ts';

/** Which claims the panel shows, and in which of its tabs. */
export interface PanelView {
  filter: ClaimFilter;
  tab: PanelTab;
}

/** `view`, where a filter or a tab that hides the claim gives way. */
export function viewShowing(
  id: number,
  claims: readonly Claim[],
  { filter, tab }: PanelView,
): PanelView {
  return {
    filter: lets(id, claims, filter) ? filter : letThrough(id, claims, filter),
    tab: tab === 'speakers' ? tab : 'claims',
  };
}

function lets(id: number, claims: readonly Claim[], filter: ClaimFilter): boolean {
  return visibleClaims(claims, filter).some((claim) => claim.id === id);
}

/** The loosest filter that lets the claim through at the present slider or above. */
function letThrough(id: number, claims: readonly Claim[], { most }: ClaimFilter): ClaimFilter {
  const open = { ...defaultFilter(claims), most };
  return lets(id, claims, open) ? open : { ...open, most: claims.length };
}

/** Scrolls the panel that is within `root` to the chosen claim. */
export async function showChosen(root: Element): Promise<void> {
  await panelDrawn(root);
  const row = root.querySelector('.claim[data-open], .said[aria-pressed="true"]');
  if (!row) return;
  const { top } = row.getBoundingClientRect();
  const isFar = top < -innerHeight || top > 2 * innerHeight;
  row.scrollIntoView({ block: 'nearest', behavior: isFar ? 'auto' : smoothly() });
  if (!isFar) return;
  await nextFrame(); // the rows around it are drawn now, and may have moved it
  await nextFrame();
  row.scrollIntoView({ block: 'nearest' });
}

/** Views of the panel draw one after the other, from the outside in. */
async function panelDrawn(root: Element): Promise<void> {
  for (const view of ['winnow-panel', 'winnow-claim-list, winnow-who-says-what']) {
    await root.querySelector<View>(view)?.updateComplete;
  }
  for (let depth = 0; depth < 2; depth += 1) {
    for (const list of root.querySelectorAll<View>('winnow-long-list')) await list.updateComplete;
  }
  const card = root.querySelector<View>('winnow-claim-card');
  if (!card) return;
  await customElements.whenDefined(card.localName); // its code comes after the article
  await card.updateComplete;
}

function smoothly(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

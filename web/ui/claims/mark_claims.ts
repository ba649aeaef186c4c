/** Dresses the <mark> elements of a rendered article: stance, choice, and words for screen readers. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { speakerOf } from './claim_filter.ts';
import { stances } from './stance.ts';

export function claimIdOf(mark: Element): number {
  return Number(mark.getAttribute('data-claim'));
}

/** All stretches of one claim, in the order of the text. */
export function marksOf(root: ParentNode, id: number): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`mark[data-claim="${String(id)}"]`)];
}

/** Marks of claims outside `visible` stay in the text but are not drawn. */
export function markClaims(
  root: ParentNode,
  visible: readonly Claim[],
  chosen: number | null,
): void {
  const byId = new Map(visible.map((claim) => [claim.id, claim]));
  const announced = new Set<number>();
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-claim]')) {
    const claim = byId.get(claimIdOf(mark));
    mark.toggleAttribute('data-quiet', !claim);
    mark.toggleAttribute('data-chosen', claim !== undefined && claim.id === chosen);
    if (!claim) {
      delete mark.dataset.announce;
      continue;
    }
    mark.dataset.stance = claim.stance;
    if (mark.dataset.part === 'content' && !announced.has(claim.id)) {
      announced.add(claim.id);
      mark.dataset.announce = `[Claim: ${speakerOf(claim)} ${stances[claim.stance].verb}] `;
    }
  }
}

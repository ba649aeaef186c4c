/** Claims as notes in the margin, for paper. They are there only while printing. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { speakerOf } from '../claims/claim_filter.ts';
import { marksOf } from '../claims/mark_claims.ts';
import { stances } from '../claims/stance.ts';

export function addMarginNotes(article: HTMLElement, claims: readonly Claim[]): void {
  removeMarginNotes(article);
  for (const [at, claim] of claims.entries()) {
    const mark = marksOf(article, claim.id).find((one) => one.dataset.part === 'content');
    const block = mark?.closest('[data-block]');
    if (!mark || !block) continue;
    const number = String(at + 1);
    const reference = document.createElement('sup');
    reference.className = 'margin-reference';
    reference.textContent = number;
    mark.append(reference);
    const note = document.createElement('small');
    note.className = 'margin-note';
    note.textContent = `${number} ${speakerOf(claim)} ${stances[claim.stance].verb}${claim.role ? `, ${claim.role}` : ''}`;
    block.prepend(note);
  }
}

export function removeMarginNotes(article: HTMLElement): void {
  for (const note of article.querySelectorAll('.margin-note, .margin-reference')) note.remove();
}

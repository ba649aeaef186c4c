/** Claims as notes in the margin, for paper. They are there only while printing. */
import { contentOf } from '../claims/mark_claims.ts';
import type { ArticlePane } from '../article_pane.ts';
import { attribution } from '../claims/wording.ts';

export function addMarginNotes(article: ArticlePane): void {
  removeMarginNotes(article);
  // From the last to the first: each is put before the notes that its block has already.
  for (const [at, claim] of [...article.visible.entries()].reverse()) {
    const mark = contentOf(article.marks.of(claim.id));
    const block = mark?.closest('[data-block]');
    if (!mark || !block) continue;
    const number = String(at + 1);
    const reference = document.createElement('sup');
    reference.className = 'margin-reference';
    reference.textContent = number;
    mark.append(reference);
    const note = document.createElement('small');
    note.className = 'margin-note';
    note.dir = 'auto';
    note.textContent = `${number} ${attribution(claim)}${claim.role ? `, ${claim.role}` : ''}`;
    block.prepend(note);
  }
}

export function removeMarginNotes(article: HTMLElement): void {
  for (const note of article.querySelectorAll('.margin-note, .margin-reference')) note.remove();
}

/** Dresses the <mark> elements of a rendered article: stance, choice, and words for screen readers. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { described } from './wording.ts';

export function claimIdOf(mark: Element): number {
  return Number(mark.getAttribute('data-claim'));
}

/**
 * The marks of an article, by claim. Marks of claims that are not to be seen stay in the text but
 * are not drawn. A change touches the marks that it concerns and no others.
 */
export class ClaimMarks {
  #marks = new Map<number, HTMLElement[]>();
  #visible: ReadonlyMap<number, Claim> = new Map();
  #chosen: number | null = null;

  clear(): void {
    this.#marks.clear();
  }

  /** Takes in the marks under `root`, which come after all those that were added before. */
  add(root: ParentNode): void {
    for (const mark of root.querySelectorAll<HTMLElement>('mark[data-claim]')) {
      const id = claimIdOf(mark);
      const marks = this.#marks.get(id);
      if (marks) marks.push(mark);
      else this.#marks.set(id, [mark]);
      this.#dress(mark, id);
    }
  }

  /** All stretches of one claim, in the order of the text. */
  of(id: number): readonly HTMLElement[] {
    return this.#marks.get(id) ?? [];
  }

  show(visible: readonly Claim[], chosen: number | null): void {
    const before = this.#visible;
    const chosenBefore = this.#chosen;
    this.#visible = new Map(visible.map((claim) => [claim.id, claim]));
    this.#chosen = chosen;
    for (const [id, marks] of this.#marks) {
      const isSame = before.get(id) === this.#visible.get(id);
      if (isSame && (chosen === chosenBefore || (id !== chosen && id !== chosenBefore))) continue;
      for (const mark of marks) this.#dress(mark, id);
    }
  }

  #dress(mark: HTMLElement, id: number): void {
    const claim = this.#visible.get(id);
    mark.toggleAttribute('data-quiet', !claim);
    mark.toggleAttribute('data-chosen', claim !== undefined && id === this.#chosen);
    delete mark.dataset.announce;
    if (!claim) return;
    mark.dataset.stance = claim.stance;
    if (mark === contentOf(this.of(id))) {
      mark.dataset.announce = `[${described(claim)}] `;
    }
  }
}

/** The first stretch of what is claimed. */
export function contentOf(marks: readonly HTMLElement[]): HTMLElement | undefined {
  return marks.find((mark) => mark.dataset.part === 'content');
}

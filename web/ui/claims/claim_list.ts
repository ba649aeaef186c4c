import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Swords } from 'lucide';
import type { Claim, Success } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import '../long_list.ts';
import { defaultFilter, visibleClaims, type ClaimFilter } from './claim_filter.ts';
import { contestedIds } from './contested.ts';
import type { Corrections } from './corrections.ts';
import { stanceSign } from './stance_sign.ts';
import { attributionParts, wordsOf } from './wording.ts';

/** Claims in the order of the text; the chosen one is open. */
@customElement('winnow-claim-list')
export class ClaimList extends View {
  @property({ attribute: false }) visible: readonly Claim[] = [];
  @property({ attribute: false }) result!: Success;
  @property({ attribute: false }) filter!: ClaimFilter;
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) url: string | undefined;
  /** The reader's notes by sentence; null when the article is not in the library. */
  @property({ attribute: false }) notes: Readonly<Record<string, string>> | null = null;
  @property({ attribute: false }) corrections: Corrections | null = null;

  #contested: ReadonlySet<number> = new Set();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('result')) this.#contested = contestedIds(this.result.claims);
    if (changed.has('chosen')) this.#keepFocus();
  }

  protected override render() {
    if (this.visible.length === 0) return this.#empty();
    return html`<winnow-long-list
      .listClass=${'claims'}
      .rows=${this.visible}
      .wanted=${this.visible.find(({ id }) => id === this.chosen)}
      .draw=${this.#item.bind(this)}
    ></winnow-long-list>`;
  }

  /** Whose claims the reader asked for stays. */
  #empty() {
    const { claims } = this.result;
    if (claims.length === 0) return html`<p class="empty">winnow found no claims in this text.</p>`;
    const { speaker } = this.filter;
    const all = { ...defaultFilter(claims), most: claims.length, speaker };
    const { length } = visibleClaims(claims, all);
    return html`<div class="empty">
      <p>No claim stands out at these settings.</p>
      <button
        class="primary"
        @click=${() => {
          this.tabIndex = -1;
          this.focus(); // the button goes
          emit(this, 'winnow-filter', all);
        }}
      >
        ${length === 1 ? 'Show it' : `Show all ${String(length)}`}
      </button>
    </div>`;
  }

  /** A card that closes leaves the focus on its claim. */
  #keepFocus(): void {
    const card = this.querySelector('winnow-claim-card:focus-within');
    card?.closest('.claim')?.querySelector<HTMLElement>('.claim-head')?.focus();
  }

  #item(claim: Claim) {
    const open = claim.id === this.chosen;
    return html`<li
      class="claim"
      data-stance=${claim.stance}
      ?data-open=${open}
      data-id=${claim.id}
    >
      <button
        class="claim-head"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          emit(this, 'winnow-claim', { id: open ? null : claim.id });
        }}
      >
        ${claimSummary(claim, this.#contested.has(claim.id))}
      </button>
      ${
        open
          ? html`<winnow-claim-card
              .claim=${claim}
              .result=${this.result}
              .url=${this.url}
              .corrections=${this.corrections}
              .notable=${this.notes !== null}
              .note=${this.notes?.[this.result.text.slice(claim.begin, claim.end)] ?? ''}
            ></winnow-claim-card>`
          : nothing
      }
    </li>`;
  }
}

/** Speaker, stance and what is claimed. */
function claimSummary(claim: Claim, contested: boolean) {
  const [before, speaker, after] = attributionParts(claim);
  return html`<span class="claim-who"
      >${stanceSign(claim.stance)}<span
        ><span class="claim-verb">${before}</span> <strong>${speaker}</strong>
        <span class="claim-verb">${after}</span></span
      >${contested ? html`<span class="contested">${icon(Swords)} contested</span>` : nothing}</span
    ><span class="claim-content">${wordsOf(claim)}</span>`;
}

import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Swords } from 'lucide';
import type { Claim } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import { bySpeaker, contestedPairs, speakerOf, type ContestedPair } from './claim_filter.ts';
import { stances } from './stance.ts';

/** Claims grouped by speaker; first those that stand against each other, face to face. */
@customElement('winnow-who-says-what')
export class WhoSaysWhat extends View {
  @property({ attribute: false }) visible: readonly Claim[] = [];
  @property({ attribute: false }) chosen: number | null = null;

  protected override render() {
    const pairs = contestedPairs(this.visible);
    return html`
      ${
        pairs.length > 0
          ? html`<section class="pairs" aria-label="Contested">
              <h3>${icon(Swords)} Contested</h3>
              ${pairs.map((pair) => this.#pair(pair))}
            </section>`
          : nothing
      }
      ${bySpeaker(this.visible).map(
        ({ name, role, claims }) =>
          html`<section class="speaker" aria-label=${name}>
            <h3>${name} <span class="number">${claims.length}</span></h3>
            ${role ? html`<p class="role">${role}</p>` : nothing}
            <ul>
              ${claims.map((claim) => html`<li>${this.#claim(claim, stances[claim.stance].verb)}</li>`)}
            </ul>
          </section>`,
      )}
    `;
  }

  #pair({ claim, denial }: ContestedPair) {
    return html`<div class="pair">
      ${this.#claim(claim, `${speakerOf(claim)} ${stances[claim.stance].verb}`)}
      ${this.#claim(denial, `${speakerOf(denial)} ${stances[denial.stance].verb}`)}
    </div>`;
  }

  #claim(claim: Claim, lead: string) {
    return html`<button
      class="said"
      data-stance=${claim.stance}
      aria-pressed=${claim.id === this.chosen ? 'true' : 'false'}
      @click=${() => {
        emit(this, 'winnow-claim', { id: claim.id });
      }}
    >
      <span class="stance" data-stance=${claim.stance}
        >${icon(stances[claim.stance].icon)} ${lead}</span
      >
      <span class="claim-content">${claim.content_text}</span>
    </button>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Swords } from 'lucide';
import type { Claim } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import '../long_list.ts';
import { bySpeaker, type Speaker } from './claim_filter.ts';
import { contestedPairs, type ContestedPair } from './contested.ts';
import { stanceSign } from './stance_sign.ts';
import { attribution, cueOf, nameOf, wordsOf } from './wording.ts';
import '../styles/panel_tabs.css';

/** Claims grouped by speaker; first those that stand against each other, face to face. */
@customElement('winnow-who-says-what')
export class WhoSaysWhat extends View {
  @property({ attribute: false }) claims: readonly Claim[] = [];
  @property({ attribute: false }) visible: readonly Claim[] = [];
  @property({ attribute: false }) chosen: number | null = null;
  /** The text's. Words are broken by its rules. */
  @property({ attribute: false }) language: string | null = null;

  protected override render() {
    const visible = new Set(this.visible);
    const pairs = contestedPairs(this.claims).filter(
      ({ claim, denial }) => visible.has(claim) || visible.has(denial),
    );
    const speakers = bySpeaker(this.visible);
    const chosen = this.visible.find(({ id }) => id === this.chosen);
    return html`
      ${
        pairs.length > 0
          ? html`<section class="pairs" aria-label="Contested">
              <h3>${icon(Swords)} Contested</h3>
              <winnow-long-list .rows=${pairs} .draw=${this.#pair.bind(this)}></winnow-long-list>
            </section>`
          : nothing
      }
      <winnow-long-list
        .rows=${speakers}
        .wanted=${chosen && speakers.find(({ claims }) => claims.includes(chosen))}
        .draw=${(speaker: Speaker) => this.#speaker(speaker, chosen)}
      ></winnow-long-list>
    `;
  }

  #speaker({ name, role, claims }: Speaker, chosen: Claim | undefined) {
    return html`<li>
      <section class="speaker" aria-label=${nameOf(name)}>
        <h3>${nameOf(name)} <span class="number">${claims.length}</span></h3>
        ${role ? html`<p class="role">${role}</p>` : nothing}
        <winnow-long-list
          .rows=${claims}
          .wanted=${chosen}
          .draw=${(claim: Claim) => html`<li>${this.#claim(claim, cueOf(claim))}</li>`}
        ></winnow-long-list>
      </section>
    </li>`;
  }

  #pair({ claim, denial }: ContestedPair) {
    return html`<li class="pair">
      ${this.#claim(claim, attribution(claim))} ${this.#claim(denial, attribution(denial))}
    </li>`;
  }

  #claim(claim: Claim, lead: string) {
    const language = this.language ?? nothing;
    return html`<button
      class="said"
      data-stance=${claim.stance}
      aria-pressed=${claim.id === this.chosen ? 'true' : 'false'}
      @click=${() => {
        emit(this, 'winnow-claim', { id: claim.id });
      }}
    >
      <span class="stance" data-stance=${claim.stance}
        >${stanceSign(claim.stance)} <span lang=${language}>${lead}</span></span
      >
      <span class="claim-content" lang=${language}>${wordsOf(claim)}</span>
    </button>`;
  }
}

import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { RotateCcw } from 'lucide';
import type { Claim, Stance } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import { bySpeaker, isName, speakerOf } from './claim_filter.ts';
import type { Correction } from './corrections.ts';
import { stances } from './stance.ts';

/** The `key` whose form is open: a list that is filtered draws its claim anew in another place. */
let openForm = '';

/** Where the reader says who made a claim, and how, when winnow has it wrong. */
@customElement('winnow-correct-claim')
export class CorrectClaim extends View {
  @property({ attribute: false }) claim!: Claim;
  /** All claims of the article, for the names in them. */
  @property({ attribute: false }) claims: readonly Claim[] = [];
  /** What the correction is filed under. */
  @property({ attribute: false }) key = '';
  /** What the reader has said before. */
  @property({ attribute: false }) correction: Correction | undefined;
  @query('input') private readonly speaker!: HTMLInputElement;
  @query('select') private readonly stance!: HTMLSelectElement;

  protected override render() {
    const { claim } = this;
    return html`<details class="correct" ?open=${openForm === this.key} @toggle=${this.#keepOpen}>
      <summary>${this.correction ? 'Corrected by you' : 'Correct who says it, or how'}</summary>
      <div class="correct-fields">
        <label
          >Speaker
          <input
            list="known-speakers"
            placeholder=${speakerOf({ ...claim, speaker: null, source_text: '' })}
            .value=${shownSpeaker(claim)}
            @change=${this.#correct}
          />
        </label>
        <datalist id="known-speakers">
          ${bySpeaker(this.claims).map(({ name }) => html`<option value=${name}></option>`)}
        </datalist>
        <label
          >Stance
          <select .value=${claim.stance} @change=${this.#correct}>
            ${Object.entries(stances).map(
              ([stance, { name }]) =>
                html`<option value=${stance} ?selected=${stance === claim.stance}>${name}</option>`,
            )}
          </select>
        </label>
        ${
          this.correction
            ? html`<button
                class="quiet small"
                @click=${() => {
                  this.speaker.focus(); // the button goes
                  emit(this, 'winnow-correct', { key: this.key, correction: null });
                }}
              >
                ${icon(RotateCcw)} Back to what winnow found
              </button>`
            : nothing
        }
      </div>
    </details>`;
  }

  #keepOpen = ({ target }: Event): void => {
    openForm = (target as HTMLDetailsElement).open ? this.key : '';
  };

  /** Both fields count, also one that was changed a moment ago. */
  #correct = (): void => {
    const name = this.speaker.value.trim();
    const stance = this.stance.value as Stance;
    // A pronoun that is left as it stands is nobody's name.
    const asBefore = name === shownSpeaker(this.claim);
    const speaker = name !== '' && isName(name) ? name : null;
    const correction = asBefore ? { ...this.correction, stance } : { speaker, stance };
    emit(this, 'winnow-correct', { key: this.key, correction });
  };
}

const shownSpeaker = ({ speaker, source_text }: Claim): string => speaker ?? source_text;

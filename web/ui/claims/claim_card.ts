import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Copy, Link, Search, Swords } from 'lucide';
import type { Claim, Success } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import { asQuotation, searchLinks, textFragmentLink } from './claim_links.ts';
import { isName, kAuthor, speakerOf } from './claim_filter.ts';
import { rivals } from './contested.ts';
import { correctionKey, type Corrections } from './corrections.ts';
import './correct_claim.ts';
import { kinds, quotes, stances } from './stance.ts';
import { attribution, nameOf, wordsOf } from './wording.ts';
import '../styles/claim_card.css';

/** A text that says the same many times over is denied as often. */
const kMostRivals = 5;

/** Everything about one claim, and what can be done with it. */
@customElement('winnow-claim-card')
export class ClaimCard extends View {
  @property({ attribute: false }) claim!: Claim;
  @property({ attribute: false }) result!: Success;
  @property({ attribute: false }) url: string | undefined;
  @property({ attribute: false }) note = '';
  /** Whether a note can be kept: only for articles in the library. */
  @property({ attribute: false }) notable = false;
  /** The reader's own; null where they cannot be made. */
  @property({ attribute: false }) corrections: Corrections | null = null;

  protected override render() {
    const { claim, result } = this;
    const speaker = speakerOf(claim);
    const named = nameInText(claim);
    return html`
      <dl class="card-facts">
        ${
          isName(speaker)
            ? html`<dt>Speaker</dt>
                <dd>
                  <strong>${nameOf(speaker)}</strong>${
                    claim.role ? html`<span class="role">${claim.role}</span>` : nothing
                  }
                  ${named ? html`<span class="role">in the text: “${named}”</span>` : nothing}
                </dd>`
            : nothing
        }
        ${
          speaker === kAuthor
            ? nothing
            : html`<dt>How</dt>
                <dd>
                  <span class="stance" data-stance=${claim.stance}
                    >${icon(stances[claim.stance].icon)} ${stances[claim.stance].name}</span
                  >
                  · ${quotes[claim.quote]}
                </dd>`
        }
        ${
          claim.kinds.length > 0
            ? html`<dt>Kind</dt>
                <dd>${claim.kinds.map((kind) => kinds[kind]).join(', ')}</dd>`
            : nothing
        }
        ${result.claims_support === 'none' ? nothing : worthChecking(claim)} ${this.#rivals()}
      </dl>
      ${this.#correct()}
      ${
        this.notable
          ? html`<label class="note"
              >Your note<textarea rows="2" .value=${this.note} @input=${this.#keepNote}></textarea>
            </label>`
          : nothing
      }
      <div class="card-actions">
        <button class="quiet" @click=${this.#copyQuotation}>${icon(Copy)} Copy as quotation</button>
        ${
          this.url
            ? html`<button class="quiet" @click=${this.#copyLink}>
                ${icon(Link)} Copy link to it
              </button>`
            : nothing
        }
        ${searchLinks(claim).map(
          ({ name, href }) =>
            html`<a class="quiet" href=${href} target="_blank" rel="noopener noreferrer"
              >${icon(Search)} ${name}</a
            >`,
        )}
      </div>
    `;
  }

  #correct() {
    if (!this.corrections) return nothing;
    const key = correctionKey(this.claim, this.result.text);
    return html`<winnow-correct-claim
      .claim=${this.claim}
      .claims=${this.result.claims}
      .key=${key}
      .correction=${this.corrections[key]}
    ></winnow-correct-claim>`;
  }

  #rivals() {
    const others = rivals(this.claim, this.result.claims);
    if (others.length === 0) return nothing;
    return html`<dt>Contested</dt>
      <dd>
        <ul class="rivals">
          ${others.slice(0, kMostRivals).map(
            (other) =>
              html`<li>
                <button
                  class="rival"
                  @click=${() => {
                    emit(this, 'winnow-claim', { id: other.id });
                  }}
                >
                  ${icon(Swords)}
                  <span><strong>${attribution(other)}</strong>: ${wordsOf(other)}</span>
                </button>
              </li>`,
          )}
        </ul>
        ${
          others.length > kMostRivals
            ? html`<span class="role">and ${others.length - kMostRivals} more</span>`
            : nothing
        }
      </dd>`;
  }

  #copyQuotation = (): void => {
    void this.#copy(asQuotation(this.claim, this.result.title, this.url), 'Quotation copied.');
  };

  #copyLink = (): void => {
    if (this.url) {
      void this.#copy(
        textFragmentLink(this.url, this.claim, this.result.text),
        'Link to this sentence copied.',
      );
    }
  };

  #keepNote = (event: Event): void => {
    const note = (event.target as HTMLTextAreaElement).value;
    emit(this, 'winnow-claim-note', {
      sentence: this.result.text.slice(this.claim.begin, this.claim.end),
      note,
    });
  };

  async #copy(text: string, message: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      emit(this, 'winnow-notice', { message });
    } catch {
      emit(this, 'winnow-notice', {
        message: 'The browser did not allow copying. Select the text and copy it.',
      });
    }
  }
}

function worthChecking({ check_worthiness, why }: Claim) {
  return html`<dt>Worth checking</dt>
    <dd>
      <meter min="0" max="1" .value=${check_worthiness} aria-label="Worth checking"></meter>
      ${strengthWord(check_worthiness)}
      ${
        why.length > 0
          ? html`<ul class="why">
              ${why.map((reason) => html`<li>${reason}</li>`)}
            </ul>`
          : nothing
      }
    </dd>`;
}

/** What the text calls the speaker, where that says more than the name. */
function nameInText(claim: Claim): string | null {
  const name = claim.source_text.replace(/[\s,;:]+$/, '');
  const bare = name.replace(/^(?:the|an?) /i, '');
  return bare === '' || bare === speakerOf(claim).replace(/^the /i, '') ? null : name;
}

function strengthWord(checkWorthiness: number): string {
  if (checkWorthiness >= 0.66) return 'High';
  return checkWorthiness >= 0.33 ? 'Medium' : 'Low';
}

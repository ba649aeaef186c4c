import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { X } from 'lucide';
import type { Claim } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import {
  asksForTraits,
  bySpeaker,
  defaultFilter,
  has,
  type ClaimFilter,
  type Trait,
} from './claim_filter.ts';
import { kinds, quotes, stances } from './stance.ts';
import { nameOf } from './wording.ts';

/** How many claims are shown, and whose. */
@customElement('winnow-claim-controls')
export class ClaimControls extends View {
  @property({ attribute: false }) claims: readonly Claim[] = [];
  @property({ attribute: false }) filter!: ClaimFilter;
  @property({ attribute: false }) visibleCount = 0;

  protected override render() {
    const { claims, filter } = this;
    const asked = asksForTraits(filter);
    const offered = <K extends string, V>(trait: Trait, names: Record<K, V>): [K, V][] =>
      (Object.entries(names) as [K, V][]).filter(([value]) =>
        claims.some((claim) => has(claim, trait, value)),
      );
    return html`
      <div class="controls">
        <label class="strength">
          <span class="strength-ends"><span>Only the strongest</span><span>All</span></span>
          <input
            type="range"
            min="1"
            max=${Math.max(1, claims.length)}
            ?disabled=${asked}
            .value=${String(filter.most)}
            aria-label="How many claims are shown, the strongest first"
            aria-valuetext=${`${String(filter.most)} of ${String(claims.length)}`}
            @input=${(event: Event) => {
              this.#set({ most: Number((event.target as HTMLInputElement).value) });
            }}
          />
        </label>
        <div class="filters">
          ${this.#choice(
            'speaker',
            'Speaker',
            bySpeaker(claims).map(({ name }) => [name, nameOf(name)]),
          )}
          ${this.#choice(
            'stance',
            'Stance',
            offered('stance', stances).map(([stance, { name }]) => [stance, name]),
          )}
          ${this.#choice('kind', 'Kind', offered('kind', kinds))}
          ${this.#choice('quote', 'Quote', offered('quote', quotes))}
        </div>
        <p class="count" role="status">
          ${this.visibleCount} of ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}
          ${
            asked
              ? html`<button
                  class="quiet small"
                  @click=${() => {
                    this.querySelector('select')?.focus(); // the button goes
                    emit(this, 'winnow-filter', { ...defaultFilter(claims), most: filter.most });
                  }}
                >
                  ${icon(X)} Clear filters
                </button>`
              : ''
          }
        </p>
      </div>
    `;
  }

  #choice(
    name: Trait,
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ) {
    const value = this.filter[name];
    return html`<select
      aria-label=${label}
      ?data-set=${value !== null}
      .value=${value ?? ''}
      @change=${(event: Event) => {
        this.#set({ [name]: (event.target as HTMLSelectElement).value || null });
      }}
    >
      <option value="">${label}</option>
      ${options.map(
        ([option, text]) =>
          html`<option value=${option} ?selected=${option === value}>${text}</option>`,
      )}
    </select>`;
  }

  #set(change: Partial<ClaimFilter>): void {
    emit(this, 'winnow-filter', { ...this.filter, ...change });
  }
}

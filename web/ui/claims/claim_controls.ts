import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { X } from 'lucide';
import type { Claim } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import { bySpeaker, defaultFilter, type ClaimFilter } from './claim_filter.ts';
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
    const has = <T>(value: T, of: (claim: Claim) => T | readonly T[]): boolean =>
      claims.some((claim) => {
        const own = of(claim);
        return Array.isArray(own) ? own.includes(value) : own === value;
      });
    return html`
      <div class="controls">
        <label class="strength">
          <span class="strength-ends"><span>Only the strongest</span><span>All</span></span>
          <input
            type="range"
            min="1"
            max=${Math.max(1, claims.length)}
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
            entries(stances)
              .filter(([stance]) => has(stance, (claim) => claim.stance))
              .map(([stance, { verb }]) => [stance, verb]),
          )}
          ${this.#choice(
            'kind',
            'Kind',
            entries(kinds).filter(([kind]) => has(kind, (claim) => claim.kinds)),
          )}
          ${this.#choice(
            'quote',
            'Quote',
            entries(quotes).filter(([quote]) => has(quote, (claim) => claim.quote)),
          )}
        </div>
        <p class="count" role="status">
          ${this.visibleCount} of ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}
          ${
            this.#filtered
              ? html`<button
                  class="quiet small"
                  @click=${() => {
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

  get #filtered(): boolean {
    const { speaker, stance, kind, quote } = this.filter;
    return [speaker, stance, kind, quote].some((choice) => choice !== null);
  }

  #choice(
    name: 'speaker' | 'stance' | 'kind' | 'quote',
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

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

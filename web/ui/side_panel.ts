import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { X } from 'lucide';
import type { Claim, Success } from '../../wasm_bindings/types.ts';
import type { ClaimFilter } from './claims/claim_filter.ts';
import './claims/claim_controls.ts';
import './claims/claim_list.ts';
import type { Corrections } from './claims/corrections.ts';
import { emit, View } from './element.ts';
import { nextFrame, nextTask } from './pace.ts';
import { icon } from './icon.ts';
import { headingsOf } from './reading/headings.ts';

export type PanelTab = 'claims' | 'speakers' | 'left_out' | 'contents';

const tabNames: Record<PanelTab, string> = {
  claims: 'Claims',
  speakers: 'Who says what',
  left_out: 'Left out',
  contents: 'Contents',
};

/** Beside the article: its claims, who makes them, what was left out, and its headings. */
@customElement('winnow-panel')
export class SidePanel extends View {
  @property({ attribute: false }) result!: Success;
  @property({ attribute: false }) url: string | undefined;
  @property({ attribute: false }) filter!: ClaimFilter;
  @property({ attribute: false }) visible: readonly Claim[] = [];
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) tab: PanelTab = 'claims';
  /** Those that its host has a use for. */
  @property({ attribute: false }) tabs = Object.keys(tabNames) as readonly PanelTab[];
  @property({ attribute: false }) notes: Readonly<Record<string, string>> | null = null;
  @property({ attribute: false }) corrections: Corrections | null = null;
  /** Whether it can be put away: not where it is all there is. */
  @property({ attribute: false }) closable = false;

  /** Thousands of claims take time to sort: the article is not kept waiting for it. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }

  protected override render() {
    const headings = headingsOf(this.result);
    const tabs = this.tabs.filter((tab) => tab !== 'contents' || headings.length > 1);
    return html`
      <div class="panel-head">
        <div class="tabs" role="tablist" aria-label="About this article" @keydown=${this.#key}>
          ${tabs.map(
            (tab) =>
              html`<button
                role="tab"
                id=${`tab-${tab}`}
                aria-selected=${tab === this.tab ? 'true' : 'false'}
                aria-controls="panel-body"
                tabindex=${tab === this.tab ? 0 : -1}
                @click=${() => {
                  this.#show(tab);
                }}
              >
                ${tabNames[tab]}
              </button>`,
          )}
        </div>
        ${
          this.closable
            ? html`<button
                class="quiet close-panel"
                aria-label="Close the panel"
                @click=${this.#close}
              >
                ${icon(X)}
              </button>`
            : nothing
        }
      </div>
      <div
        class="panel-body"
        id="panel-body"
        role="tabpanel"
        aria-labelledby=${`tab-${this.tab}`}
        tabindex="0"
      >
        ${this.#body(headings)}
      </div>
    `;
  }

  #body(headings: ReturnType<typeof headingsOf>) {
    const { result } = this;
    switch (this.tab) {
      case 'left_out':
        return html`<winnow-left-out .result=${result}></winnow-left-out>`;
      case 'contents':
        return html`<winnow-contents .headings=${headings}></winnow-contents>`;
      case 'claims':
      case 'speakers':
        return result.claims_support === 'none' ? this.#quotations() : this.#claims();
    }
  }

  #claims() {
    const { result, visible } = this;
    return html`
      ${
        result.claims.length > 0
          ? html`<winnow-claim-controls
              .claims=${result.claims}
              .filter=${this.filter}
              .visibleCount=${visible.length}
            ></winnow-claim-controls>`
          : nothing
      }
      ${
        this.tab === 'speakers' && visible.length > 0
          ? html`<winnow-who-says-what
              .claims=${result.claims}
              .visible=${visible}
              .chosen=${this.chosen}
              .language=${result.language}
            ></winnow-who-says-what>`
          : this.#list()
      }
    `;
  }

  /** Quotation marks are all that winnow goes by in a language that it does not know. */
  #quotations() {
    const { text, claims } = this.result;
    if (text === '') return html`<p class="empty">There is no text to find claims in.</p>`;
    const unknown = 'winnow does not know this text’s language well enough to tell';
    if (claims.length === 0) {
      return html`<p class="empty">${unknown} its claims, and found no quotations in it.</p>`;
    }
    if (this.tab === 'speakers') return html`<p class="empty">${unknown} who says what.</p>`;
    return html`
      <p class="empty">${unknown} who says what. These are its longer quotations.</p>
      ${this.#list()}
    `;
  }

  #list() {
    return html`<winnow-claim-list
      .result=${this.result}
      .visible=${this.visible}
      .filter=${this.filter}
      .chosen=${this.chosen}
      .url=${this.url}
      .notes=${this.notes}
      .corrections=${this.corrections}
    ></winnow-claim-list>`;
  }

  protected override firstUpdated(): void {
    void fetchTheRest();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const body = this.querySelector('.panel-body');
    if (changed.get('tab') !== undefined && body) body.scrollTop = 0;
  }

  #close = (): void => {
    emit(this, 'winnow-close-panel');
  };

  #show(tab: PanelTab): void {
    emit(this, 'winnow-tab', tab);
  }

  /** Arrow keys move between tabs, as the pattern for tabs asks. */
  #key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const buttons = [...this.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons.at((at + step) % buttons.length);
    next?.focus();
    next?.click();
  };
}

/** Cards and the other tabs' views are not needed for the first look: one after the other. */
async function fetchTheRest(): Promise<void> {
  await nextFrame();
  await import('./claims/claim_card.ts');
  await import('./claims/who_says_what.ts');
  await import('./left_out.ts');
  await import('./reading/contents.ts');
}

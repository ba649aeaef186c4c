import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Claim, Success } from '../../../wasm_bindings/types.ts';
import { problem } from '../../page/problem.ts';
import { startEngine } from '../../page/start_engine.ts';
import { defaultFilter, visibleClaims, type ClaimFilter } from '../../ui/claims/claim_filter.ts';
import { View, type ViewEvent } from '../../ui/element.ts';
import '../../ui/side_panel.ts';
import type { PanelTab } from '../../ui/side_panel.ts';
import { readPage } from '../content/read_page.ts';
import { runInTab } from '../content/run_in_tab.ts';
import { obstacles } from '../obstacle.ts';
import { PageMarks } from './page_marks.ts';

/** Beside a page: the claims in it, which it also marks in the page itself. */
@customElement('winnow-page-claims')
export class PageClaims extends View {
  @state() private result: Success | undefined;
  @state() private url: string | undefined;
  @state() private filter: ClaimFilter | undefined;
  @state() private chosen: number | null = null;
  @state() private tab: PanelTab = 'claims';
  /** What the reader hears of the work. */
  @state() private status = 'Reading the page…';

  readonly #tabId = Number(new URLSearchParams(location.search).get('tab'));
  readonly #engine = startEngine();
  #marks: PageMarks | undefined;
  #visible: Claim[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override render() {
    const { result, filter } = this;
    return html`<main
      class="page-claims side-panel"
      @winnow-claim=${this.#claimChosen}
      @winnow-filter=${this.#filtered}
      @winnow-tab=${this.#tabbed}
    >
      <div class="actions">
        <button @click=${() => void this.#read()}>Read again</button>
        <button ?disabled=${!this.#marks} @click=${this.#unmark}>Remove the marks</button>
      </div>
      <p role="status">${this.status}</p>
      ${
        result && filter
          ? html`<winnow-panel
              .result=${result}
              .url=${this.url}
              .filter=${filter}
              .visible=${this.#visible}
              .chosen=${this.chosen}
              .tab=${this.tab}
            ></winnow-panel>`
          : nothing
      }
    </main>`;
  }

  async #read(): Promise<void> {
    this.#marks?.close();
    this.#marks = undefined;
    if (!this.#tabId) {
      this.status =
        'Open a page and choose “Mark the claims in this page” from the menu of winnow’s button.';
      return;
    }
    this.status = 'Reading the page…';
    try {
      const page = await runInTab(this.#tabId, readPage);
      if (!page) {
        this.status = obstacles.not_words;
        return;
      }
      const result = await this.#engine.clean(page.content, { from: page.from, url: page.url });
      if (result.ok) await this.#show(result, page.url);
      else this.status = problem(result.error.code).title;
    } catch {
      this.status = obstacles.restricted;
    }
  }

  async #show(result: Success, url: string): Promise<void> {
    this.result = result;
    this.url = url;
    this.filter = defaultFilter(result.claims);
    this.#marks = await PageMarks.open(this.#tabId, {
      marked: (ids) => {
        this.status = `${ids.length} of ${this.#visible.length} claims are marked in the page.`;
      },
      chosen: (id) => {
        this.chosen = id;
      },
      left: () => {
        this.#marks = undefined;
        this.status = 'The page was left. Press “Read again” to mark the one that is there now.';
      },
    });
    this.#mark();
  }

  #mark(): void {
    if (!this.result || !this.filter) return;
    this.#visible = visibleClaims(this.result.claims, this.filter);
    const { text } = this.result;
    this.#marks?.mark(
      this.#visible.map(({ id, stance, begin, end }) => ({
        id,
        stance,
        text: text.slice(begin, end),
      })),
    );
    this.requestUpdate();
  }

  #unmark = (): void => {
    this.#marks?.close();
    this.#marks = undefined;
    this.status = 'The marks are gone from the page.';
  };

  #claimChosen = ({ detail }: ViewEvent<'winnow-claim'>): void => {
    this.chosen = detail.id;
    if (detail.id !== null) this.#marks?.show(detail.id);
  };

  #filtered = ({ detail }: ViewEvent<'winnow-filter'>): void => {
    this.filter = detail;
    this.#mark();
  };

  #tabbed = ({ detail }: ViewEvent<'winnow-tab'>): void => {
    this.tab = detail;
  };
}

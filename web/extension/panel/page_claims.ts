import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { EngineError } from 'winnow/worker/engine';
import type { Claim, Success } from '../../../wasm_bindings/types.ts';
import { problem, type ProblemCode } from '../../page/problem.ts';
import { startEngine } from '../../page/start_engine.ts';
import { showChosen, viewShowing } from '../../ui/claims/choose_claim.ts';
import { defaultFilter, visibleClaims, type ClaimFilter } from '../../ui/claims/claim_filter.ts';
import { View, type ViewEvent } from '../../ui/element.ts';
import '../../ui/side_panel.ts';
import type { PanelTab } from '../../ui/side_panel.ts';
import { readPage } from '../content/read_page.ts';
import { runInTab } from '../content/run_in_tab.ts';
import { obstacles } from '../obstacle.ts';
import { PageMarks } from './page_marks.ts';

/** There is no article here: nothing to restore into, and no blocks to go to. */
const kTabs: readonly PanelTab[] = ['claims', 'speakers'];

/** Beside a page: the claims in it, which it also marks in the page itself. */
@customElement('winnow-page-claims')
export class PageClaims extends View {
  @state() private result: Success | undefined;
  @state() private url: string | undefined;
  @state() private filter: ClaimFilter | undefined;
  @state() private chosen: number | null = null;
  @state() private tab: PanelTab = 'claims';
  /** Ids of the claims that can be marked, while the page has marks. */
  @state() private found: ReadonlySet<number> | undefined;
  /** What the reader hears of the work. */
  @state() private status = '';
  private visible: readonly Claim[] = [];

  readonly #tabId = Number(new URLSearchParams(location.search).get('tab'));
  readonly #engine = startEngine();
  #reading: AbortController | undefined;
  #marks: PageMarks | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { result, filter, found } = this;
    if (!result || !filter) return;
    if (changed.has('result') || changed.has('filter')) {
      this.visible = visibleClaims(result.claims, filter);
    }
    if (found && (changed.has('found') || changed.has('filter'))) this.#mark(found);
  }

  protected override render() {
    const { result, filter } = this;
    return html`<main
      class="page-claims side-panel"
      @winnow-claim=${this.#claimChosen}
      @winnow-filter=${this.#filtered}
      @winnow-tab=${this.#tabbed}
      @winnow-notice=${this.#noticed}
    >
      <div class="actions">
        <button @click=${() => void this.#read()}>Read again</button>
        <button ?disabled=${!this.found} @click=${this.#unmark}>Remove the marks</button>
      </div>
      <p role="status">${this.status}</p>
      ${
        result && filter
          ? html`<winnow-panel
              .result=${result}
              .url=${this.url}
              .filter=${filter}
              .visible=${this.visible}
              .chosen=${this.chosen}
              .tab=${this.tab}
              .tabs=${kTabs}
            ></winnow-panel>`
          : nothing
      }
    </main>`;
  }

  /** Takes the place of a reading that is under way. */
  async #read(): Promise<void> {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.#closeMarks();
    if (!this.#tabId) {
      this.status =
        'Open a page and choose “Mark the claims in this page” from the menu of winnow’s button.';
      return;
    }
    this.status = 'Reading the page…';
    try {
      const told = await this.#readPage(signal);
      if (told && !signal.aborted) this.status = told;
    } catch (error) {
      if (!signal.aborted) this.status = sentenceOf(error);
    }
  }

  /** Gives what to tell the reader when there is nothing to show. */
  async #readPage(signal: AbortSignal): Promise<string | undefined> {
    const page = await runInTab(this.#tabId, readPage);
    if (!page) return obstacles.not_words;
    const { content, from, url } = page;
    const result = await this.#engine.clean(content, { from, url }, { signal });
    if (!result.ok) return failed(result.error.code);
    signal.throwIfAborted();
    this.#show(result, url);
    const marks = await PageMarks.open(this.#tabId, {
      found: (ids) => {
        this.found = new Set(ids);
      },
      chosen: (id) => void this.#choose(id),
      left: () => {
        this.#closeMarks();
        this.status = 'The page was left. Press “Read again” to mark the one that is there now.';
      },
    });
    if (signal.aborted) {
      marks.close();
      return;
    }
    this.#marks = marks;
    const { text, claims } = result;
    marks.find(
      claims.map(({ id, stance, begin, end }) => ({ id, stance, text: text.slice(begin, end) })),
    );
  }

  #show(result: Success, url: string): void {
    this.result = result;
    this.url = url;
    this.filter = defaultFilter(result.claims);
    this.chosen = null;
  }

  #mark(found: ReadonlySet<number>): void {
    const ids = this.visible.map(({ id }) => id);
    this.#marks?.mark(ids);
    const { length } = ids.filter((id) => found.has(id));
    this.status = `${length} of ${ids.length} claims are marked in the page.`;
  }

  #closeMarks(): void {
    this.#marks?.close();
    this.#marks = undefined;
    this.found = undefined;
  }

  #unmark = (): void => {
    this.#closeMarks();
    this.status = 'The marks are gone from the page.';
  };

  /** Opens a claim's card. */
  async #choose(id: number | null): Promise<void> {
    const { result, filter, tab } = this;
    this.chosen = id;
    if (id === null || !result || !filter) return;
    ({ filter: this.filter, tab: this.tab } = viewShowing(id, result.claims, { filter, tab }));
    await this.updateComplete;
    await showChosen(this);
  }

  #claimChosen = ({ detail }: ViewEvent<'winnow-claim'>): void => {
    void this.#choose(detail.id);
    if (detail.id !== null) this.#marks?.show(detail.id);
  };

  #filtered = ({ detail }: ViewEvent<'winnow-filter'>): void => {
    this.filter = detail;
  };

  #tabbed = ({ detail }: ViewEvent<'winnow-tab'>): void => {
    this.tab = detail;
  };

  #noticed = ({ detail }: ViewEvent<'winnow-notice'>): void => {
    this.status = detail.message;
  };
}

function failed(code: ProblemCode): string {
  return `${problem(code).title} Press “Read again”, or select a part of the page and choose “winnow this text” from its menu.`;
}

/** All else that fails is a page that the browser keeps to itself. */
function sentenceOf(error: unknown): string {
  const isEngine = error instanceof EngineError && error.code !== 'closed'; // only its owner closes it
  return isEngine ? failed(error.code) : obstacles.restricted;
}

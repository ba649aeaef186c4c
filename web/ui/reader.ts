import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Claim, Success } from '../../wasm_bindings/types.ts';
import './article_pane.ts';
import type { ArticlePane } from './article_pane.ts';
import {
  carriedOver,
  defaultFilter,
  visibleClaims,
  type ClaimFilter,
} from './claims/claim_filter.ts';
import { showChosen, viewShowing } from './claims/choose_claim.ts';
import { correctionKey, type Corrections } from './claims/corrections.ts';
import './divider.ts';
import { stepFrom, type Step } from './claims/step.ts';
import { described, wordsOf } from './claims/wording.ts';
import { emit, View, type ViewEvent } from './element.ts';
import './original_pane.ts';
import type { OriginalPane } from './original_pane.ts';
import { nextFrame } from './pace.ts';
import { blockInView, placeIn, type Place } from './reading/place.ts';
import type { DrawnTheme } from './reading/settings.ts';
import { ScrollSync, type SyncedPane } from './scroll_sync.ts';
import './side_panel.ts';
import type { PanelTab } from './side_panel.ts';

/** Which panes are open. */
export type Panes = 'both' | 'original' | 'article';

/**
 * One distilled page: the original, the article and its claims, kept in step with each other. It
 * may be distilled again, as the reader corrects it; another page has a view of its own.
 */
@customElement('winnow-reader')
export class Reader extends View {
  @property({ attribute: false }) result!: Success;
  /** Where the page was read, if it has an address. */
  @property({ attribute: false }) url: string | undefined;
  @property({ attribute: false }) panes: Panes = 'both';
  @property({ attribute: false }) panel = true;
  @property({ attribute: false }) theme: DrawnTheme = 'light';
  @property({ attribute: false }) notes: Readonly<Record<string, string>> | null = null;
  @property({ attribute: false }) corrections: Corrections | null = null;
  /** Where the reader was when they left it, for the first look. */
  @property({ attribute: false }) cameFrom: Place | undefined;

  @state() private filter!: ClaimFilter;
  @state() private chosen: number | null = null;
  @state() private twin: number | null = null;
  @state() private tab: PanelTab = 'claims';
  @state() private remote = false;
  /** Where a key has led, for those who do not see it. */
  @state() private announced = '';
  private visible: readonly Claim[] = [];

  /** Also there, and not seen, while the original is shown alone: it is what is printed. */
  @query('winnow-article-pane') readonly article!: ArticlePane;
  @query('winnow-original') readonly original!: OriginalPane | null;
  @query('.pane-article') private readonly articleScroller!: HTMLElement;

  readonly #sync = new ScrollSync(
    () => this.#originalPane(),
    () => this.#articlePane(),
  );
  #scrolling = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('result')) {
      const { claims } = this.result;
      const before = changed.get('result') as Success | undefined;
      const last = before ? this.filter : this.cameFrom?.filter;
      this.filter = last
        ? carriedOver(last, before?.claims ?? claims, claims)
        : defaultFilter(claims);
      if (before) this.chosen = this.#chosenIn(before);
      else if (this.cameFrom) ({ chosen: this.chosen, tab: this.tab } = this.cameFrom);
      this.twin = null;
    }
    if (changed.has('result') || changed.has('filter')) {
      this.visible = visibleClaims(this.result.claims, this.filter);
    }
  }

  /** What was chosen in `before`: a block that comes or goes gives the claims other ids. */
  #chosenIn(before: Success): number | null {
    const chosen = before.claims.find(({ id }) => id === this.chosen);
    if (!chosen) return null;
    const key = correctionKey(chosen, before.text);
    const same = this.result.claims.filter((one) => correctionKey(one, this.result.text) === key);
    return (same.find(({ id }) => id === chosen.id) ?? same[0])?.id ?? null;
  }

  protected override firstUpdated(): void {
    void this.#arrive();
    if (this.cameFrom) void this.#comeBack(this.cameFrom);
  }

  get place(): Place {
    const { filter, chosen, tab, articleScroller } = this;
    return { filter, chosen, tab, at: placeIn(articleScroller) };
  }

  /** Whoever has gone on meanwhile is left where they are. */
  async #comeBack({ at }: Place): Promise<void> {
    void showChosen(this);
    await this.article.updateComplete;
    await this.article.drawn;
    const block = at && this.article.blocks.get(at.block);
    if (!block || this.articleScroller.scrollTop !== 0) return;
    await this.#sync.bring(this.articleScroller, block, at.below);
    this.#follow('second');
  }

  /** A pane that closes takes the focus with it. */
  protected override updated(changed: PropertyValues): void {
    const { activeElement } = document;
    const isLost = activeElement === document.body || !activeElement?.checkVisibility();
    if (changed.has('panes') && isLost) void this.#arrive();
  }

  /** Who came by keyboard, or listens, is at the article and no longer where it was asked for. */
  async #arrive(): Promise<void> {
    await this.article.updateComplete;
    await nextFrame(); // laid out by then; before, the focus would ask for it in this task
    this.focus();
  }

  override focus(): void {
    (this.panes === 'original' ? this.original : this.article)?.focus();
  }

  protected override render() {
    const { result, panes, visible, chosen, twin } = this;
    const showsOriginal = panes !== 'article' && result.original !== undefined;
    return html`
      <div
        class="reader"
        data-panes=${panes}
        ?data-panel=${this.panel}
        @winnow-claim=${this.#claimChosen}
        @winnow-block=${this.#blockPointed}
        @winnow-filter=${this.#filtered}
        @winnow-tab=${this.#tabbed}
        @winnow-show-block=${this.#showBlock}
        @winnow-allow-remote=${this.#allowRemote}
        @winnow-divide=${this.#divided}
        @winnow-original-ready=${this.#originalReady}
        @winnow-original-scroll=${this.#originalScrolled}
      >
        <div class="panes">
          ${
            showsOriginal
              ? html`<section class="pane pane-original" aria-label="Original">
                    <winnow-original
                      .result=${result}
                      .url=${this.url}
                      .twin=${twin}
                      .theme=${this.theme}
                      .remote=${this.remote}
                    ></winnow-original>
                  </section>
                  ${panes === 'both' ? html`<winnow-divider></winnow-divider>` : nothing}`
              : nothing
          }
          <section
            class="pane pane-article"
            aria-label="Article"
            tabindex="0"
            @scroll=${this.#articleScrolled}
          >
            <winnow-article-pane
              .result=${result}
              .visible=${visible}
              .chosen=${chosen}
              .twin=${twin}
              .remote=${this.remote}
            ></winnow-article-pane>
          </section>
        </div>
        ${
          this.panel
            ? html`<aside class="side-panel" aria-label="Claims and contents">
                <winnow-panel
                  .result=${result}
                  .url=${this.url}
                  .filter=${this.filter}
                  .visible=${visible}
                  .chosen=${chosen}
                  .tab=${this.tab}
                  .notes=${this.notes}
                  .corrections=${this.corrections}
                  .closable=${true}
                ></winnow-panel>
              </aside>`
            : nothing
        }
        <p class="announced" role="status">${this.announced}</p>
      </div>
    `;
  }

  /** To the next or previous claim, the next speaker, the next contested claim. */
  step(step: Step): void {
    const claim = stepFrom(this.result.claims, this.visible, this.chosen, step);
    if (!claim) {
      emit(this, 'winnow-notice', { message: `No ${aims[step]} is shown.` });
      return;
    }
    this.announced = `Claim ${this.visible.indexOf(claim) + 1} of ${this.visible.length}. ${described(claim)} ${wordsOf(claim)}`;
    void this.choose(claim.id);
  }

  /** Moves the focus to the next or previous block of the article, at first to where it is read. */
  stepBlock(by: 1 | -1): void {
    if (this.panes === 'original') return;
    const blocks = [...this.article.blocks.values()];
    const at = blocks.findIndex((block) => block === document.activeElement);
    const block =
      at < 0
        ? blockInView(this.articleScroller)
        : blocks[Math.min(Math.max(at + by, 0), blocks.length - 1)];
    if (!block) return;
    block.focus({ preventScroll: true });
    void this.#sync.bring(this.articleScroller, block);
    this.#follow('second');
  }

  /** Opens a claim's card and brings its place into view in each open pane. */
  async choose(id: number | null): Promise<void> {
    this.chosen = id;
    if (id === null) return;
    // Its card is in the panel.
    if (!this.panel) emit(this, 'winnow-open-panel');
    const { filter, tab } = this;
    const view = viewShowing(id, this.result.claims, { filter, tab });
    ({ filter: this.filter, tab: this.tab } = view);
    await this.updateComplete;
    this.#scrollToClaim(id);
    await showChosen(this);
  }

  #scrollToClaim(id: number): void {
    const mark = this.article.markOf(id);
    const block = mark?.closest<HTMLElement>('[data-block]');
    if (mark) void this.#sync.bring(this.articleScroller, mark);
    else void this.#scrollOnceDrawn(id);
    const twin = this.#blockOf(id) ?? (block ? Number(block.dataset.block) : null);
    const scroller = this.original?.scroller;
    const place = twin === null ? undefined : this.original?.blocks.get(twin);
    if (place && scroller) void this.#sync.bring(scroller, place);
    this.twin = twin;
  }

  /** The text of a claim far down may not be drawn yet. */
  async #scrollOnceDrawn(id: number): Promise<void> {
    const { article } = this;
    const isDrawn = await article.drawn;
    if (isDrawn && this.chosen === id && article.markOf(id)) this.#scrollToClaim(id);
  }

  #blockOf(claimId: number): number | null {
    const claim = this.result.claims.find(({ id }) => id === claimId);
    if (!claim) return null;
    const block = this.result.blocks.find(
      ({ begin, end }) => begin <= claim.begin && claim.begin < end,
    );
    return block?.id ?? null;
  }

  #originalPane(): SyncedPane | undefined {
    const { original } = this;
    return original?.scroller && { scroller: original.scroller, blocks: original.blocks };
  }

  #articlePane(): SyncedPane {
    return { scroller: this.articleScroller, blocks: this.article.blocks };
  }

  #follow(which: 'first' | 'second'): void {
    if (this.#scrolling || this.panes !== 'both') return;
    this.#scrolling = true;
    requestAnimationFrame(() => {
      this.#scrolling = false;
      this.#sync.scrolled(which);
    });
  }

  #articleScrolled = (): void => {
    this.#follow('second');
  };

  #originalScrolled = (): void => {
    this.#follow('first');
  };

  #originalReady = (): void => {
    if (this.chosen !== null && this.panes === 'original') this.#scrollToClaim(this.chosen);
    else this.#follow('second');
  };

  #claimChosen = ({ detail }: ViewEvent<'winnow-claim'>): void => {
    void this.choose(detail.id);
  };

  #blockPointed = ({ detail }: ViewEvent<'winnow-block'>): void => {
    this.twin = detail.id;
  };

  #filtered = ({ detail }: ViewEvent<'winnow-filter'>): void => {
    this.filter = detail;
  };

  #tabbed = ({ detail }: ViewEvent<'winnow-tab'>): void => {
    this.tab = detail;
  };

  #allowRemote = (): void => {
    this.remote = true;
  };

  #divided = ({ detail }: ViewEvent<'winnow-divide'>): void => {
    this.querySelector<HTMLElement>('.panes')?.style.setProperty('--share', `${String(detail)}%`);
  };

  #showBlock = ({ detail }: ViewEvent<'winnow-show-block'>): void => {
    const block = this.article.blocks.get(detail.id);
    if (block) void this.#sync.bring(this.articleScroller, block);
    if (detail.focus) block?.focus({ preventScroll: true });
    this.twin = detail.id;
    if (detail.focus) this.#follow('second');
  };
}

/** What the keys that step look for. */
const aims: Record<Step, string> = {
  next: 'claim',
  previous: 'claim',
  next_speaker: 'other speaker',
  next_contested: 'other contested claim',
};

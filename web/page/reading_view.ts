import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { emit, View, type ViewEvent } from '../ui/element.ts';
import type { Panes, Reader } from '../ui/reader.ts';
import { nextFrame } from '../ui/pace.ts';
import { addMarginNotes, removeMarginNotes } from '../ui/reading/margin_notes.ts';
import type { Place } from '../ui/reading/place.ts';
import type { DrawnTheme, ReadingSettings } from '../ui/reading/settings.ts';
import type { Sentence, Speaker } from '../ui/reading/speech.ts';
import type { Kept } from './library/library.ts';
import type { Problem } from './problem.ts';
import './problem_view.ts';
import type { Reading } from './session.ts';
import './toolbar.ts';

/** An article with everything around it. */
@customElement('winnow-reading')
export class ReadingView extends View {
  @property({ attribute: false }) reading!: Reading;
  @property({ attribute: false }) kept: Kept | undefined;
  @property({ attribute: false }) cameFrom: Place | undefined;
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) working: string | undefined;
  @property({ attribute: false }) settings!: ReadingSettings;
  @property({ attribute: false }) panes: Panes = 'both';
  @property({ attribute: false }) panel = true;
  @property({ attribute: false }) narrow = false;
  @property({ attribute: false }) theme: DrawnTheme = 'light';
  @property({ attribute: false }) leaves = false;

  @state() private speaking = false;
  @query('winnow-reader') private readonly reader!: Reader;

  #speaker: Speaker | undefined;
  readonly #paper = matchMedia('print');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#paper.addEventListener('change', this.#printing);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#paper.removeEventListener('change', this.#printing);
    this.#speaker?.stop();
  }

  /** The menus are loaded once the article is there. */
  protected override firstUpdated(): void {
    void this.updateComplete.then(nextFrame).then(() => import('./reading_menus.ts'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('reading')) this.#speaker?.stop();
  }

  protected override render() {
    const { result, source } = this.reading;
    const url = result.canonical_url ?? source.url;
    return html`
      <header>
        <winnow-toolbar
          @winnow-tool=${this.#asked}
          .panes=${this.panes}
          .panel=${this.panel}
          .narrow=${this.narrow}
          .speaking=${this.speaking}
          .speech=${'speechSynthesis' in globalThis}
          .kept=${this.kept !== undefined}
          .hasOriginal=${result.original !== undefined}
          .leaves=${this.leaves}
        ></winnow-toolbar>
      </header>
      <progress class="progress" aria-label="Working" ?hidden=${!this.working}></progress>
      ${this.problem ? html`<winnow-problem .problem=${this.problem}></winnow-problem>` : nothing}
      <main>
        ${keyed(
          source,
          html`<winnow-reader
            .result=${result}
            .url=${url}
            .panes=${this.panes}
            .panel=${this.panel}
            .theme=${this.theme}
            .notes=${this.kept?.claimNotes ?? null}
            .corrections=${this.reading.corrections}
            .cameFrom=${this.cameFrom}
          ></winnow-reader>`,
        )}
      </main>
      <div id="settings" popover class="menu" role="dialog" aria-label="Reading settings">
        <winnow-reading-settings .settings=${this.settings}></winnow-reading-settings>
      </div>
      <div id="take-along" popover class="menu" role="dialog" aria-label="Take the article along">
        <winnow-take-along
          .result=${result}
          .shareable=${location.protocol.startsWith('http')}
        ></winnow-take-along>
      </div>
      ${
        this.kept
          ? html`<div id="note" popover class="menu" role="dialog" aria-label="Your note">
              <label class="note-field"
                >Your note on this article<textarea
                  rows="5"
                  autofocus
                  .value=${this.kept.note}
                  @input=${this.#noted}
                ></textarea>
              </label>
            </div>`
          : nothing
      }
    `;
  }

  /** Listening is done here; everything else goes on to the app. */
  #asked = (event: ViewEvent<'winnow-tool'>): void => {
    if (event.detail !== 'listen') return;
    event.stopPropagation();
    void this.#listen();
  };

  async #listen(): Promise<void> {
    if (this.#speaker?.speaking) {
      this.#speaker.stop();
      return;
    }
    const { article } = this.reader;
    const [{ sentencesOf, Speaker }, drawn] = await Promise.all([
      import('../ui/reading/speech.ts'),
      article.drawn,
    ]);
    // The reader may have left, or gone on to another article.
    if (!drawn || !article.isConnected) return;
    this.#speaker ??= new Speaker(this.#spoken);
    const { language } = this.reading.result;
    this.#speaker.start(sentencesOf(article.blocks.values(), language), language);
  }

  #spoken = (sentence: Sentence | null): void => {
    this.speaking = sentence !== null;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    sentence?.range.startContainer.parentElement?.scrollIntoView({
      block: 'nearest',
      behavior: reduced ? 'auto' : 'smooth',
    });
  };

  #noted = (event: Event): void => {
    emit(this, 'winnow-note', (event.target as HTMLTextAreaElement).value);
  };

  #printing = ({ matches }: MediaQueryListEvent): void => {
    const { article } = this.reader;
    if (matches) addMarginNotes(article);
    else removeMarginNotes(article);
  };
}

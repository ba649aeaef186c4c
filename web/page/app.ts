import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { takeHandover } from '../../site/handover.ts';
import { workOffline } from '../../site/offline.ts';
import { View, type ViewEvent, type ViewEvents } from '../ui/element.ts';
import '../ui/reader.ts';
import type { Reader } from '../ui/reader.ts';
import {
  applySettings,
  loadSettings,
  saveSettings,
  type DrawnTheme,
  type ReadingSettings,
} from '../ui/reading/settings.ts';
import type { HelpDialog } from './help_dialog.ts';
import { acceptDrops } from './input/accept_drops.ts';
import type { LibraryDialog } from './library/library_dialog.ts';
import { Shelf } from './library/shelf.ts';
import './notice.ts';
import type {} from './page_events.ts';
import type { Notice } from './notice.ts';
import { Layout } from './layout.ts';
import { Navigation } from './navigation.ts';
import { problem } from './problem.ts';
import './reading_view.ts';
import { Session, type Reading } from './session.ts';
import { listenToKeys, shortcutsOf, type Shortcut } from './shortcuts.ts';
import { startEngine } from './start_engine.ts';
import './start_view.ts';
import type { StartView } from './start_view.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Puts the views together: the start, or an article with its toolbar. */
@customElement('winnow-app')
export class App extends View {
  /** What the app is opened with; the extension has a way of its own. */
  @property({ attribute: false }) handover = takeHandover;
  /** Whether what is read outlasts a reload; browsers may write it to disk while the tab is open. */
  @property({ attribute: false }) carries = true;
  /** Goes back to the page that the article was made of, where its tab showed one; else to the start. */
  @property({ attribute: false }) leave: (() => void) | null = null;
  @state() private settings: ReadingSettings = loadSettings(localStorage);

  @query('winnow-reader') private readonly reader!: Reader | null;
  @query('winnow-start') private readonly start!: StartView | null;
  @query('.app > winnow-notice') private readonly notice!: Notice;
  @query('winnow-help') private readonly help!: HelpDialog;
  @query('winnow-library') private readonly library!: LibraryDialog;

  readonly #engine = startEngine();
  readonly #session = new Session(this.#engine);
  readonly #shelf = new Shelf((notice) => {
    this.notice.show(notice);
  });
  readonly #layout = new Layout();
  readonly #navigation = new Navigation(this.#session, this.#shelf, {
    start: () => this.start,
    place: () => this.reader?.place,
    tell: (notice) => {
      this.notice.show(notice);
    },
    moved: () => {
      this.notice.withdraw(this.#undo);
    },
  });
  readonly #leave = new AbortController();
  /** What was last offered to be undone in the open article. */
  #undo: ViewEvents['winnow-notice'] | undefined;

  readonly #shortcuts = shortcutsOf({
    reader: () => this.reader,
    layout: this.#layout,
    answer: () => {
      this.notice.act();
    },
    help: () => void this.#openHelp(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.#leave;
    applySettings(document.documentElement, this.settings);
    const redraw = () => {
      this.requestUpdate();
    };
    this.#session.addEventListener('change', redraw, { signal });
    this.#shelf.addEventListener('change', redraw, { signal });
    this.#layout.addEventListener('change', redraw, { signal });
    dark.addEventListener('change', redraw, { signal });
    this.#engine.addEventListener('restart', this.#restarted, { signal });
    addEventListener('vite:preloadError', this.#partMissing, { signal });
    document.addEventListener('visibilitychange', this.#shelf.flush, { signal });
    document.addEventListener('paste', this.#pastedOutside, { signal });
    acceptDrops(document.documentElement, this.#dropped, signal);
    listenToKeys(() => this.#keys(), signal);
    this.#engine.warm();
    void this.#shelf.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave.abort();
    this.#engine.close();
  }

  override firstUpdated(): void {
    void this.#navigation.begin(this.handover, this.carries, this.#leave.signal);
    void workOffline((apply) => {
      this.notice.show({
        message: 'A new version of winnow is ready.',
        action: {
          label: 'Update',
          run: () => {
            this.#update(apply);
          },
        },
      });
    }).catch(() => undefined); // a browser that forbids service workers still reads
  }

  protected override render() {
    const { reading, problem: trouble, working } = this.#session;
    return html`
      <div
        class="app"
        data-view=${reading ? 'reading' : 'start'}
        @winnow-given=${this.#given}
        @winnow-dismiss=${() => this.#session.dismissProblem()}
        @winnow-settings=${this.#settingsChanged}
        @winnow-override=${this.#overridden}
        @winnow-correct=${this.#corrected}
        @winnow-close-panel=${this.#panelClosed}
        @winnow-claim-note=${this.#claimNoted}
        @winnow-note=${this.#noted}
        @winnow-notice=${this.#noticed}
        @winnow-tool=${this.#asked}
        @winnow-panes=${this.#panesChosen}
        @winnow-open-panel=${() => this.#layout.showPanel(true)}
        @winnow-share-link=${this.#share}
        @winnow-open-kept=${this.#openKept}
        @winnow-library-changed=${() => void this.#shelf.refresh()}
      >
        ${
          reading
            ? html`<winnow-reading
                .reading=${reading}
                .kept=${this.#shelf.current}
                .cameFrom=${this.#navigation.cameFrom}
                .problem=${trouble}
                .working=${working}
                .settings=${this.settings}
                .panes=${this.#layout.panes}
                .panel=${this.#layout.panel}
                .narrow=${this.#layout.narrow}
                .theme=${this.#theme}
                .leaves=${this.leave !== null}
              ></winnow-reading>`
            : html`<winnow-start
                .problem=${trouble}
                .working=${working}
                .recent=${this.#navigation.recent}
              ></winnow-start>`
        }
        <winnow-help .shortcuts=${this.#shortcuts}></winnow-help>
        <winnow-library></winnow-library>
        <winnow-notice></winnow-notice>
      </div>
    `;
  }

  /** What the keys do now. Esc is what closes things everywhere. */
  #keys(): readonly Shortcut[] {
    const all = this.#session.reading ? this.#shortcuts : this.#shortcuts.slice(-1);
    return this.settings.keys ? all : all.filter(({ key }) => key === 'Escape');
  }

  get #theme(): DrawnTheme {
    const { theme } = this.settings;
    if (theme !== 'system') return theme;
    return dark.matches ? 'dark' : 'light';
  }

  #given = ({ detail }: ViewEvent<'winnow-given'>): void => {
    void this.#navigation.take(detail);
  };

  #dropped = (file: File): void => {
    void this.#navigation.take({ kind: 'file', file });
  };

  #openKept = ({ detail }: ViewEvent<'winnow-open-kept'>): void => {
    void this.#navigation.take({ kind: 'kept', kept: detail });
  };

  #pastedOutside = (event: ClipboardEvent): void => {
    const target = event.target as Element;
    if (!this.start || !event.clipboardData || target.closest('input, textarea')) return;
    event.preventDefault();
    this.start.paste(event.clipboardData);
  };

  /** Loads the new version; what the reader was at comes along. */
  #update(apply: () => void): void {
    if (this.#navigation.carryOver()) apply();
    else this.notice.show({ message: 'Keep this article before you update: it is very large.' });
  }

  /** Vite says so of every part that is loaded later. Not every browser would ask for one twice. */
  #partMissing = (): void => {
    const reload = () => {
      location.reload();
    };
    this.notice.show({
      message: 'A part of winnow could not be loaded. Reload the page.',
      action: { label: 'Reload', run: reload },
    });
  };

  #asked = ({ detail }: ViewEvent<'winnow-tool'>): void => {
    const { reading } = this.#session;
    switch (detail) {
      case 'new':
        if (this.leave) this.leave();
        else history.back();
        break;
      case 'panel':
        this.#layout.togglePanel();
        break;
      case 'keep':
        if (reading) void this.#toggleKept(reading);
        break;
      case 'help':
        void this.#openHelp();
        break;
      case 'library':
        void this.#openLibrary();
    }
  };

  async #toggleKept(reading: Reading): Promise<void> {
    const gone = await this.#shelf.toggle(reading);
    if (!gone) return;
    const undo = () => void this.#shelf.putBack(gone, reading.source);
    const message = 'Taken out of the library, with your notes.';
    this.notice.show({ message, action: { label: 'Undo', run: undo } });
  }

  // Dialogs are loaded when they are asked for: reading starts sooner without them.
  async #openHelp(): Promise<void> {
    await import('./help_dialog.ts');
    await this.help.updateComplete;
    this.help.open();
  }

  async #openLibrary(): Promise<void> {
    await import('./library/library_dialog.ts');
    await this.library.updateComplete;
    await this.library.open(await this.#shelf.library());
  }

  #panesChosen = ({ detail }: ViewEvent<'winnow-panes'>): void => {
    this.#layout.showPanes(detail);
  };

  /** The button that closed it goes with it. */
  #panelClosed = (): void => {
    this.#layout.showPanel(false);
    this.reader?.focus();
  };

  #settingsChanged = ({ detail }: ViewEvent<'winnow-settings'>): void => {
    this.settings = detail;
    applySettings(document.documentElement, detail);
    saveSettings(localStorage, detail);
  };

  #overridden = async ({ detail }: ViewEvent<'winnow-override'>): Promise<void> => {
    const before = this.#session.reading?.overrides ?? [];
    if (!(await this.#session.override(detail.source, detail.keep))) return;
    this.#keepOverrides();
    const undo = async () => {
      if (await this.#session.restoreOverrides(before)) this.#keepOverrides();
      this.reader?.focus();
    };
    this.#undo = {
      message: detail.keep ? 'Restored to the article.' : 'Left out of the article.',
      action: { label: 'Undo', run: () => void undo() },
    };
    this.notice.show(this.#undo);
  };

  #keepOverrides(): void {
    this.#shelf.update({ overrides: this.#session.overrides });
  }

  #corrected = ({ detail }: ViewEvent<'winnow-correct'>): void => {
    this.#session.correct(detail.key, detail.correction);
    this.#shelf.update({ corrections: this.#session.reading?.corrections ?? {} });
  };

  #claimNoted = ({ detail }: ViewEvent<'winnow-claim-note'>): void => {
    const claimNotes = { ...this.#shelf.current?.claimNotes, [detail.sentence]: detail.note };
    this.#shelf.update({ claimNotes });
  };

  #noted = ({ detail }: ViewEvent<'winnow-note'>): void => {
    this.#shelf.update({ note: detail });
  };

  #share = async (): Promise<void> => {
    const { reading } = this.#session;
    if (!reading) return;
    const { copyShareLink } = await import('./share_link.ts');
    this.notice.show({ message: await copyShareLink(reading.result, reading.source.url) });
  };

  #noticed = ({ detail }: ViewEvent<'winnow-notice'>): void => {
    this.notice.show(detail);
  };

  #restarted = (): void => {
    this.notice.show({ message: problem('crashed').title });
  };
}

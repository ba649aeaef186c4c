import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { takeHandover } from '../../site/handover.ts';
import { workOffline } from '../../site/offline.ts';
import { View, type ViewEvent } from '../ui/element.ts';
import '../ui/reader.ts';
import type { Reader } from '../ui/reader.ts';
import {
  applySettings,
  loadSettings,
  saveSettings,
  type DrawnTheme,
  type ReadingSettings,
} from '../ui/reading/settings.ts';
import type { Place } from '../ui/reading/place.ts';
import { ExtensionBridge } from './extension_bridge.ts';
import { carried, carryOver, forgetCarried } from './carry_over.ts';
import { givenBy, openGiven, unpacked, type Given } from './given.ts';
import type { HelpDialog } from './help_dialog.ts';
import { acceptDrops } from './input/accept_drops.ts';
import type { LibraryDialog } from './library/library_dialog.ts';
import { Shelf } from './library/shelf.ts';
import './notice.ts';
import type {} from './page_events.ts';
import type { Notice } from './notice.ts';
import { Layout } from './layout.ts';
import { problem } from './problem.ts';
import './reading_view.ts';
import { Session, type Reading } from './session.ts';
import { listenToKeys, shortcutsOf, type Shortcut } from './shortcuts.ts';
import { startEngine } from './start_engine.ts';
import './start_view.ts';
import type { StartView } from './start_view.ts';
import { Visits, type Visit } from './visits.ts';

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
  readonly #shelf = new Shelf(({ title, next }) => {
    this.notice.show({ message: `${title} ${next}` });
  });
  readonly #layout = new Layout();
  readonly #extension = new ExtensionBridge();
  readonly #leave = new AbortController();
  readonly #visits = new Visits();
  #cameFrom: Place | undefined;

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
    addEventListener('popstate', this.#wentBack, { signal });
    addEventListener('hashchange', this.#hashChanged, { signal });
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
    void this.#begin();
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
                .cameFrom=${this.#cameFrom}
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
                .recent=${this.#visits.recent(this.#shelf.recent)}
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

  get #visit(): Visit | undefined {
    const { reading } = this.#session;
    return reading && { reading, kept: this.#shelf.current, place: this.reader?.place };
  }

  get #theme(): DrawnTheme {
    const { theme } = this.settings;
    if (theme !== 'system') return theme;
    return dark.matches ? 'dark' : 'light';
  }

  #given = ({ detail }: ViewEvent<'winnow-given'>): Promise<void> => this.#take(detail);

  async #take(given: Given): Promise<void> {
    this.#visits.add(this.#visit);
    this.#cameFrom = 'place' in given ? given.place : undefined;
    if (!(await this.#open(given))) return;
    this.#shelf.current = 'kept' in given ? given.kept : undefined;
    void this.#shelf.refresh();
    // The browser's back button leads from an article to the start.
    if (history.state !== 'reading') history.pushState('reading', '');
    document.title = `${this.#session.reading?.result.title ?? 'Article'} · winnow`;
  }

  async #open(given: Given): Promise<boolean> {
    const whole = await unpacked(given);
    if (whole.kind !== 'address' || !this.#extension.connected) {
      return openGiven(this.#session, whole);
    }
    this.#extension.open(whole.url);
    this.notice.show({ message: 'Opened by winnow’s extension, in a tab of its own.' });
    return false;
  }

  /** Loads the new version; what the reader was at comes along. */
  #update(apply: () => void): void {
    if (this.#carryOver()) apply();
    else this.notice.show({ message: 'Keep this article before you update: it is very large.' });
  }

  #carryOver(): boolean {
    return carryOver(this.start?.draft ?? '', this.#visit);
  }

  /** The last that a page hears before it is unloaded, or put away with its tab. */
  #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#carryOver();
  };

  /** True when it was an article, and this is its place in the tab's history. */
  async #takeCarried(): Promise<boolean> {
    const { draft, reading, keptAs } = carried() ?? {};
    await this.start?.updateComplete;
    if (this.start && draft) this.start.draft = draft;
    const isBack = reading !== undefined && history.state === 'reading';
    if (isBack) {
      const kept = keptAs && (await this.#shelf.find(keptAs));
      const { place } = reading;
      await this.#take(kept ? { kind: 'kept', kept, place } : { kind: 'source', ...reading });
    }
    // Not sooner: until the article is back, another reload must find it as well.
    forgetCarried();
    document.addEventListener('visibilitychange', this.#hidden, { signal: this.#leave.signal });
    return isBack;
  }

  async #begin(): Promise<void> {
    if (this.carries && (await this.#takeCarried())) return;
    await this.#takeHandover(this.handover);
  }

  async #takeHandover(take: typeof takeHandover): Promise<void> {
    const address = new URL(location.href);
    const handover = await take(address);
    if (!handover) {
      if (address.hash.startsWith('#page=')) await this.#session.open(problem('bad_share_link'));
      return;
    }
    history.replaceState(history.state, '', address.pathname);
    await this.start?.updateComplete;
    // An address that cannot be read stays where it can be mended.
    if (this.start && handover.kind === 'url') this.start.draft = handover.url;
    await this.#take(givenBy(handover));
  }

  /** A share link that comes into the address bar of this very tab loads nothing anew. */
  #hashChanged = (): void => {
    if (location.hash) void this.#takeHandover(takeHandover);
  };

  #dropped = (file: File): void => {
    void this.#take({ kind: 'file', file });
  };

  #openKept = ({ detail }: ViewEvent<'winnow-open-kept'>): void => {
    void this.#take({ kind: 'kept', kept: detail });
  };

  #pastedOutside = (event: ClipboardEvent): void => {
    const target = event.target as Element;
    if (!this.start || !event.clipboardData || target.closest('input, textarea')) return;
    event.preventDefault();
    this.start.paste(event.clipboardData);
  };

  #wentBack = (): void => {
    if (history.state === 'reading') {
      const { last } = this.#visits;
      if (last) void this.#take({ kind: 'again', ...last });
      return;
    }
    this.#visits.add(this.#visit);
    this.#session.close();
    this.#shelf.current = undefined;
    document.title = 'winnow';
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
    const undo = () => {
      if (this.#session.reading?.source === reading.source) this.#shelf.current = gone;
      void this.#shelf.put(gone);
    };
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
    this.reader?.article.focus();
  };

  #settingsChanged = ({ detail }: ViewEvent<'winnow-settings'>): void => {
    this.settings = detail;
    applySettings(document.documentElement, detail);
    saveSettings(localStorage, detail);
  };

  #overridden = async ({ detail }: ViewEvent<'winnow-override'>): Promise<void> => {
    const before = this.#session.reading?.overrides ?? [];
    if (!(await this.#session.override(detail.source, detail.keep))) return;
    await this.#keepCorrections();
    const undo = async () => {
      if (await this.#session.restoreOverrides(before)) await this.#keepCorrections();
      this.reader?.article.focus();
    };
    this.notice.show({
      message: detail.keep ? 'Restored to the article.' : 'Left out of the article.',
      action: { label: 'Undo', run: () => void undo() },
    });
  };

  async #keepCorrections(): Promise<void> {
    await this.#shelf.update({ overrides: this.#session.reading?.overrides ?? [] });
  }

  #corrected = ({ detail }: ViewEvent<'winnow-correct'>): void => {
    this.#session.correct(detail.key, detail.correction);
    void this.#shelf.update({ corrections: this.#session.reading?.corrections ?? {} });
  };

  #claimNoted = ({ detail }: ViewEvent<'winnow-claim-note'>): void => {
    const claimNotes = { ...this.#shelf.current?.claimNotes, [detail.sentence]: detail.note };
    void this.#shelf.update({ claimNotes });
  };

  #noted = ({ detail }: ViewEvent<'winnow-note'>): void => {
    void this.#shelf.update({ note: detail });
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

import { takeHandover } from '../../site/handover.ts';
import type { ViewEvents } from '../ui/element.ts';
import type { Place } from '../ui/reading/place.ts';
import { carried, carryOver, forgetCarried } from './carry_over.ts';
import { ExtensionBridge } from './extension_bridge.ts';
import { givenBy, openGiven, unpacked, type Given } from './given.ts';
import type { Shelf } from './library/shelf.ts';
import { problem } from './problem.ts';
import type { Session } from './session.ts';
import type { Recent, StartView } from './start_view.ts';
import { Visits, type Visit } from './visits.ts';

/** What is drawn, as far as it matters here. */
interface Drawn {
  start: () => StartView | null;
  /** Where the reader is in the open article. */
  place: () => Place | undefined;
  tell: (notice: ViewEvents['winnow-notice']) => void;
  /** Another article is open, or none. */
  moved: () => void;
}

/**
 * The ways to an article and back: what is given or handed over, the steps of the tab's history,
 * and a reload.
 */
export class Navigation {
  /** Where the reader was in the open article when they left it. */
  cameFrom: Place | undefined;

  readonly #extension = new ExtensionBridge();
  readonly #visits = new Visits();

  constructor(
    private readonly session: Session,
    private readonly shelf: Shelf,
    private readonly drawn: Drawn,
  ) {}

  /** Opens what the app was opened with. With `carries`, what is read outlasts a reload. */
  async begin(handover: typeof takeHandover, carries: boolean, signal: AbortSignal): Promise<void> {
    addEventListener('popstate', this.#stepped, { signal });
    addEventListener('hashchange', this.#hashChanged, { signal });
    if (carries && (await this.#takeCarried(signal))) return;
    await this.#takeHandover(handover);
  }

  async take(given: Given): Promise<void> {
    this.#visits.add(this.#visit);
    this.cameFrom = 'place' in given ? given.place : undefined;
    if (!(await this.#open(given))) return;
    // The browser's back button leads from an article to the start.
    if (history.state !== 'reading') history.pushState('reading', '');
    this.#arrive('kept' in given ? given.kept : undefined);
  }

  /** What the start offers again. */
  get recent(): Recent[] {
    return this.#visits.recent(this.shelf.recent);
  }

  /** False when what the reader is at is more than the browser keeps over a reload. */
  carryOver(): boolean {
    return carryOver(this.drawn.start()?.draft ?? '', this.#visit);
  }

  get #visit(): Visit | undefined {
    const { reading } = this.session;
    return reading && { reading, kept: this.shelf.current, place: this.drawn.place() };
  }

  async #open(given: Given): Promise<boolean> {
    const whole = await unpacked(given);
    if (whole.kind !== 'address' || !this.#extension.connected) {
      return openGiven(this.session, whole);
    }
    this.#extension.open(whole.url);
    this.drawn.tell({ message: 'Opened by winnow’s extension, in a tab of its own.' });
    return false;
  }

  /** Where the session has gone, the rest follows. */
  #arrive(kept?: Visit['kept']): void {
    const { reading } = this.session;
    void this.shelf.open(reading?.source, kept);
    document.title = reading ? `${reading.result.title ?? 'Article'} · winnow` : 'winnow';
    this.drawn.moved();
  }

  /** The last that a page hears before it is unloaded, or put away with its tab. */
  #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.carryOver();
  };

  /** True when it was an article, and this is its place in the tab's history. */
  async #takeCarried(signal: AbortSignal): Promise<boolean> {
    const { draft, reading, keptAs } = carried() ?? {};
    const start = this.drawn.start();
    await start?.updateComplete;
    if (start && draft) start.draft = draft;
    const isBack = reading !== undefined && history.state === 'reading';
    if (isBack) {
      const kept = keptAs && (await this.shelf.find(keptAs));
      const { place } = reading;
      await this.take(kept ? { kind: 'kept', kept, place } : { kind: 'source', ...reading });
    }
    // Not sooner: until the article is back, another reload must find it as well.
    forgetCarried();
    document.addEventListener('visibilitychange', this.#hidden, { signal });
    return isBack;
  }

  async #takeHandover(take: typeof takeHandover): Promise<void> {
    const address = new URL(location.href);
    const handover = await take(address);
    if (!handover) {
      if (address.hash.startsWith('#page=')) await this.session.open(problem('bad_share_link'));
      return;
    }
    history.replaceState(history.state, '', address.pathname);
    const start = this.drawn.start();
    await start?.updateComplete;
    // An address that cannot be read stays where it can be mended.
    if (start && handover.kind === 'url') start.draft = handover.url;
    await this.take(givenBy(handover));
  }

  /** A share link that comes into the address bar of this very tab loads nothing anew. */
  #hashChanged = (): void => {
    if (location.hash) void this.#takeHandover(takeHandover);
  };

  /** Back to the start, or forward to the article that was left. */
  #stepped = (): void => {
    if (history.state === 'reading') {
      const { last } = this.#visits;
      if (last) void this.take({ kind: 'again', ...last });
      return;
    }
    this.#visits.add(this.#visit);
    this.session.close();
    this.#arrive();
    void this.shelf.refresh();
  };
}

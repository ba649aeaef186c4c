import { LitElement } from 'lit';

/**
 * Base of all views. They render into the light DOM: one set of style sheets serves screen and
 * print, and ids, labels and the browser's own find and selection work across views.
 */
export class View extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Sends a bubbling event, with what it carries, from a view to those around it. */
export function emit<K extends keyof ViewEvents>(
  target: EventTarget,
  name: K,
  ...[detail]: ViewEvents[K] extends undefined ? [] : [detail: ViewEvents[K]]
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}

/** Every event that views send, and what it carries; page/page_events.ts adds those of the page. */
export interface ViewEvents {
  /** A claim was chosen, or null: none any more. */
  'winnow-claim': { id: number | null };
  /** The pointer or the focus is on a block of the article, or on none. */
  'winnow-block': { id: number | null };
  /** The reader wants a kept block out, or a removed one back. */
  'winnow-override': { source: { begin: number; end: number }; keep: boolean };
  /** The reader wrote a note beside a claim, which is named by its sentence. */
  'winnow-claim-note': { sentence: string; note: string };
  /** The reader's own word on who says a claim and how; null takes it back. */
  'winnow-correct': {
    key: string;
    correction: import('./claims/corrections.ts').Correction | null;
  };
  /** To a block of the article; with `focus` the keys go there, too. */
  'winnow-show-block': { id: number; focus?: boolean };
  'winnow-tab': import('./side_panel.ts').PanelTab;
  'winnow-open-panel': undefined;
  'winnow-close-panel': undefined;
  /** The original takes this share of the panes, in per cent. */
  'winnow-divide': number;
  /** The original is drawn: its blocks can be found. */
  'winnow-original-ready': undefined;
  'winnow-original-scroll': undefined;
  /** The reader lets this page load its pictures and styles. */
  'winnow-allow-remote': undefined;
  /** The reader wants a link that carries the article. */
  'winnow-share-link': undefined;
  'winnow-filter': import('./claims/claim_filter.ts').ClaimFilter;
  'winnow-settings': import('./reading/settings.ts').ReadingSettings;
  /** A sentence about what just happened. */
  'winnow-notice': { message: string; action?: { label: string; run: () => void } };
}

/** What a listener gets. */
export type ViewEvent<K extends keyof ViewEvents> = CustomEvent<ViewEvents[K]>;

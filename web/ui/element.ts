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

/** Sends a bubbling event with `detail` from a view to those around it. */
export function emit<K extends keyof ViewEvents>(
  target: EventTarget,
  name: K,
  detail: ViewEvents[K],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Every event that views send, and what it carries. */
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
  'winnow-filter': import('./claims/claim_filter.ts').ClaimFilter;
  'winnow-settings': import('./reading/settings.ts').ReadingSettings;
  /** A sentence about what just happened. */
  'winnow-notice': { message: string; action?: { label: string; run: () => void } };
}

/** What a listener gets. */
export type ViewEvent<K extends keyof ViewEvents> = CustomEvent<ViewEvents[K]>;

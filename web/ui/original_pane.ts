import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Image, RotateCcw, X } from 'lucide';
import type { Range, Success } from '../../wasm_bindings/types.ts';
import { emit, View } from './element.ts';
import { icon } from './icon.ts';
import { emptyPage, OriginalPage } from './original_page.ts';
import { originalSheet } from './original_sheet.ts';
import { nextFrame, nextTask, Pace } from './pace.ts';
import { reasonFor } from './reason_label.ts';
import type { DrawnTheme } from './reading/settings.ts';
import { showInFrame } from './safe_html.ts';

/** The block under the pointer, and where its handle is drawn over the frame. */
interface Handle {
  top: number;
  label: string;
  action: string;
  source: Range;
  keep: boolean;
}

/** The page as it came, in a frame that runs no script. Kept blocks are marked, others grey. */
@customElement('winnow-original')
export class OriginalPane extends View {
  @property({ attribute: false }) result!: Success;
  @property({ attribute: false }) url: string | undefined;
  @property({ attribute: false }) twin: number | null = null;
  /** What it is drawn in, until it wears its own styles. */
  @property({ attribute: false }) theme: DrawnTheme = 'light';

  /** Whether the reader lets this page load its pictures and wear its styles. */
  @property({ attribute: false }) remote = false;
  @state() private handle: Handle | null = null;
  @state() private offersRemote = false;
  @query('iframe') private readonly frame!: HTMLIFrameElement | null;

  /** Elements of kept blocks by block id, in the frame's document. Fills up as the page is shown. */
  readonly blocks = new Map<number, HTMLElement>();

  #shown: OriginalPage | undefined;
  #showing = new AbortController();
  /** The document whose keys are heard. */
  #listening: Document | undefined;
  #wantsFocus = false;

  protected override render() {
    return html`
      <div class="pane-head">
        <p>${this.result.removed.length > 0 ? 'Click what was left out to restore it' : ''}</p>
        ${
          this.offersRemote
            ? html`<button class="quiet small" @click=${this.#allow}>
                ${icon(Image)} Load pictures and styles
              </button>`
            : nothing
        }
      </div>
      <div class="original">
        <iframe
          sandbox="allow-same-origin"
          title="The original page"
          @load=${this.#loaded}
        ></iframe>
        ${this.handle ? this.#handleView(this.handle) : nothing}
      </div>
    `;
  }

  #handleView({ top, label, action, keep }: Handle) {
    return html`<div class="block-handle" @pointerleave=${this.#dropHandle}>
      <span>${label}</span>
      <button @click=${this.#override}>${icon(keep ? RotateCcw : X)} ${action}</button>
      ${this.#place(top)}
    </div>`;
  }

  /** Set through the CSSOM: the page's policy allows no style attributes. */
  #place(top: number) {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.block-handle')?.style.setProperty(
        'top',
        `${String(top)}px`,
      );
    });
    return nothing;
  }

  /** Making the frame is a task of its own: the article is not kept waiting for it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await nextTask();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('result') && changed.get('result') !== undefined) this.handle = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('remote')) this.#empty();
    else if (changed.has('url') || this.#isNewPage(changed)) void this.#show();
    if (changed.has('theme')) this.#paint();
    if (changed.has('twin')) this.#lightTwin(changed.get('twin') as number | null | undefined);
  }

  /** Corrections of claims change the result, and nothing in the page. */
  #isNewPage(changed: PropertyValues): boolean {
    const before = changed.get('result') as Success | undefined;
    return changed.has('result') && before?.blocks !== this.result.blocks;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#showing.abort();
  }

  /** A frame's policy is the one that it was loaded with, so another one needs another load. */
  #empty(): void {
    this.#showing.abort();
    if (this.frame) showInFrame(this.frame, emptyPage(this.remote));
  }

  /** The page inside the frame, once there is one. */
  get #page(): Document | undefined {
    const page = this.frame?.contentDocument;
    return page?.URL === 'about:srcdoc' ? page : undefined;
  }

  async #show(): Promise<void> {
    this.#showing.abort();
    this.#showing = new AbortController();
    const { signal } = this.#showing;
    await nextFrame(); // the article is painted before
    const page = this.#page; // none yet: `#loaded` comes back here
    if (!page) return;
    await this.#fill(page, new Pace(signal)).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  async #fill(page: Document, pace: Pace): Promise<void> {
    const { result, url, remote } = this;
    const scrollTop = this.scroller?.scrollTop ?? 0;
    const original = await OriginalPage.parse(result.original ?? '', pace);
    this.#shown = original;
    this.#paint();
    this.blocks.clear();
    const reasons = new ReasonLabels(result);
    const onPart = (part: HTMLElement) => {
      for (const block of part.querySelectorAll<HTMLElement>('[data-winnow-kept]')) {
        const id = Number(block.dataset.winnowKept);
        if (!this.blocks.has(id)) this.blocks.set(id, block);
      }
      reasons.tell(part);
    };
    const { direction } = result;
    await original.show(page, { url, remote, direction, onPart }, pace);
    this.offersRemote = original.hasRemoteParts && !remote;
    if (this.scroller) this.scroller.scrollTop = scrollTop;
    this.#lightTwin(undefined); // chosen before it was there
    emit(this, 'winnow-original-ready');
  }

  /** Once its keys are heard: a frame that loads would swallow them. */
  override focus(): void {
    const page = this.#page;
    this.#wantsFocus = !page || page !== this.#listening;
    if (!this.#wantsFocus) this.frame?.focus();
  }

  /** What scrolls inside the frame; undefined while the frame loads. */
  get scroller(): Element | undefined {
    return this.frame?.contentDocument?.scrollingElement ?? undefined;
  }

  #loaded = (): void => {
    const page = this.#page;
    if (!page) return;
    page.addEventListener('click', this.#clicked);
    page.addEventListener('pointerover', this.#pointed);
    page.addEventListener('pointerleave', this.#unpointed);
    page.addEventListener('scroll', this.#scrolled);
    page.addEventListener('keydown', (event) => {
      this.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf(event), bubbles: true }));
    });
    this.#listening = page;
    if (this.#wantsFocus && document.activeElement === document.body) this.focus();
    void this.#show();
  };

  /** Sheets made through the frame's own CSSOM: its policy lets no markup bring styles. */
  #paint(): void {
    const page = this.#page;
    const view = this.frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!page || !view) return;
    const sheets = [originalSheet(this.remote ? 'light' : this.theme, this.remote)];
    if (this.remote) sheets.unshift(...(this.#shown?.styles ?? []));
    page.adoptedStyleSheets = sheets.map((text) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text.replace(/@import[^;]*;/gi, ''));
      return sheet;
    });
  }

  #lightTwin(before: number | null | undefined): void {
    if (typeof before === 'number') this.blocks.get(before)?.removeAttribute('data-winnow-twin');
    if (this.twin !== null) this.blocks.get(this.twin)?.setAttribute('data-winnow-twin', '');
  }

  #pointed = (event: Event): void => {
    const block = blockOf(event);
    if (!block) return;
    const top = Math.max(block.getBoundingClientRect().top, 0);
    const kept = keptId(block);
    if (kept !== null) {
      emit(this, 'winnow-block', { id: kept });
      const source = this.result.blocks.find(({ id }) => id === kept)?.source;
      if (!source) return;
      this.handle = { top, label: 'Kept', action: 'Leave out', source, keep: false };
    } else {
      emit(this, 'winnow-block', { id: null });
      const removed = this.result.removed[Number(block.dataset.winnowRemoved)];
      if (!removed) return;
      const label = reasonFor(removed, this.result);
      this.handle = { top, label, action: 'Restore', source: removed.source, keep: true };
    }
  };

  #unpointed = (): void => {
    emit(this, 'winnow-block', { id: null });
  };

  #dropHandle = (): void => {
    this.handle = null;
  };

  #scrolled = (): void => {
    this.#dropHandle();
    emit(this, 'winnow-original-scroll');
  };

  /** Left out: comes back. Kept: the article beside it goes there. */
  #clicked = (event: Event): void => {
    event.preventDefault();
    const selection = this.frame?.contentDocument?.getSelection();
    const block = blockOf(event);
    if (!block || (selection && !selection.isCollapsed)) return;
    const kept = keptId(block);
    if (kept !== null) {
      emit(this, 'winnow-show-block', { id: kept });
      return;
    }
    const removed = this.result.removed[Number(block.dataset.winnowRemoved)];
    if (removed) emit(this, 'winnow-override', { source: removed.source, keep: true });
  };

  #override = (): void => {
    if (!this.handle) return;
    const { source, keep } = this.handle;
    emit(this, 'winnow-override', { source, keep });
  };

  #allow = (): void => {
    this.focus(); // the button goes
    emit(this, 'winnow-allow-remote');
  };
}

/** Says on each block why it was left out. A run of them with one reason shows it once. */
class ReasonLabels {
  #before: string | undefined;

  constructor(private readonly result: Success) {}

  /** Goes on where the part before ended. */
  tell(part: HTMLElement): void {
    for (const block of part.querySelectorAll<HTMLElement>(
      '[data-winnow-kept], [data-winnow-removed]',
    )) {
      const removed = this.result.removed[Number(block.dataset.winnowRemoved)];
      const reason = removed && reasonFor(removed, this.result);
      if (reason) {
        block.title = `Left out: ${reason}. Click to restore.`;
        if (reason !== this.#before) block.dataset.winnowReason = reason;
      }
      this.#before = reason;
    }
  }
}

function blockOf(event: Event): HTMLElement | null {
  const target = event.target as Element | null;
  return target?.closest<HTMLElement>('[data-winnow-kept], [data-winnow-removed]') ?? null;
}

function keptId(block: HTMLElement): number | null {
  return block.dataset.winnowKept === undefined ? null : Number(block.dataset.winnowKept);
}

function keyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  return { key, code, shiftKey, ctrlKey, altKey, metaKey };
}

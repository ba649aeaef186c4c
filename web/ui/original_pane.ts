import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { Image, RotateCcw, X } from 'lucide';
import type { Range, Reason, Success } from '../../wasm_bindings/types.ts';
import { emit, View } from './element.ts';
import { icon } from './icon.ts';
import {
  originalDocument,
  restoreInlineStyles,
  type OriginalDocument,
} from './original_document.ts';
import { originalSheet } from './original_sheet.ts';
import { reasonLabels } from './reason_label.ts';
import { showInFrame } from './safe_html.ts';

/** The block under the pointer, and where its handle is drawn over the frame. */
interface Handle {
  top: number;
  label: string;
  action: string;
  source: Range;
  keep: boolean;
}

/** The page as it came, in a frame that runs no script. Kept blocks are marked, others veiled. */
@customElement('winnow-original')
export class OriginalPane extends View {
  @property({ attribute: false }) result!: Success;
  @property({ attribute: false }) url: string | undefined;
  @property({ attribute: false }) twin: number | null = null;
  @property({ attribute: false }) dark = false;

  /** Whether the reader lets this page load its pictures and wear its styles. */
  @property({ attribute: false }) remote = false;
  @state() private handle: Handle | null = null;

  /** Elements of kept blocks by block id, in the frame's document. Empty while it loads. */
  readonly blocks = new Map<number, HTMLElement>();

  #frame = createRef<HTMLIFrameElement>();
  #document: OriginalDocument | undefined;
  #scrollTop = 0;

  protected override render() {
    return html`
      <div class="original">
        <iframe
          ${ref(this.#frame)}
          sandbox="allow-same-origin"
          title="The original page"
          @load=${this.#loaded}
        ></iframe>
        ${this.handle ? this.#handleView(this.handle) : nothing}
        ${
          this.#document?.hasRemoteParts && !this.remote
            ? html`<button class="quiet allow-remote" @click=${this.#allow}>
                ${icon(Image)} Load pictures and styles
              </button>`
            : nothing
        }
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

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('result') && changed.get('result') !== undefined) this.handle = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('result') || changed.has('url') || changed.has('remote')) {
      this.#scrollTop = this.scroller?.scrollTop ?? 0;
      this.blocks.clear();
      void this.#show();
    }
    if (changed.has('dark')) this.#paint();
    if (changed.has('twin')) this.#lightTwin(changed.get('twin') as number | null | undefined);
  }

  /** A large page takes time to make safe: the article is painted before. */
  async #show(): Promise<void> {
    const { result, url, remote } = this;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const frame = this.#frame.value;
    const overtaken = result !== this.result || url !== this.url || remote !== this.remote;
    if (!frame || overtaken) return;
    this.#document = originalDocument(result.original ?? '', url, remote);
    this.requestUpdate(); // the offer to load its pictures
    showInFrame(frame, this.#document.html);
  }

  /** What scrolls inside the frame; undefined while the frame loads. */
  get scroller(): Element | undefined {
    return this.#frame.value?.contentDocument?.scrollingElement ?? undefined;
  }

  get frame(): HTMLIFrameElement | undefined {
    return this.#frame.value;
  }

  #loaded = (): void => {
    const page = this.#frame.value?.contentDocument;
    if (!page?.body.isConnected) return;
    for (const block of page.querySelectorAll<HTMLElement>('[data-winnow-kept]')) {
      const id = Number(block.dataset.winnowKept);
      if (!this.blocks.has(id)) this.blocks.set(id, block);
    }
    this.#tellReasons(page);
    page.addEventListener('click', this.#clicked);
    page.addEventListener('pointerover', this.#pointed);
    page.addEventListener('pointerleave', this.#unpointed);
    page.addEventListener('scroll', this.#dropHandle);
    page.addEventListener('keydown', (event) => {
      this.dispatchEvent(new KeyboardEvent('keydown', { ...keyOf(event), bubbles: true }));
    });
    this.#paint();
    if (this.scroller) this.scroller.scrollTop = this.#scrollTop;
    this.dispatchEvent(new Event('winnow-original-ready', { bubbles: true }));
  };

  /** A run of blocks that were left out for one reason says it once. */
  #tellReasons(page: Document): void {
    let before: Reason | undefined;
    for (const block of page.querySelectorAll<HTMLElement>(
      '[data-winnow-kept], [data-winnow-removed]',
    )) {
      const reason = this.result.removed[Number(block.dataset.winnowRemoved)]?.reason;
      if (reason) {
        block.title = `Left out: ${reasonLabels[reason]}. Click to restore.`;
        if (reason !== before) block.dataset.winnowReason = reasonLabels[reason];
      }
      before = reason;
    }
  }

  /** Sheets made through the frame's own CSSOM: its policy lets no markup bring styles. */
  #paint(): void {
    const page = this.#frame.value?.contentDocument;
    const view = this.#frame.value?.contentWindow as
      (Window & typeof globalThis) | null | undefined;
    if (!page || !view) return;
    const sheets = [originalSheet(this.dark && !this.remote)];
    if (this.remote) {
      sheets.unshift(...(this.#document?.styles ?? []));
      restoreInlineStyles(page);
    }
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
      const label = reasonLabels[removed.reason];
      this.handle = { top, label, action: 'Restore', source: removed.source, keep: true };
    }
  };

  #unpointed = (): void => {
    emit(this, 'winnow-block', { id: null });
  };

  #dropHandle = (): void => {
    this.handle = null;
  };

  /** Veiled: comes back. Kept: the article beside it goes there. */
  #clicked = (event: Event): void => {
    event.preventDefault();
    const selection = this.#frame.value?.contentDocument?.getSelection();
    const block = blockOf(event);
    if (!block || (selection && !selection.isCollapsed)) return;
    const kept = keptId(block);
    if (kept !== null) {
      this.dispatchEvent(
        new CustomEvent('winnow-show-block', { detail: { id: kept }, bubbles: true }),
      );
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
    this.dispatchEvent(new Event('winnow-allow-remote', { bubbles: true }));
  };
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

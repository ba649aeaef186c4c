import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Image } from 'lucide';
import type { Claim, Success } from '../../wasm_bindings/types.ts';
import { claimIdOf, ClaimMarks, contentOf } from './claims/mark_claims.ts';
import { emit, View } from './element.ts';
import { icon } from './icon.ts';
import { moveInSlices } from './move_in_slices.ts';
import { Pace } from './pace.ts';
import { minutesToRead } from './reading/reading_time.ts';
import { cleanArticlePart, parseInert } from './safe_html.ts';
import { verdictOn } from './verdict.ts';

/** The distilled article, with its claims marked. */
@customElement('winnow-article-pane')
export class ArticlePane extends View {
  @property({ attribute: false }) result!: Success;
  /** Claims that are drawn. */
  @property({ attribute: false }) visible: readonly Claim[] = [];
  @property({ attribute: false }) chosen: number | null = null;
  /** Whether the reader lets this page's pictures be loaded. */
  @property({ attribute: false }) remote = false;
  /** The block that the pointer is on, in either pane. */
  @property({ attribute: false }) twin: number | null = null;

  /** Elements of blocks by id, in the order of the text; a long article fills it as it is drawn. */
  readonly blocks = new Map<number, HTMLElement>();
  readonly marks = new ClaimMarks();
  /** Resolves when the whole article is drawn; false when something else took its place. */
  drawn: Promise<boolean> = Promise.resolve(false);

  #drawing = new AbortController();
  #minutes = 1;
  #hasPictures = false;

  protected override render() {
    const { title, direction, language } = this.result;
    const verdict = verdictOn(this.result);
    return html`
      <article
        class="article"
        tabindex="-1"
        dir=${direction}
        lang=${language ?? nothing}
        aria-label=${title ?? 'Article'}
        @click=${this.#choose}
        @pointerover=${this.#point}
        @pointerleave=${this.#leave}
        @focusin=${this.#point}
        @focusout=${this.#leave}
        @keydown=${this.#key}
      >
        <header class="article-head">
          ${this.#masthead()} ${title ? html`<h1>${title}</h1>` : nothing} ${this.#deck()}
          ${this.#byline()} ${this.#hasPictures && !this.remote ? this.#offer() : nothing}
          ${verdict ? html`<p class="verdict" lang="en" dir="ltr"><strong>${verdict.title}</strong> ${verdict.next}</p>` : nothing}
        </header>
        <div class="article-body"></div>
      </article>
    `;
  }

  #masthead() {
    const { site_name, canonical_url } = this.result;
    const host = canonical_url
      ? URL.parse(canonical_url)?.hostname.replace(/^www\./, '')
      : undefined;
    const name = site_name ?? host;
    if (!name) return nothing;
    return html`<p class="masthead">
      ${
        canonical_url && /^https?:/.test(canonical_url)
          ? html`<a href=${canonical_url} rel="noopener noreferrer" target="_blank">${name}</a>`
          : name
      }
    </p>`;
  }

  /** Pages that begin with their deck do not say it twice. */
  #deck() {
    const { deck, blocks, text } = this.result;
    const [first] = blocks;
    if (!deck || (first && text.slice(first.begin, first.end).trim() === deck.trim()))
      return nothing;
    return html`<p class="deck">${deck}</p>`;
  }

  #byline() {
    const { byline, published, modified, credit } = this.result;
    const parts = [
      byline,
      published &&
        html`<time datetime=${published}>${readableDate(published, this.result.language)}</time>`,
      modified && modified.slice(0, 10) !== published?.slice(0, 10)
        ? html`updated
            <time datetime=${modified}>${readableDate(modified, this.result.language)}</time>`
        : null,
      this.result.text ? `${String(this.#minutes)} min read` : null,
    ].filter((part) => part !== null && part !== '');
    return html`<p class="byline">${parts.map((part) => html`<span dir="auto">${part}</span>`)}</p>
      ${credit ? html`<p class="credit">${credit}</p>` : nothing}`;
  }

  #offer() {
    return html`<button class="quiet small" lang="en" dir="ltr" @click=${this.#allow}>
      ${icon(Image)} Load pictures
    </button>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('result')) return;
    this.#minutes = minutesToRead(this.result.text, this.result.language);
    // Known before they are drawn, so that nothing moves once the text is there.
    this.#hasPictures = /<img [^>]*src="(?!data:)/.test(this.result.html ?? '');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const body = this.querySelector('.article-body');
    if (!body) return;
    if (changed.has('visible') || changed.has('chosen')) {
      this.marks.show(this.visible, this.chosen);
    }
    const isNew = changed.has('result') && changed.get('result')?.blocks !== this.result.blocks;
    if (isNew || changed.has('remote')) {
      this.#drawing.abort();
      this.#drawing = new AbortController();
      const { signal } = this.#drawing;
      this.drawn = this.#draw(body, new Pace(signal)).then(
        () => true,
        (error: unknown) => {
          if (signal.aborted) return false;
          throw error;
        },
      );
    }
    if (changed.has('twin')) {
      const before = changed.get('twin');
      if (typeof before === 'number') this.blocks.get(before)?.removeAttribute('data-twin');
      if (this.twin !== null) this.blocks.get(this.twin)?.setAttribute('data-twin', '');
    }
  }

  /** From here the keys scroll the article, and a screen reader reads it. */
  override focus(): void {
    this.querySelector<HTMLElement>('.article')?.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing.abort();
  }

  /** The first article comes block by block; one that replaces another comes as a whole. */
  async #draw(body: Element, pace: Pace): Promise<void> {
    const { body: parsed } = await parseInert(this.result.html ?? '', pace);
    const before = [...this.blocks.values()];
    this.blocks.clear();
    this.marks.clear();
    const target = body.firstChild ? document.createDocumentFragment() : body;
    const levels = new HeadingLevels();
    await moveInSlices(
      // The engine's own <article> would be one inside another.
      parsed.firstElementChild ?? parsed,
      target,
      {
        clean: cleanArticlePart,
        prepare: (batch) => {
          this.#prepare(batch, levels);
        },
        placeFor: (parent) => (parent === target ? stretchIn(parent) : parent),
      },
      pace,
    );
    if (target === body) return;
    const at = before.findIndex((block) => block === document.activeElement);
    body.replaceChildren(target);
    // Whoever left a block out goes on with the one after it.
    if (at >= 0) ([...this.blocks.values()][at] ?? this).focus({ preventScroll: true });
  }

  #prepare(batch: HTMLElement, levels: HeadingLevels): void {
    for (const block of batch.querySelectorAll<HTMLElement>('[data-block]')) {
      block.tabIndex = -1;
      this.blocks.set(Number(block.dataset.block), block);
    }
    for (const link of batch.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (link.getAttribute('href')?.startsWith('#')) continue;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    for (const table of batch.querySelectorAll('table')) scrollable(table, 'Table');
    for (const code of batch.querySelectorAll('pre')) {
      code.tabIndex = 0;
      code.setAttribute('role', 'group');
      code.setAttribute('aria-label', 'Code');
    }
    levels.fill(batch);
    if (!this.remote) {
      for (const image of batch.querySelectorAll('img')) withhold(image);
    }
    this.marks.add(batch);
  }

  /** The first stretch of a claim's content; undefined when the text does not show it. */
  markOf(id: number): HTMLElement | undefined {
    const marks = this.marks.of(id);
    return contentOf(marks) ?? marks[0];
  }

  #allow = (): void => {
    this.focus(); // the button goes
    emit(this, 'winnow-allow-remote');
  };

  #choose = (event: Event): void => {
    const target = event.target as Element;
    const link = target.closest('a[href]');
    if (link) {
      this.#jump(event, link.getAttribute('href') ?? '');
      return;
    }
    if (!getSelection()?.isCollapsed) return;
    const mark = target.closest('mark[data-claim]:not([data-quiet])');
    if (mark) emit(this, 'winnow-claim', { id: claimIdOf(mark) });
  };

  /** To a footnote and back, without a new entry in the browser's history. */
  #jump(event: Event, href: string): void {
    if (!href.startsWith('#')) return;
    event.preventDefault();
    const target = this.querySelector<HTMLElement>(`[id="${CSS.escape(href.slice(1))}"]`);
    if (!target) return;
    if (!target.hasAttribute('tabindex') && !target.matches('a[href]')) target.tabIndex = -1;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  }

  #point = (event: Event): void => {
    const block = (event.target as Element).closest<HTMLElement>('[data-block]');
    emit(this, 'winnow-block', { id: block ? Number(block.dataset.block) : null });
  };

  #leave = (): void => {
    emit(this, 'winnow-block', { id: null });
  };

  /** Delete leaves the focused block out. */
  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const element = event.target as HTMLElement;
    const id = Number(element.dataset.block ?? Number.NaN);
    const block = this.result.blocks.find((candidate) => candidate.id === id);
    // What the page does not show, it has no place for that the reader could leave out.
    if (!block || block.source.begin === block.source.end) return;
    event.preventDefault();
    emit(this, 'winnow-override', { source: block.source, keep: false });
  };
}

/** Pages skip levels for their looks; who hears the outline should find no gap in it. */
class HeadingLevels {
  /** Levels of the page, from the outermost heading to the last one. */
  #open: number[] = [];

  /** Goes on where the part before ended. */
  fill(part: ParentNode): void {
    for (const heading of part.querySelectorAll('h2, h3, h4, h5, h6')) {
      const level = Number(heading.localName.slice(1));
      while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
      this.#open.push(level);
      if (this.#open.length + 1 !== level) heading.ariaLevel = String(this.#open.length + 1);
    }
  }
}

/** A part of a long article that the browser lays out when it comes near; see article.css. */
function stretchIn(parent: Element | DocumentFragment): Element {
  const stretch = document.createElement('div');
  stretch.className = 'stretch';
  parent.append(stretch);
  return stretch;
}

/** A remote picture stands as its description until the reader wants it. */
function withhold(image: HTMLImageElement): void {
  if (image.getAttribute('src')?.startsWith('data:')) return;
  const place = document.createElement('span');
  place.className = 'picture';
  place.textContent = image.alt ? `Picture: ${image.alt}` : 'Picture';
  image.replaceWith(place);
}

function scrollable(element: HTMLElement, label: string): void {
  const frame = document.createElement('div');
  frame.className = 'scrollable';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', label);
  element.replaceWith(frame);
  frame.append(element);
}

/** As exact as the page was: a year, a month, a day. */
function readableDate(iso: string, language: string | null): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (iso.length > 4) options.month = 'long';
  if (iso.length > 7) options.day = 'numeric';
  if (iso.length <= 10) options.timeZone = 'UTC';
  try {
    return new Intl.DateTimeFormat(language ?? undefined, options).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, options).format(date);
  }
}

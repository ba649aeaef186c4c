import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from './element.ts';

/** Rows that are drawn together. */
const kStretch = 20;

/** A guess at a row's height, for the room that rows take before they are drawn. In CSS pixels. */
const kRowHeight = 76;

/** Rows are drawn this far before they scroll into view, in CSS pixels. */
const kAhead = 800;

/**
 * A list of any length. Rows come in stretches, each a list of its own; a stretch is drawn when it
 * comes near the part of the panel that is in view.
 */
@customElement('winnow-long-list')
export class LongList extends View {
  @property({ attribute: false }) rows: readonly unknown[] = [];
  /** Draws a row, as an <li>. */
  @property({ attribute: false }) draw: (row: never) => unknown = () => nothing;
  /** A row that is drawn wherever it is. */
  @property({ attribute: false }) wanted: unknown;
  @property({ attribute: false }) listClass = '';

  /** Stretches that have come near. */
  @state() private near: ReadonlySet<number> = new Set([0]);
  #watch: IntersectionObserver | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows') && changed.get('rows')) this.near = new Set([0]);
  }

  protected override render() {
    const wanted = Math.floor(this.rows.indexOf(this.wanted) / kStretch);
    return Array.from({ length: Math.ceil(this.rows.length / kStretch) }, (_, at) => {
      const rows = this.rows.slice(at * kStretch, (at + 1) * kStretch);
      return this.near.has(at) || at === wanted
        ? html`<ul class=${this.listClass}>
            ${rows.map((row) => this.draw(row as never))}
          </ul>`
        : html`<div class="undrawn" data-stretch=${at} data-rows=${rows.length}></div>`;
    });
  }

  protected override updated(): void {
    this.#watch?.disconnect();
    const undrawn = this.querySelectorAll<HTMLElement>(':scope > .undrawn');
    if (undrawn.length === 0) return;
    this.#watch = new IntersectionObserver(this.#met, {
      root: this.closest('.panel-body'),
      rootMargin: `${String(kAhead)}px 0px`,
    });
    for (const place of undrawn) {
      place.style.blockSize = `${String(Number(place.dataset.rows) * kRowHeight)}px`;
      this.#watch.observe(place);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  #met = (entries: IntersectionObserverEntry[]): void => {
    const met = entries
      .filter(({ isIntersecting }) => isIntersecting)
      .map(({ target }) => Number((target as HTMLElement).dataset.stretch));
    if (met.length > 0) this.near = new Set([...this.near, ...met]);
  };
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { View, type ViewEvents } from '../ui/element.ts';

/** WCAG 2.2.1: long enough to read and to reach the action. In milliseconds. */
const kShown = 8000;

/** A sentence about what just happened, with at most one thing to do about it. */
@customElement('winnow-notice')
export class Notice extends View {
  @state() private notice: ViewEvents['winnow-notice'] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(notice: ViewEvents['winnow-notice']): void {
    this.notice = notice;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.notice = null;
    }, kShown);
  }

  protected override render() {
    return html`<div class="notice" role="status" ?data-shown=${this.notice !== null}>
      ${this.notice ? html`<span>${this.notice.message}</span>` : nothing}
      ${
        this.notice?.action
          ? html`<button class="quiet" @click=${this.act}>${this.notice.action.label}</button>`
          : nothing
      }
    </div>`;
  }

  /** Does what it offers, if it offers anything. */
  act = (): void => {
    this.notice?.action?.run();
    this.notice = null;
  };
}

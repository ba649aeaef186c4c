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
  /** Where the focus was before it came here. */
  #cameFrom: EventTarget | null = null;

  show(notice: ViewEvents['winnow-notice']): void {
    this.#giveFocusBack(); // another action must not be taken for the one that was there
    this.notice = notice;
    this.#wait();
  }

  /** Takes a notice back, if it is still shown. */
  withdraw(notice: ViewEvents['winnow-notice'] | undefined): void {
    if (notice === this.notice) this.#hide();
  }

  protected override render() {
    return html`<div
      class="notice"
      role="status"
      ?data-shown=${this.notice !== null}
      @focusin=${this.#entered}
    >
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
    const action = this.notice?.action;
    this.#hide();
    action?.run(); // which may have something to say itself
  };

  /** Whoever is at it is not hurried. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.matches(':hover, :focus-within')) this.#wait();
      else this.#hide();
    }, kShown);
  }

  #hide(): void {
    this.#giveFocusBack();
    clearTimeout(this.#timer);
    this.notice = null;
  }

  /** It does not go with the button. */
  #giveFocusBack(): void {
    if (!this.matches(':focus-within')) return;
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus({ preventScroll: true });
    // Where it came from nowhere, or that has gone: the next button is not taken for this one.
    this.querySelector<HTMLElement>(':focus')?.blur();
  }

  #entered = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) this.#cameFrom = relatedTarget; // none: the window has come back
  };
}

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CircleAlert, X } from 'lucide';
import { emit, View } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import type { Problem } from './problem.ts';

/** What went wrong, and what to do next. */
@customElement('winnow-problem')
export class ProblemView extends View {
  @property({ attribute: false }) problem!: Problem;

  protected override render() {
    const { title, next } = this.problem;
    return html`<div class="problem" role="alert">
      ${icon(CircleAlert)}
      <p><strong>${title}</strong> ${next}</p>
      <button
        class="quiet"
        aria-label="Dismiss"
        @click=${() => {
          // The button goes: on to the field, or the article, that the problem stands with.
          this.parentElement?.querySelector<HTMLElement>('textarea, winnow-reader')?.focus();
          emit(this, 'winnow-dismiss');
        }}
      >
        ${icon(X)}
      </button>
    </div>`;
  }
}

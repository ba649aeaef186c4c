import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit, View } from '../element.ts';
import type { Heading } from './headings.ts';
import '../styles/panel_tabs.css';

/** The article's headings. Choosing one sends `winnow-show-block`. */
@customElement('winnow-contents')
export class Contents extends View {
  @property({ attribute: false }) headings: readonly Heading[] = [];

  protected override render() {
    const top = Math.min(...this.headings.map(({ level }) => level));
    return html`<nav class="contents" aria-label="Contents">
      <ol>
        ${this.headings.map(
          ({ id, level, text }) =>
            html`<li data-depth=${Math.min(level - top, 3)}>
              <button
                @click=${() => {
                  this.#show(id);
                }}
              >
                ${text}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #show(id: number): void {
    emit(this, 'winnow-show-block', { id, focus: true });
  }
}

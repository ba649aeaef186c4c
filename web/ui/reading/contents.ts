import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Success } from '../../../wasm_bindings/types.ts';
import { View } from '../element.ts';

export interface Heading {
  id: number;
  level: number;
  text: string;
}

export function headingsOf(result: Success): Heading[] {
  return result.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ id, level, begin, end }) => ({
      id,
      level: level ?? 2,
      text: result.text.slice(begin, end),
    }));
}

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
    this.dispatchEvent(
      new CustomEvent('winnow-show-block', { detail: { id, focus: true }, bubbles: true }),
    );
  }
}

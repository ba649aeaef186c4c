import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { RotateCcw } from 'lucide';
import type { RemovedBlock, Success } from '../../wasm_bindings/types.ts';
import { emit, View } from './element.ts';
import { icon } from './icon.ts';
import './long_list.ts';
import { reasonFor } from './reason_label.ts';
import './styles/panel_tabs.css';

const kPreview = 160;

/** What was left out of the article, by reason, each with a way back. */
@customElement('winnow-left-out')
export class LeftOut extends View {
  @property({ attribute: false }) result!: Success;

  protected override render() {
    const groups = new Map<string, RemovedBlock[]>();
    for (const block of this.result.removed) {
      if (block.text.trim() === '') continue;
      const reason = reasonFor(block, this.result);
      const group = groups.get(reason) ?? [];
      group.push(block);
      groups.set(reason, group);
    }
    if (groups.size === 0) return html`<p class="empty">Nothing was left out.</p>`;
    return [...groups].map(
      ([reason, blocks]) =>
        html`<section class="left-out" aria-label=${reason}>
          <h3>${reason} <span class="number">${blocks.length}</span></h3>
          <winnow-long-list .rows=${blocks} .draw=${this.#block.bind(this)}></winnow-long-list>
        </section>`,
    );
  }

  #block({ text, source }: RemovedBlock) {
    const preview = text.length > kPreview ? `${text.slice(0, kPreview)}…` : text;
    return html`<li>
      <span>${preview}</span>
      <button
        class="quiet small"
        aria-label=${`Restore: ${preview.slice(0, 40)}`}
        @click=${() => {
          emit(this, 'winnow-override', { source, keep: true });
        }}
      >
        ${icon(RotateCcw)} Restore
      </button>
    </li>`;
  }
}

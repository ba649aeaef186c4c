import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Copy, Download, Link, Printer } from 'lucide';
import type { Success } from '../../../wasm_bindings/types.ts';
import { emit, View } from '../element.ts';
import { icon } from '../icon.ts';
import { fileName, formats, save, type Format } from './formats.ts';

/** Copy, save, print or share the article. */
@customElement('winnow-take-along')
export class TakeAlong extends View {
  @property({ attribute: false }) result!: Success;
  /** Whether a link can carry the article: not from a file on the device. */
  @property({ attribute: false }) shareable = true;
  @state() private pictures = false;

  protected override render() {
    return html`
      <ul class="take-along">
        ${formats.map(
          (format) =>
            html`<li>
              <span><strong>${format.label}</strong> ${format.about}</span>
              <button
                class="quiet small"
                aria-label=${`Copy as ${format.label}`}
                @click=${() => this.#copy(format)}
              >
                ${icon(Copy)} Copy
              </button>
              <button
                class="quiet small"
                aria-label=${`Save as ${format.label}`}
                @click=${() => this.#save(format)}
              >
                ${icon(Download)} Save
              </button>
            </li>`,
        )}
      </ul>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.pictures}
          @change=${(event: Event) => {
            this.pictures = (event.target as HTMLInputElement).checked;
          }}
        />
        Put pictures into the web page (loads them)</label
      >
      <div class="take-along-foot">
        ${
          this.shareable
            ? html`<button
                class="quiet"
                @click=${() => {
                  emit(this, 'winnow-share-link');
                }}
              >
                ${icon(Link)} Copy a link that carries the article
              </button>`
            : nothing
        }
        <button
          class="quiet"
          @click=${() => {
            print();
          }}
        >
          ${icon(Printer)} Print, with claims in the margin
        </button>
      </div>
    `;
  }

  async #copy(format: Format): Promise<void> {
    const content = await format.make(this.result, this.pictures);
    try {
      await navigator.clipboard.writeText(content);
      emit(this, 'winnow-notice', { message: `${format.label} copied.` });
    } catch {
      emit(this, 'winnow-notice', {
        message: 'The browser did not allow copying. Save it instead.',
      });
    }
  }

  async #save(format: Format): Promise<void> {
    const content = await format.make(this.result, this.pictures);
    save(content, fileName(this.result, format), format.mime);
    emit(this, 'winnow-notice', { message: `${format.label} saved.` });
  }
}

import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit, View } from '../element.ts';
import {
  kDefaultSettings,
  kLimits,
  type ReadingSettings,
  type Theme,
  type Typeface,
} from './settings.ts';

const themes: [Theme, string][] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['sepia', 'Sepia'],
  ['dark', 'Dark'],
];

const typefaces: [Typeface, string][] = [
  ['serif', 'Serif'],
  ['sans', 'Sans'],
  ['mono', 'Mono'],
];

/** Typeface, size, width, spacing, theme, and whether keys do something. */
@customElement('winnow-reading-settings')
export class ReadingSettingsPanel extends View {
  @property({ attribute: false }) settings: ReadingSettings = kDefaultSettings;

  protected override render() {
    return html`
      <div class="settings">
        ${this.#choices('theme', 'Theme', themes)}
        ${this.#choices('typeface', 'Typeface', typefaces)}
        ${this.#slider('size', 'Size', (value) => `${String(value)} px`)}
        ${this.#slider('width', 'Line width', (value) => `${String(value)} characters`)}
        ${this.#slider('spacing', 'Line spacing', (value) => value.toFixed(1))}
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.settings.keys}
            @change=${(event: Event) => {
              const keys = (event.target as HTMLInputElement).checked;
              emit(this, 'winnow-settings', { ...this.settings, keys });
            }}
          />
          Keyboard shortcuts</label
        >
        <button
          class="quiet"
          @click=${() => {
            emit(this, 'winnow-settings', kDefaultSettings);
          }}
        >
          Back to the defaults
        </button>
      </div>
    `;
  }

  #choices<K extends 'theme' | 'typeface'>(
    name: K,
    label: string,
    choices: readonly (readonly [ReadingSettings[K], string])[],
  ) {
    return html`<fieldset class="choices">
      <legend>${label}</legend>
      ${choices.map(
        ([value, text]) =>
          html`<label data-value=${value}
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${this.settings[name] === value}
              @change=${() => {
                emit(this, 'winnow-settings', { ...this.settings, [name]: value });
              }}
            /><span>${text}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #slider(name: 'size' | 'width' | 'spacing', label: string, words: (value: number) => string) {
    const { min, max, step } = kLimits[name];
    const value = this.settings[name];
    return html`<label class="slider"
      ><span>${label} <output>${words(value)}</output></span
      ><input
        type="range"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value)}
        aria-valuetext=${words(value)}
        @input=${(event: Event) => {
          const chosen = Number((event.target as HTMLInputElement).value);
          emit(this, 'winnow-settings', { ...this.settings, [name]: chosen });
        }}
    /></label>`;
  }
}

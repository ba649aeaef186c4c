import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../../ui/element.ts';

/** Browsers grant hosts without their port. */
export const hostPattern = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

export function isAllowed(url: URL): Promise<boolean> {
  return chrome.permissions.contains({ origins: [hostPattern(url)] });
}

/** Asks the reader for a permission; browsers give it only in answer to a press of a button. */
@customElement('winnow-consent')
export class Consent extends View {
  @property({ attribute: false }) url!: URL;
  @property({ attribute: false }) reason = '';
  @property({ attribute: false }) button = '';
  @property({ attribute: false }) granted: () => void = () => undefined;
  @state() private refused = false;

  protected override render() {
    return html`<section class="consent" aria-label="Permission">
      <p>${this.reason}</p>
      <button class="primary" @click=${this.#ask}>${this.button}</button>
      <p role="status">
        ${this.refused ? 'Not allowed, so nothing was read. You can change your mind here.' : ''}
      </p>
    </section>`;
  }

  #ask = async (): Promise<void> => {
    const given = await chrome.permissions.request({ origins: [hostPattern(this.url)] });
    this.refused = !given;
    if (given) {
      this.remove();
      this.granted();
    }
  };
}

import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Bookmark, X } from 'lucide';
import { bookmarklet } from '../../site/packed_page.ts';
import { stances } from '../ui/claims/stance.ts';
import { View } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import type { Shortcut } from './shortcuts.ts';
import './styles/dialogs.css';

/** What the marks mean, and the keys. */
@customElement('winnow-help')
export class HelpDialog extends View {
  @property({ attribute: false }) shortcuts: readonly Shortcut[] = [];
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  open(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="help" aria-labelledby="help-title">
      <header>
        <h2 id="help-title">Help</h2>
        <button
          class="quiet"
          aria-label="Close"
          @click=${() => {
            this.dialog.close();
          }}
        >
          ${icon(X)}
        </button>
      </header>
      <h3>What the marks mean</h3>
      <ul class="legend">
        ${Object.entries(stances).map(
          ([stance, { name, icon: image }]) =>
            html`<li data-stance=${stance}>
              <span class="stance" data-stance=${stance}>${icon(image)}</span>
              <mark data-claim="-1" data-part="content" data-stance=${stance}>${name}</mark>
            </li>`,
        )}
      </ul>
      <h3>In the original</h3>
      <p>
        Blocks with a line beside them are kept; pale ones are left out. Click a pale one to restore
        it. Point at any block to see why it is there.
      </p>
      ${location.protocol.startsWith('http') ? this.#bookmark() : nothing}
      <h3>Keys</h3>
      <dl class="keys">
        ${this.shortcuts.map(
          ({ key, shown, about }) =>
            html`<div>
              <dt><kbd>${shown ?? key}</kbd></dt>
              <dd>${about}</dd>
            </div>`,
        )}
        <div>
          <dt><kbd>Delete</kbd></dt>
          <dd>Leave the focused block out</dd>
        </div>
      </dl>
      <p>Under Reading, these keys can be switched off.</p>
    </dialog>`;
  }

  /** Only an app with an address of the web can be opened from other pages. */
  #bookmark() {
    return html`<h3>From any page to here</h3>
      <p>
        Drag this to your bookmarks. On a page that you read, it opens the page here as you see it,
        also behind a login:
      </p>
      <p>
        <a
          class="bookmarklet"
          href=${bookmarklet(location.href)}
          @click=${(event: Event) => {
            event.preventDefault(); // it is for other pages
          }}
          >${icon(Bookmark)} Read in winnow</a
        >
      </p>`;
  }
}

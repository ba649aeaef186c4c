import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Download, Trash2, Upload, X } from 'lucide';
import { emit, View } from '../../ui/element.ts';
import { save } from '../../ui/export/formats.ts';
import { icon } from '../../ui/icon.ts';
import '../notice.ts';
import type { Notice } from '../notice.ts';
import '../styles/dialogs.css';
import type { Kept, Library } from './library.ts';
import { LibraryError } from './library_error.ts';

/** The list follows the search once the reader pauses for this long, in milliseconds. */
const kPause = 150;

/** All kept articles. */
@customElement('winnow-library')
export class LibraryDialog extends View {
  @state() private articles: readonly Kept[] = [];
  @state() private search = '';
  @state() private confirming = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input[type="search"]') private readonly field!: HTMLInputElement;
  /** Its own: while the dialog is open, nothing outside of it can be heard or clicked. */
  @query('winnow-notice') private readonly notice!: Notice;
  @query('input[type="file"]') private readonly chooser!: HTMLInputElement;

  private library!: Library;
  #pause: ReturnType<typeof setTimeout> | undefined;

  async open(library: Library): Promise<void> {
    this.library = library;
    this.confirming = false;
    await this.#load();
    this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog class="library" aria-labelledby="library-title">
      <header>
        <h2 id="library-title">Library</h2>
        <button class="quiet" aria-label="Close" @click=${this.#close}>${icon(X)}</button>
      </header>
      <input
        type="search"
        placeholder="Search titles, texts and notes"
        aria-label="Search the library"
        .value=${this.search}
        @input=${this.#searched}
      />
      ${
        this.articles.length === 0
          ? html`<p class="empty">
              ${this.search ? 'Nothing here holds all these words.' : 'Articles that you keep are listed here. They stay on this device.'}
            </p>`
          : html`<ul>
              ${this.articles.map((kept) => this.#item(kept))}
            </ul>`
      }
      <footer>
        <button class="quiet small" @click=${this.#export}>${icon(Download)} Export all</button>
        <button
          class="quiet small"
          @click=${() => {
            this.chooser.click();
          }}
        >
          ${icon(Upload)} Import
        </button>
        <input
          type="file"
          accept=".json,application/json"
          aria-label="Import a library"
          hidden
          @change=${this.#import}
        />
        ${
          this.confirming
            ? html`<span class="confirm"
                >Delete everything?
                <button class="quiet small danger" @click=${this.#deleteAll}>
                  Delete all
                </button></span
              >`
            : html`<button class="quiet small" @click=${this.#confirm}>
                ${icon(Trash2)} Delete all…
              </button>`
        }
      </footer>
      <winnow-notice></winnow-notice>
    </dialog>`;
  }

  #item(kept: Kept) {
    return html`<li>
      <button
        class="kept"
        @click=${() => {
          this.#choose(kept);
        }}
      >
        <strong>${kept.title}</strong>
        <span
          >${[kept.site, new Date(kept.savedAt).toLocaleDateString(undefined, { dateStyle: 'medium' })].filter(Boolean).join(' · ')}</span
        >
        ${kept.note ? html`<em>${kept.note}</em>` : nothing}
      </button>
      <button
        class="quiet"
        aria-label=${`Delete: ${kept.title}`}
        @click=${() => this.#delete(kept)}
      >
        ${icon(Trash2)}
      </button>
    </li>`;
  }

  #choose(kept: Kept): void {
    this.dialog.close();
    emit(this, 'winnow-open-kept', kept);
  }

  async #delete(kept: Kept): Promise<void> {
    await this.#do(async () => {
      await this.library.delete(kept.id);
      this.notice.show({
        message: 'Deleted, with your notes.',
        action: { label: 'Undo', run: () => void this.#do(() => this.library.put(kept)) },
      });
    });
    this.field.focus(); // the button went with its row
  }

  async #load(): Promise<void> {
    const { search } = this;
    try {
      const found = await this.library.list(search);
      if (search === this.search) this.articles = found;
    } catch (error) {
      this.#complain(error);
    }
  }

  async #do(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch (error) {
      this.#complain(error);
    }
    await this.#load();
    emit(this, 'winnow-library-changed');
  }

  #complain(error: unknown): void {
    const told = error instanceof LibraryError ? error : new LibraryError('blocked');
    this.notice.show({ message: told.message });
  }

  #close = (): void => {
    this.dialog.close();
  };

  #searched = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#load(), kPause);
  };

  #export = async (): Promise<void> => {
    await this.#do(async () => {
      save(await this.library.exported(), 'winnow-library.json', 'application/json');
    });
  };

  #import = async (): Promise<void> => {
    const file = this.chooser.files?.[0];
    this.chooser.value = '';
    if (!file) return;
    await this.#do(async () => {
      const { added, skipped } = await this.library.import(await file.text());
      const known = skipped > 0 ? ` Skipped ${String(skipped)}, which you have already.` : '';
      this.notice.show({ message: `${articles(added)} imported.${known}` });
    });
  };

  #confirm = async (): Promise<void> => {
    this.confirming = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.danger')?.focus();
  };

  #deleteAll = async (): Promise<void> => {
    this.confirming = false;
    await this.#do(() => this.library.deleteAll());
    this.field.focus();
  };
}

const articles = (count: number) => `${String(count)} ${count === 1 ? 'article' : 'articles'}`;

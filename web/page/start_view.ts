import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ArrowRight, FolderOpen } from 'lucide';
import { isWebAddress } from '../../site/web_address.ts';
import { emit, View } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import type { Given } from './given.ts';
import { kAccepted } from './input/read_file.ts';
import { recognise, type Recognised } from './input/recognise.ts';
import { pastedHtml } from './input/rich_paste.ts';
import type { Source } from './input/source.ts';
import { problem, type Problem } from './problem.ts';
import './problem_view.ts';
import { samples, type Sample } from './samples.ts';
import type { Tool } from './toolbar.ts';

/** An article that can be opened again. */
export interface Recent {
  title: string;
  /** Where it is from, and why it is here. */
  about: string;
  given: Given;
}

/** More than this is not put into the field: laying it out would freeze the page. In characters. */
const kMostShown = 500_000;

/** What an article looks like here, in a line. */
const specimen = html`<p class="specimen">
  <mark data-claim="-1" data-part="source" data-stance="asserts">Inspectors</mark>
  <mark data-claim="-1" data-part="cue" data-stance="asserts">said</mark>
  <mark data-claim="-1" data-part="content" data-stance="asserts">the bridge was unsafe</mark>;
  <mark data-claim="-1" data-part="source" data-stance="denies">the owner</mark>
  <mark data-claim="-1" data-part="cue" data-stance="denies">denied</mark>
  <mark data-claim="-1" data-part="content" data-stance="denies">that anyone had warned it</mark>.
</p>`;

/** The beginning: one field for everything. */
@customElement('winnow-start')
export class StartView extends View {
  @property({ attribute: false }) problem: Problem | undefined;
  @property({ attribute: false }) working: string | undefined;
  @property({ attribute: false }) recent: readonly Recent[] = [];

  @state() private seen: Recognised = { kind: 'nothing' };
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  @query('input[type="file"]') private readonly chooser!: HTMLInputElement;

  protected override render() {
    return html`<main class="start">
      <header>
        <h1 class="wordmark">winnow</h1>
        <p class="tagline">The article without the clutter, and who says what in it.</p>
        ${specimen}
      </header>
      <form class="field" @submit=${this.#submit}>
        <textarea
          rows="5"
          aria-label="A link, the HTML of a page, or a text"
          aria-describedby="seen"
          placeholder="Paste a link, a page’s HTML, or any text"
          spellcheck="false"
          autocomplete="off"
          @input=${this.#typed}
          @paste=${this.#pasted}
          @keydown=${this.#key}
        ></textarea>
        <div class="field-foot">
          <p id="seen" class="seen" role="status">${this.working ?? seenWords(this.seen)}</p>
          <button type="button" class="quiet" @click=${this.#openChooser}>
            ${icon(FolderOpen)} Choose a file
          </button>
          <button class="primary" type="submit">Distil ${icon(ArrowRight)}</button>
        </div>
        <progress class="progress" aria-label="Working" ?hidden=${!this.working}></progress>
        <input
          type="file"
          accept=${kAccepted}
          aria-label="Choose a file"
          hidden
          @change=${this.#chosen}
        />
      </form>
      ${this.problem ? html`<winnow-problem .problem=${this.problem}></winnow-problem>` : nothing}
      ${this.recent.length > 0 ? this.#recentView() : nothing}
      ${samples.length > 0 ? this.#samplesView() : nothing}
      <footer class="promise">
        <p>All the work is done on this device. What you paste stays here.</p>
        <p>
          <button class="quiet small" @click=${this.#ask('library')}>Library</button>
          <button class="quiet small" @click=${this.#ask('help')}>Help</button>
        </p>
      </footer>
    </main>`;
  }

  #samplesView() {
    return html`<section class="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">Or try a sample</h2>
      <ul>
        ${samples.map((sample) => this.#sample(sample))}
      </ul>
    </section>`;
  }

  #recentView() {
    return html`<section class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">Recent</h2>
      <ul>
        ${this.recent.map(
          ({ title, about, given }) =>
            html`<li>
              <button
                @click=${() => {
                  this.#give(given);
                }}
              >
                <strong>${title}</strong> <span>${about}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #ask(tool: Tool) {
    return () => {
      emit(this, 'winnow-tool', tool);
    };
  }

  override firstUpdated(): void {
    history.scrollRestoration = 'manual'; // who comes back, comes to the field
    if (hasMouse()) this.field.focus();
  }

  #sample({ file, kind, title, about }: Sample) {
    return html`<li>
      <button
        class="sample"
        @click=${() => {
          this.#give({ kind: 'sample', file });
        }}
      >
        <span class="sample-kind">${kind}</span>
        <span class="sample-title">${title}</span>
        <span class="sample-about">${about}</span>
      </button>
    </li>`;
  }

  #give(given: Given): void {
    emit(this, 'winnow-given', given);
  }

  /** A paste into the page outside of the field counts as well. */
  paste(data: DataTransfer): void {
    const [file] = data.files;
    // Cells of a table bring a picture of themselves.
    if (file && data.getData('text/html') === '') {
      this.#give({ kind: 'file', file });
      return;
    }
    const rich = pastedHtml(data);
    const text = rich ?? data.getData('text/plain');
    if (text.length <= kMostShown) {
      this.field.value = rich ? data.getData('text/plain') : text;
      this.seen = recognise(this.field.value);
    }
    this.#open(text, rich ? 'html' : 'auto');
  }

  #open(text: string, from: Source['from'] = 'auto'): void {
    const seen = recognise(text);
    if (seen.kind === 'nothing') {
      this.#give({ kind: 'problem', problem: problem('empty_input') });
    } else if (seen.kind !== 'address') {
      this.#give({ kind: 'source', source: { content: text, from } });
    } else if (isWebAddress(seen.url)) this.#give({ kind: 'address', url: seen.url });
    else this.#give({ kind: 'problem', problem: problem('bad_url') });
  }

  /** What is in the field. */
  get draft(): string {
    return this.field.value;
  }

  set draft(text: string) {
    this.field.value = text;
    this.seen = recognise(text);
  }

  #typed = (): void => {
    this.seen = recognise(this.field.value);
  };

  /** A paste that fills the field is enough; one into what is there already is an edit. */
  #pasted = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    event.stopPropagation();
    if (!data) return;
    const { value, selectionStart, selectionEnd } = this.field;
    const replacesAll =
      value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
    const isEdit = data.files.length === 0 && !replacesAll;
    if (isEdit && data.getData('text/plain').length <= kMostShown) return;
    event.preventDefault();
    this.paste(data);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    const single = this.seen.kind === 'address' || event.ctrlKey || event.metaKey;
    if (!single) return;
    event.preventDefault();
    this.#open(this.field.value);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#open(this.field.value);
  };

  #openChooser = (): void => {
    this.chooser.click();
  };

  #chosen = (): void => {
    const file = this.chooser.files?.[0];
    this.chooser.value = '';
    if (file) this.#give({ kind: 'file', file });
  };
}

/** A finger opens a keyboard over the page, and drops nothing. */
const hasMouse = () => matchMedia('(pointer: fine)').matches;

function seenWords(seen: Recognised): string {
  switch (seen.kind) {
    case 'nothing':
      return `Or ${hasMouse() ? 'drop a file anywhere' : 'a file'}: .html, .mhtml, .txt, .md`;
    case 'address':
      return `A link to ${URL.parse(seen.url)?.hostname || 'a file'}`;
    case 'html':
      return 'The HTML of a page';
    case 'text':
      return `A text of ${seen.words.toLocaleString()} ${seen.words === 1 ? 'word' : 'words'}`;
  }
}

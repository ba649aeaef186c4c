import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  ALargeSmall,
  ArrowLeft,
  BookmarkCheck,
  BookmarkPlus,
  CircleHelp,
  Columns2,
  FileText,
  Globe,
  Highlighter,
  NotebookPen,
  Plus,
  Share,
  Square,
  Volume2,
  type IconNode,
} from 'lucide';
import { emit, View } from '../ui/element.ts';
import { icon } from '../ui/icon.ts';
import type { Panes } from '../ui/reader.ts';

/** What the toolbar asks for. */
export type Tool = 'new' | 'panel' | 'listen' | 'keep' | 'library' | 'help';

const panes: [Panes, string, IconNode][] = [
  ['original', 'Original', Globe],
  ['both', 'Side by side', Columns2],
  ['article', 'Article', FileText],
];

/** The line above an article. */
@customElement('winnow-toolbar')
export class Toolbar extends View {
  @property({ attribute: false }) panes: Panes = 'both';
  @property({ attribute: false }) narrow = false;
  @property({ attribute: false }) panel = true;
  @property({ attribute: false }) speaking = false;
  /** Whether the browser can read aloud. */
  @property({ attribute: false }) speech = true;
  @property({ attribute: false }) kept = false;
  @property({ attribute: false }) hasOriginal = true;
  /** Whether there is a page to go back to, and not a start. */
  @property({ attribute: false }) leaves = false;

  protected override render() {
    const choices = panes.filter(([name]) => !this.narrow || name !== 'both');
    return html`
      <div class="toolbar">
        <button
          class="wordmark"
          @click=${this.#ask('new')}
          aria-label=${`winnow: ${this.leaves ? 'back to the page' : 'start anew'}`}
        >
          winnow
        </button>
        ${
          this.hasOriginal
            ? html`<div class="segments" role="group" aria-label="Panes">
                ${choices.map(
                  ([name, label, image]) =>
                    html`<button
                      aria-pressed=${name === this.panes ? 'true' : 'false'}
                      title=${label}
                      @click=${() => {
                        emit(this, 'winnow-panes', name);
                      }}
                    >
                      ${icon(image)}<span>${label}</span>
                    </button>`,
                )}
              </div>`
            : nothing
        }
        <div class="tools">
          ${this.#toggle('panel', 'Claims', Highlighter, this.panel)}
          ${
            this.speech
              ? this.#toggle(
                  'listen',
                  this.speaking ? 'Stop' : 'Listen',
                  this.speaking ? Square : Volume2,
                  this.speaking,
                )
              : nothing
          }
          ${this.#toggle(
            'keep',
            this.kept ? 'Kept' : 'Keep',
            this.kept ? BookmarkCheck : BookmarkPlus,
            this.kept,
          )}
          ${this.kept ? this.#menu('note', 'Note', NotebookPen) : nothing}
          ${this.#menu('take-along', 'Take along', Share)}
          ${this.#menu('settings', 'Reading', ALargeSmall)}
          <button class="tool" title="Help and keys (?)" @click=${this.#ask('help')}>
            ${icon(CircleHelp)}<span>Help</span>
          </button>
          ${
            this.leaves
              ? this.#way('Back to the page', 'Back', ArrowLeft)
              : this.#way('New', 'New', Plus)
          }
        </div>
      </div>
    `;
  }

  #toggle(tool: Tool, label: string, image: IconNode, on: boolean) {
    return html`<button
      class="tool"
      title=${label}
      aria-pressed=${on ? 'true' : 'false'}
      @click=${this.#ask(tool)}
    >
      ${icon(image)}<span>${label}</span>
    </button>`;
  }

  #way(title: string, label: string, image: IconNode) {
    return html`<button class="tool" title=${title} @click=${this.#ask('new')}>
      ${icon(image)}<span>${label}</span>
    </button>`;
  }

  #menu(target: string, label: string, image: IconNode) {
    return html`<button class="tool" title=${label} popovertarget=${target}>
      ${icon(image)}<span>${label}</span>
    </button>`;
  }

  #ask(tool: Tool) {
    return () => {
      emit(this, 'winnow-tool', tool);
    };
  }
}

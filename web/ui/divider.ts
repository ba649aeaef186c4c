import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { emit, View } from './element.ts';

const kLeast = 20;
const kMost = 80;

/** The line between two panes: dragged, or moved with the arrow keys. */
@customElement('winnow-divider')
export class Divider extends View {
  /** How much of the width the first pane takes, in per cent; at first as in reader.css. */
  @state() private share = 44;

  override connectedCallback(): void {
    super.connectedCallback();
    // The panes keep what was set while one of them was away.
    const set = this.parentElement?.style.getPropertyValue('--share');
    if (set) this.share = Number.parseFloat(set);
  }

  protected override render() {
    return html`<div
      class="divider"
      role="separator"
      tabindex="0"
      aria-label="Width of the original"
      aria-orientation="vertical"
      aria-valuemin=${kLeast}
      aria-valuemax=${kMost}
      aria-valuenow=${Math.round(this.share)}
      @pointerdown=${this.#grab}
      @keydown=${this.#key}
      @dblclick=${() => {
        this.#move(50);
      }}
    ></div>`;
  }

  #move(share: number): void {
    this.share = Math.min(kMost, Math.max(kLeast, share));
    emit(this, 'winnow-divide', this.share);
  }

  #grab = (event: PointerEvent): void => {
    const bar = event.currentTarget as HTMLElement;
    const panes = this.parentElement;
    if (!panes || event.button !== 0) return;
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    panes.toggleAttribute('data-dragging', true);
    const { left, width } = panes.getBoundingClientRect();
    const rtl = getComputedStyle(panes).direction === 'rtl';
    const drag = ({ clientX }: PointerEvent) => {
      const share = ((clientX - left) / width) * 100;
      this.#move(rtl ? 100 - share : share);
    };
    bar.addEventListener('pointermove', drag);
    bar.addEventListener(
      'lostpointercapture',
      () => {
        bar.removeEventListener('pointermove', drag);
        panes.toggleAttribute('data-dragging', false);
      },
      { once: true },
    );
  };

  #key = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowLeft: this.share - 4,
      ArrowRight: this.share + 4,
      Home: kLeast,
      End: kMost,
    };
    const share = steps[event.key];
    if (share === undefined) return;
    event.preventDefault();
    this.#move(share);
  };
}

import type { Panes } from '../ui/reader.ts';

const narrow = matchMedia('(max-width: 719px)');
const medium = matchMedia('(min-width: 720px) and (max-width: 1099px)');
const wide = matchMedia('(min-width: 1100px)');

/** Which panes are open, and whether the panel is, in the room that the window has. Fires `change`. */
export class Layout extends EventTarget {
  panes: Panes = narrow.matches ? 'article' : 'both';
  panel = wide.matches;
  /** What comes back when the panel goes. */
  #beforePanel: Panes | undefined;

  constructor() {
    super();
    for (const room of [narrow, medium]) {
      room.addEventListener('change', () => {
        this.showPanes(this.#beforePanel ?? this.panes);
      });
    }
  }

  /** Room for one pane only, as on a phone. */
  get narrow(): boolean {
    return narrow.matches;
  }

  showPanes(panes: Panes): void {
    this.panes = narrow.matches && panes === 'both' ? 'article' : panes;
    if (this.panes === 'both' && medium.matches) this.panel = false;
    this.#beforePanel = undefined;
    this.#changed();
  }

  /** Where there is no room for three columns, the panel takes the place of the original. */
  showPanel(open: boolean): void {
    this.panel = open;
    const before = this.#beforePanel;
    this.#beforePanel = undefined;
    if (!open && before) this.panes = before;
    if (open && this.panes === 'both' && medium.matches) {
      this.#beforePanel = this.panes;
      this.panes = 'article';
    }
    this.#changed();
  }

  togglePanel(): void {
    this.showPanel(!this.panel);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

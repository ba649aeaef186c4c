import { createElement, type IconNode } from 'lucide';
import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Draws an icon once and keeps its element for as long as the icon stays the same. */
class IconDirective extends Directive {
  #node: IconNode | undefined;
  #element: SVGElement | undefined;

  render(node: IconNode | undefined): unknown {
    if (!node) return nothing;
    if (node !== this.#node || !this.#element) {
      this.#node = node;
      this.#element = createElement(node, { class: 'icon', 'aria-hidden': 'true' });
    }
    return this.#element;
  }
}

/** An icon beside words that say the same; hidden from screen readers. */
export const icon = directive(IconDirective);

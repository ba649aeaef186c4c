/**
 * `<winnow-article>` shows a result: the article, with its claims marked, and a list of who says
 * what. Importing this module defines it.
 *
 *     import 'winnow/element';
 *     document.querySelector('winnow-article').result = winnow.clean(page, { formats: ['html'] });
 *
 * Its parts, for `winnow-article::part(…)`: `article`, `title`, `deck`, `byline`, `body`; on marks in
 * the text `claim`, `claim-<stance>`, `source`, `cue`, `chosen`; `claims` is the list, `entry` one of
 * it (with `chosen`), `speaker`, `stance` and `content` are in it; `problem` is the sentence of a
 * result that failed.
 */
import type { Claim, CleanResult, Success } from '../types.ts';
import { safeNodes } from './safe_nodes.ts';
import { articleStyles } from './styles.ts';

/** What the event `winnow-claim` carries: the claim that the reader chose, or null for none. */
export interface ClaimChoice {
  id: number | null;
}

let styles: CSSStyleSheet | undefined;

/** Fires `winnow-claim` when the reader chooses a claim, in the text or in the list. */
export class WinnowArticle extends HTMLElement {
  #result: CleanResult | null = null;
  #chosen: number | null = null;
  readonly #root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    styles ??= articleStyles();
    this.#root.adoptedStyleSheets = [styles];
    this.#root.addEventListener('click', this.#clicked);
  }

  /** What a page set before this module came lies on top of the accessors. */
  connectedCallback(): void {
    for (const name of ['result', 'chosen'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
  }

  /** What is shown. Ask for `formats: ['html']`: without it the text stands alone, unmarked. */
  get result(): CleanResult | null {
    return this.#result;
  }

  set result(result: CleanResult | null) {
    const nodes = drawn(result);
    this.#result = result;
    this.#chosen = null;
    this.#root.replaceChildren(...nodes);
  }

  /** The id of the claim that stands out. */
  get chosen(): number | null {
    return this.#chosen;
  }

  set chosen(id: number | null) {
    this.#chosen = id;
    for (const element of this.#root.querySelectorAll('[data-claim]')) {
      const isChosen = element.getAttribute('data-claim') === String(id);
      element.part.toggle('chosen', isChosen);
      if (element instanceof HTMLButtonElement) element.ariaPressed = String(isChosen);
    }
  }

  #clicked = ({ target }: Event): void => {
    const element = (target as Element).closest('[data-claim]');
    if (!element) return;
    const id = Number(element.getAttribute('data-claim'));
    this.chosen = id === this.#chosen ? null : id;
    if (element instanceof HTMLButtonElement && this.#chosen !== null) {
      this.#root
        .querySelector(`mark[data-claim='${String(id)}']`)
        ?.scrollIntoView({ block: 'center' });
    }
    const detail: ClaimChoice = { id: this.#chosen };
    this.dispatchEvent(new CustomEvent('winnow-claim', { detail, bubbles: true, composed: true }));
  };
}

function element(name: string, part: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.part.add(part);
  made.append(...content);
  return made;
}

function drawn(result: CleanResult | null): Node[] {
  if (!result) return [];
  if (typeof result.ok !== 'boolean') {
    throw new TypeError('A result is what `clean` gave, once its promise is fulfilled, or null.');
  }
  if (!result.ok) {
    const problem = element('p', 'problem', result.error.message);
    problem.role = 'alert';
    return [problem];
  }
  const shown = result.claims.filter((claim) => claim.shown);
  const list = element('ul', 'claims', ...shown.map((claim) => entry(claim)));
  list.ariaLabel = 'Claims';
  return [article(result, shown), ...(shown.length > 0 ? [list] : [])];
}

function article(result: Success, shown: readonly Claim[]): HTMLElement {
  const { title, deck, byline, published, direction, language } = result;
  const made = element('article', 'article');
  made.dir = direction;
  made.lang = language ?? '';
  if (title) made.append(element('h1', 'title', title));
  if (deck) made.append(element('p', 'deck', deck));
  const credits = [byline, published?.slice(0, 10)].filter(Boolean).join(', ');
  if (credits) made.append(element('p', 'byline', credits));
  made.append(element('div', 'body', body(result, shown)));
  return made;
}

function body({ html, text }: Success, shown: readonly Claim[]): Node {
  if (html === undefined) {
    const plain = document.createDocumentFragment();
    for (const block of text.split('\n\n')) plain.append(element('p', 'paragraph', block));
    return plain;
  }
  const nodes = safeNodes(html);
  const stances = new Map(shown.map(({ id, stance }) => [id, stance]));
  for (const mark of nodes.querySelectorAll('mark[data-claim]')) {
    const stance = stances.get(Number(mark.getAttribute('data-claim')));
    if (!stance) {
      mark.removeAttribute('data-claim');
      continue;
    }
    const part = mark.getAttribute('data-part');
    if (part === 'content') mark.part.add('claim', `claim-${stance}`);
    else if (part) mark.part.add(part);
  }
  return nodes;
}

function entry({ id, speaker, source_text, stance, content_text }: Claim): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.part.add('entry');
  button.dataset.claim = String(id);
  button.ariaPressed = 'false';
  const who = speaker ?? source_text;
  if (who)
    button.append(element('span', 'speaker', who), ' ', element('span', 'stance', stance), ' ');
  button.append(element('span', 'content', content_text));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

declare global {
  interface HTMLElementTagNameMap {
    'winnow-article': WinnowArticle;
  }
  interface HTMLElementEventMap {
    'winnow-claim': CustomEvent<ClaimChoice>;
  }
}

// A page may hold this module twice, each bundled with another script.
if (!customElements.get('winnow-article')) customElements.define('winnow-article', WinnowArticle);

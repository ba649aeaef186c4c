/**
 * The page as it came, for a frame that runs no script: nothing in it can act, navigate or load.
 * With `remote` its pictures and styles come back.
 */
import { moveInSlices } from './move_in_slices.ts';
import type { Pace } from './pace.ts';
import { cleanPagePart, parseInert } from './safe_html.ts';

const kLoadingAttributes = ['src', 'srcset', 'poster', 'background'];

/** Attributes of <html> and <body> that the page's own styles go by. */
const kRootAttributes = ['class', 'id', 'dir', 'lang'];

/** Parts of a long page may be laid out apart in these; not in a list or a table. */
const kRoomy = /^(?:article|aside|body|div|main|section)$/;

/** An empty page for `showInFrame`. `img-src` is open only once the reader has asked for pictures. */
export function emptyPage(remote: boolean): string {
  const images = remote ? 'data: https: http:' : 'data:';
  const policy = `default-src 'none'; img-src ${images}; style-src 'none'; form-action 'none'; base-uri 'none'`;
  return (
    `<!doctype html><html><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><title>Original page</title></head><body></body></html>`
  );
}

export interface OriginalOptions {
  /** Where the page was read; its pictures' addresses are resolved against it. */
  url: string | undefined;
  remote: boolean;
  /** Which way the text runs where the page does not say; a pasted text never does. */
  direction: 'ltr' | 'rtl';
  /** Called with each part before it is shown, in the order of the page. */
  onPart: (part: HTMLElement) => void;
}

export class OriginalPage {
  /** The page's own style sheets, for the reader who wants them. */
  readonly styles: string[];
  /** Whether there is anything that the reader could allow. */
  hasRemoteParts: boolean;

  readonly #parsed: Document;

  private constructor(parsed: Document) {
    this.#parsed = parsed;
    this.styles = [...parsed.querySelectorAll('style')].map((element) => element.textContent);
    this.hasRemoteParts = this.styles.length > 0;
  }

  static async parse(html: string, pace: Pace): Promise<OriginalPage> {
    return new OriginalPage(await parseInert(html, pace));
  }

  /** Puts the page into `shown`, which has none yet, or another one that then goes. */
  async show(shown: Document, options: OriginalOptions, pace: Pace): Promise<void> {
    const { url, remote, direction, onPart } = options;
    copyAttributes(this.#parsed.documentElement, shown.documentElement);
    copyAttributes(this.#parsed.body, shown.body);
    shown.documentElement.dir ||= direction;
    shown.body.replaceChildren();
    await moveInSlices(
      this.#parsed.body,
      shown.body,
      {
        clean: cleanPagePart,
        prepare: (part) => {
          for (const element of part.querySelectorAll('*')) this.#disarm(element, url, remote);
          onPart(part);
        },
        placeFor: (parent) => (remote ? parent : stretchIn(parent, shown)),
      },
      pace,
    );
  }

  #disarm(element: Element, url: string | undefined, remote: boolean): void {
    // A link would leave the page inside the frame; the article beside it has the links.
    element.removeAttribute('href');
    element.removeAttribute('xlink:href');
    for (const name of kLoadingAttributes) {
      const value = element.getAttribute(name);
      if (value === null || value.startsWith('data:image/')) continue;
      element.removeAttribute(name);
      if (name !== 'src') continue;
      this.hasRemoteParts = true;
      const address = absolute(value, url);
      if (remote && address) element.setAttribute('src', address);
    }
    const style = element.getAttribute('style');
    if (style === null) return;
    element.removeAttribute('style');
    // The frame's policy takes no style attributes, only what comes through the CSSOM.
    if (remote && 'style' in element) (element as HTMLElement).style.cssText = style;
  }
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of kRootAttributes) {
    const value = from.getAttribute(name);
    if (value === null) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

/** A part that the browser lays out when it comes near; see originalSheet. */
function stretchIn(parent: Element | DocumentFragment, page: Document): Element | DocumentFragment {
  if (!('localName' in parent) || !kRoomy.test(parent.localName)) return parent;
  const stretch = page.createElement('div');
  stretch.setAttribute('data-winnow-stretch', '');
  parent.append(stretch);
  return stretch;
}

function absolute(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

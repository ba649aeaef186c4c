import { inertPage } from './safe_html.ts';

export interface OriginalDocument {
  /** For `showInFrame`. */
  html: string;
  /** The page's own style sheets, for the reader who wants them. */
  styles: string[];
  /** Whether there is anything that the reader could allow. */
  hasRemoteParts: boolean;
}

/** Kept aside under other names until the reader allows the page's pictures and styles. */
const kAside = 'data-winnow-aside-';

const kLoadingAttributes = ['src', 'srcset', 'poster', 'background', 'style'];

/** `img-src` is open only once the reader has asked for pictures. */
function policy(remote: boolean): string {
  const images = remote ? 'data: https: http:' : 'data:';
  return `default-src 'none'; img-src ${images}; style-src 'none'; form-action 'none'; base-uri 'none'`;
}

/**
 * The page as it came, for a frame that runs no script: nothing in it can act, navigate or load.
 * `remote` puts its pictures back.
 */
export function originalDocument(
  page: string,
  url: string | undefined,
  remote: boolean,
): OriginalDocument {
  const root = inertPage(page);
  const styles: string[] = [];
  let hasRemoteParts = false;

  for (const element of root.querySelectorAll('style')) {
    styles.push(element.textContent);
    element.remove();
  }
  for (const element of root.querySelectorAll('*')) {
    // A link would leave the page inside the frame; the article beside it has the links.
    element.removeAttribute('href');
    element.removeAttribute('xlink:href');
    for (const name of kLoadingAttributes) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      element.removeAttribute(name);
      if (value.startsWith('data:image/')) {
        element.setAttribute(name, value);
        continue;
      }
      if (name === 'style') element.setAttribute(`${kAside}style`, value);
      else if (name === 'src') {
        hasRemoteParts = true;
        const address = absolute(value, url);
        if (remote && address) element.setAttribute('src', address);
      }
    }
  }
  const html =
    `<!doctype html><html lang="${root.lang.replace(/[^\w-]/g, '')}" dir="${root.dir === 'rtl' ? 'rtl' : 'ltr'}">` +
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(remote)}">` +
    `<meta name="referrer" content="no-referrer"><title>Original page</title></head>` +
    `${root.querySelector('body')?.outerHTML ?? '<body></body>'}</html>`;
  return { html, styles, hasRemoteParts: hasRemoteParts || styles.length > 0 };
}

/** Gives the elements of a shown page their own inline styles back, through the CSSOM. */
export function restoreInlineStyles(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>(`[${kAside}style]`)) {
    element.style.cssText = element.getAttribute(`${kAside}style`) ?? '';
  }
}

function absolute(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

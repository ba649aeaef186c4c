import type { Success } from '../../../wasm_bindings/types.ts';
import { described } from '../claims/wording.ts';
import { articleFragment } from '../safe_html.ts';

/** Stands alone in any browser, without scripts and without the network. */
const kSheet = `
  :root { color-scheme: light dark; }
  body { font: 1.15rem/1.6 'Iowan Old Style', Palatino, Georgia, serif; margin: 0 auto;
    max-inline-size: 40rem; padding: 3rem 1.5rem; overflow-wrap: break-word; }
  h1 { line-height: 1.2; }
  .deck, .byline, figcaption { opacity: 0.75; }
  img { max-inline-size: 100%; block-size: auto; }
  pre { overflow-x: auto; }
  table { border-collapse: collapse; }
  td, th { border-block-end: 1px solid; padding: 0.3em 0.8em 0.3em 0; text-align: start; }
  mark { background: none; color: inherit; }
  mark[data-part='content'] { text-decoration: underline; text-underline-offset: 0.2em; }
  mark[data-part='source'] { font-weight: 600; }
  mark[data-part='cue'] { font-style: italic; }
`;

export async function htmlFile(result: Success, pictures: boolean): Promise<string> {
  const page = document.implementation.createHTMLDocument(result.title ?? 'Article');
  page.documentElement.lang = result.language ?? '';
  page.documentElement.dir = result.direction;
  const add = (parent: Element, name: string, words: string | null, className = '') => {
    if (!words) return;
    const element = parent.appendChild(page.createElement(name));
    element.textContent = words;
    if (className) element.className = className;
  };
  const meta = (name: string, content: string | null) => {
    if (!content) return;
    const element = page.head.appendChild(page.createElement('meta'));
    element.name = name;
    element.content = content;
  };
  page.head.prepend(page.createElement('meta'));
  page.head.querySelector('meta')?.setAttribute('charset', 'utf-8');
  meta('viewport', 'width=device-width, initial-scale=1');
  meta('author', result.byline);
  meta('date', result.published);
  if (result.canonical_url) {
    const link = page.head.appendChild(page.createElement('link'));
    link.rel = 'canonical';
    link.href = result.canonical_url;
  }
  const article = page.body.appendChild(page.createElement('article'));
  add(article, 'p', result.site_name, 'byline');
  add(article, 'h1', result.title);
  add(article, 'p', result.deck, 'deck');
  add(
    article,
    'p',
    [result.byline, result.published?.slice(0, 10)].filter(Boolean).join(' · '),
    'byline',
  );
  const fragment = articleFragment(result.html ?? '');
  const nodes = [...(fragment.firstElementChild ?? fragment).childNodes];
  article.append(...nodes);
  if (pictures) await Promise.all([...article.querySelectorAll('img')].map(inline));
  const byId = new Map(result.claims.map((claim) => [String(claim.id), claim]));
  for (const mark of article.querySelectorAll<HTMLElement>('mark[data-claim]')) {
    const claim = byId.get(mark.dataset.claim ?? '');
    if (claim) mark.title = described(claim);
  }
  const html = page.documentElement.outerHTML;
  return `<!doctype html>\n${html.replace('</head>', () => `<style>${kSheet}</style></head>`)}\n`;
}

/** A picture that cannot be read keeps its address. */
async function inline(image: HTMLImageElement): Promise<void> {
  const address = image.getAttribute('src') ?? '';
  if (!/^https?:/.test(address)) return;
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const blob = await response.blob();
    if (!response.ok || !blob.type.startsWith('image/')) return;
    image.src = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as string); // as `readAsDataURL` promises
      };
      reader.onerror = () => {
        reject(new Error('unreadable'));
      };
      reader.readAsDataURL(blob);
    });
    image.removeAttribute('srcset');
  } catch {
    // The site does not let others read its pictures.
  }
}

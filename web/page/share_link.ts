/** A link that carries the article in its fragment, which no server sees. */
import { packPage } from '../../site/packed_page.ts';
import type { Success } from '../../wasm_bindings/types.ts';
import { articleFragment } from '../ui/safe_html.ts';
import { describedPage } from './described_page.ts';

/** Chat programs and mail cut longer ones; in characters. */
const kLongest = 32_000;

/** Gives what to tell the reader. */
export async function copyShareLink(result: Success, url: string | undefined): Promise<string> {
  const link = await shareLink(result, url);
  if (!link) return 'This article is too long for a link. Save it as a file instead.';
  try {
    await navigator.clipboard.writeText(link);
    return 'Link copied. It carries the article; no server sees it.';
  } catch {
    return 'The browser did not allow copying the link.';
  }
}

/** Undefined when the article does not fit. */
async function shareLink(result: Success, url: string | undefined): Promise<string | undefined> {
  const packed = await packPage(plainPage(result), url ?? '');
  if (packed === null) return undefined;
  const link = `${location.origin}${location.pathname}#page=${packed}`;
  return link.length <= kLongest ? link : undefined;
}

/** The article alone, without marks: who opens the link finds the claims again. */
function plainPage(result: Success): string {
  const { page, article } = describedPage(result);
  page.documentElement.dir = result.direction;
  const fragment = articleFragment(result.html ?? '');
  for (const mark of fragment.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  for (const element of fragment.querySelectorAll('[data-block]'))
    element.removeAttribute('data-block');
  article.append(...(fragment.firstElementChild ?? fragment).childNodes);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Markdown, with front matter or without, as the page that it stands for. */
import { Marked } from 'marked';
import markedFootnote from 'marked-footnote';
import { isWebAddress } from '../../../site/web_address.ts';
import { describedPage } from '../described_page.ts';
import type { Source } from './source.ts';

/** YAML between dashes at the very beginning; a line of dashes alone is a rule across the page. */
const kFrontMatter = /^---\r?\n(?=[\w-]+:)([^]*?)\r?\n---\s*(?:\n|$)/;

const markdown = new Marked(markedFootnote());

/** `url` beats what the text says of itself. */
export function readMarkdown(bytes: Uint8Array<ArrayBuffer>, url?: string): Source {
  const text = new TextDecoder().decode(bytes);
  const [whole, matter = ''] = kFrontMatter.exec(text) ?? [''];
  const known = scalars(matter);
  const { page, article } = describedPage({
    title: known.get('title') ?? null,
    deck: known.get('description') ?? null,
    byline: known.get('author') ?? null,
    credit: known.get('credit') ?? null,
    published: known.get('date') ?? null,
    modified: known.get('updated') ?? null,
    site_name: known.get('site') ?? null,
    language: known.get('lang') ?? null,
  });
  const body = markdown.parse(text.slice(whole.length), { async: false });
  // A text with a title of its own needs no other.
  if (body.includes('<h1')) article.querySelector('h1')?.remove();
  const address = url ?? known.get('url');
  return {
    content: page.documentElement.outerHTML.replace(/(?=<\/article><\/body><\/html>$)/, () => body),
    from: 'html',
    ...(isWebAddress(address) ? { url: address } : {}),
  };
}

/** The names at the outermost level that have one value; lists and the like are passed over. */
function scalars(yaml: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of yaml.matchAll(/^([\w-]+):[ \t]+([^[{|>&*!\s].*)$/gm)) {
    values.set(name, scalar(value.trimEnd()));
  }
  return values;
}

function scalar(value: string): string {
  if (value.startsWith("'")) return value.slice(1, -1).replaceAll("''", "'");
  if (!value.startsWith('"')) return value.replace(/\s#.*/, '');
  // JSON has YAML's escapes except for the short one of a byte.
  const json = value.replace(/\\(?:x(?=[\da-f]{2})|[^x])/gi, (escape) =>
    escape === '\\x' ? '\\u00' : escape,
  );
  try {
    return String(JSON.parse(json));
  } catch {
    return value.slice(1, -1);
  }
}

import { problem, type Problem } from '../problem.ts';
import { kMostBytes, type Source } from './source.ts';

/** For the file dialog. */
export const kAccepted =
  '.html,.htm,.xhtml,.mhtml,.mht,.txt,.md,text/html,text/plain,multipart/related';

const kHtml = /\.x?html?$/i;
const kSavedPage = /\.mht(?:ml)?$/i;
const kMarkdown = /\.(?:md|markdown)$/i;
const kText = /\.(?:txt|text)$/i;

export async function readFile(file: File): Promise<Source | Problem> {
  if (file.size === 0) return problem('empty_file');
  if (file.size > kMostBytes) return problem('too_large');
  const isSavedPage = kSavedPage.test(file.name);
  const isMarkdown = kMarkdown.test(file.name) || file.type === 'text/markdown';
  const isText = kText.test(file.name) || file.type === 'text/plain';
  const isHtml = kHtml.test(file.name) || file.type === 'text/html';
  if (!isSavedPage && !isMarkdown && !isText && !isHtml) return problem('wrong_file');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return problem('unreadable_file');
  }
  if (isMarkdown) {
    const { readMarkdown } = await import('./read_markdown.ts');
    return readMarkdown(bytes);
  }
  if (!isSavedPage) return { content: bytes, from: isText ? 'text' : 'html' };
  const { readSavedPage } = await import('./saved_page.ts');
  return (await readSavedPage(bytes)) ?? problem('bad_saved_page');
}

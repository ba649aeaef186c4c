/** What the reader sees in a tab. */
export interface ReadPage {
  /** The page as the browser has it now, or the text of a plain text file. */
  content: string;
  from: 'html' | 'text';
  url: string;
}

/**
 * Runs in the page (`scripting.executeScript`), so it stands alone. Null for what is no page of
 * words: a picture, a film, a PDF.
 */
export function readPage(): ReadPage | null {
  const { contentType, body, documentElement } = document;
  const url = location.href;
  if (contentType === 'text/plain') return { content: body.innerText, from: 'text', url };
  if (!/html|xml/.test(contentType)) return null;
  return { content: documentElement.outerHTML, from: 'html', url };
}

/** Runs in the page: the words that are selected in it, a line for each block. */
export function readSelection(): ReadPage | null {
  const content = getSelection()?.toString() ?? '';
  return content.trim() ? { content, from: 'text', url: location.href } : null;
}

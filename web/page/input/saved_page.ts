/** MHTML (RFC 2557): a page and its parts in one MIME message, as browsers save it. */
import PostalMime from 'postal-mime';
import type { Source } from './source.ts';

/** The page in it; undefined when there is none. */
export async function readSavedPage(bytes: Uint8Array<ArrayBuffer>): Promise<Source | undefined> {
  const message = await PostalMime.parse(bytes).catch(() => undefined);
  if (!message?.html) return undefined;
  const location = message.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  const url = location && /^https?:/.test(location) ? { url: location } : {};
  return { content: message.html, from: 'html', ...url };
}

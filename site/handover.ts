/**
 * How a page or a text reaches the app from outside. The app calls `takeHandover` on start,
 * and when a share link is put into the address bar of its tab.
 *
 *   ?url=ADDRESS   an address to fetch: links, the share sheet
 *   ?text=TEXT     a short plain text
 *   ?shared=1      what the share sheet gave; the service worker keeps it for the app
 *   #page=PACKED   a whole page, from the bookmarklet or a share link. A fragment is not sent to
 *                  any server, so the page stays on this machine.
 *
 * All of it is hostile: anyone can make a link. It goes to the engine as any input does.
 */
import type { PackedPage } from './packed_page.ts';
import { kSharedCache, kSharedKey, type Shared } from './service_worker/share_target.ts';
import { isWebAddress } from './web_address.ts';

export type Handover =
  { kind: 'url'; url: string } | { kind: 'text'; text: string } | ({ kind: 'page' } & PackedPage);

/** Apps share an address as `url`, or as `text`, or at the end of a text with a title before it. */
export function readShared({ title, text, url, file }: Shared): Handover | null {
  if (file) return { kind: 'page', html: file, url: '' };
  const address = [url, text, text.split(/\s+/).at(-1) ?? ''].find(isWebAddress);
  const isOnlyLink = text.length < 300;
  if (address && isOnlyLink) return { kind: 'url', url: address };
  const all = [title, text].filter(Boolean).join('\n\n');
  return all ? { kind: 'text', text: all } : null;
}

async function takeShared(): Promise<Handover | null> {
  const cache = await caches.open(kSharedCache);
  const kept = await cache.match(kSharedKey);
  await cache.delete(kSharedKey);
  return kept ? readShared((await kept.json()) as Shared) : null;
}

/**
 * The page that a share link carries: undefined when it carries none, as `#page=2` of other sites
 * does; null when it is damaged.
 */
export async function pageInFragment(hash: string): Promise<Handover | null | undefined> {
  const packed = /^#page=([\w-]{20,})$/.exec(hash)?.[1];
  if (packed === undefined) return undefined;
  // Few starts bring a page along, so what unpacks one is loaded for those.
  const { unpackPage } = await import('./packed_page.ts');
  const page = await unpackPage(packed);
  return page && { kind: 'page', ...page };
}

/**
 * What the app was opened with, or null. Shared content is handed over once: it is gone from the
 * service worker afterwards, and a reload starts empty.
 */
export async function takeHandover(address: URL): Promise<Handover | null> {
  const page = await pageInFragment(address.hash);
  if (page !== undefined) return page;
  const query = address.searchParams;
  if (query.has('shared')) return takeShared();
  const url = query.get('url');
  if (url) return { kind: 'url', url };
  const text = query.get('text');
  return text ? { kind: 'text', text } : null;
}

/**
 * Pages on their way from a tab into the reader. They are kept in memory for as long as their tab
 * is open (`storage.session` is never written to disk), so that the reader survives a reload.
 */
import { packPage, unpackPage } from '../../../site/packed_page.ts';
import type { ReadPage } from '../content/read_page.ts';

interface Kept {
  packed: string;
  from: ReadPage['from'];
}

const keyOf = (tabId: number): string => `page-${tabId}`;

/** The browser allows 10 MB for all pages together, so they are kept packed. */
export async function keepPage(tabId: number, page: ReadPage): Promise<void> {
  const kept: Kept = { packed: await packPage(page.content, page.url), from: page.from };
  await chrome.storage.session.set({ [keyOf(tabId)]: kept });
}

export async function keptPage(tabId: number): Promise<ReadPage | null> {
  const key = keyOf(tabId);
  const kept = (await chrome.storage.session.get(key))[key] as Kept | undefined;
  if (!kept) return null;
  const page = await unpackPage(kept.packed);
  return page && { content: page.html, from: kept.from, url: page.url };
}

export async function forgetPage(tabId: number): Promise<void> {
  await chrome.storage.session.remove(keyOf(tabId));
}

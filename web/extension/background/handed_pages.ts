/**
 * Pages on their way from a tab into the reader. They are kept in memory until they are left or
 * their tab is closed (`storage.session` is never written to disk), so that the reader survives a
 * reload.
 */
import { packPage, unpackPage } from '../../../site/packed_page.ts';
import type { ReadPage } from '../content/read_page.ts';

interface Kept {
  packed: string;
  from: ReadPage['from'];
}

/** The id of the tab that a page is for, or the name of a page whose tab is yet to open. */
type Holder = number | string;

const keyOf = (holder: Holder): string => `page-${holder}`;

/** False when there is no room: the browser allows 10 MB for all pages together, packed as they are. */
export async function keepPage(holder: Holder, page: ReadPage): Promise<boolean> {
  const packed = await packPage(page.content, page.url);
  if (packed === null) return false;
  const kept: Kept = { packed, from: page.from };
  return chrome.storage.session.set({ [keyOf(holder)]: kept }).then(
    () => true,
    () => false,
  );
}

async function kept(holder: Holder): Promise<Kept | undefined> {
  const key = keyOf(holder);
  return (await chrome.storage.session.get(key))[key] as Kept | undefined;
}

/** The page that was kept under a name is this tab's from now on. */
export async function takePage(name: string, tabId: number): Promise<void> {
  const page = await kept(name);
  if (!page) return; // the tab was loaded again
  await forgetPage(name);
  await chrome.storage.session.set({ [keyOf(tabId)]: page });
}

export async function keptPage(tabId: number): Promise<ReadPage | null> {
  const held = await kept(tabId);
  const page = held && (await unpackPage(held.packed));
  return page ? { content: page.html, from: held.from, url: page.url } : null;
}

export async function forgetPage(holder: Holder): Promise<void> {
  await chrome.storage.session.remove(keyOf(holder));
}

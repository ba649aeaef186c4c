/** What the toolbar button, the shortcuts and the menus do. */
import { readPage, readSelection, type ReadPage } from '../content/read_page.ts';
import { runInTab } from '../content/run_in_tab.ts';
import type { Leave } from '../messages.ts';
import type { Obstacle } from '../obstacle.ts';
import { keepPage } from './handed_pages.ts';
import { openPanel } from './open_panel.ts';

type Tab = chrome.tabs.Tab & { id: number };

const kReader = chrome.runtime.getURL('reader.html');

export const readerAddress = (parameters: Record<string, string> = {}): string => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `${kReader}?${query}` : kReader;
};

async function tell(tab: Tab, obstacle: Obstacle): Promise<void> {
  await chrome.tabs.create({ url: readerAddress({ obstacle }), index: tab.index + 1 });
}

async function openReader(tabId: number, page: ReadPage): Promise<void> {
  await keepPage(tabId, page);
  await chrome.tabs.update(tabId, { url: kReader });
}

/** The page becomes the reader, the reader the page. */
export async function toggleReader(tab: Tab): Promise<void> {
  if (tab.url?.startsWith(kReader)) {
    const leave: Leave = { kind: 'leave', tabId: tab.id };
    await chrome.runtime.sendMessage(leave).catch(() => chrome.tabs.remove(tab.id));
    return;
  }
  let page: ReadPage | null;
  try {
    page = await runInTab(tab.id, readPage);
  } catch {
    return tell(tab, 'restricted');
  }
  if (page) await openReader(tab.id, page);
  else await tell(tab, 'not_words');
}

/** The selection opens in a tab of its own: the page stays as it is. */
export async function readSelectionOf(tab: Tab): Promise<void> {
  try {
    const text = await runInTab(tab.id, readSelection);
    if (!text) {
      await tell(tab, 'not_words');
      return;
    }
    const { id } = await chrome.tabs.create({ url: 'about:blank', index: tab.index + 1 });
    if (id !== undefined) await openReader(id, text);
  } catch {
    await tell(tab, 'restricted');
  }
}

/** Opens the panel beside the page; the panel does the rest. */
export function markClaims(tab: Tab): Promise<void> {
  return openPanel(tab.id);
}

/** The reader page asks for the permission that a bridge to this web app needs. */
export async function connectApp(tab: Tab): Promise<void> {
  await chrome.tabs.create({
    url: readerAddress({ connect: tab.url ?? '' }),
    index: tab.index + 1,
  });
}

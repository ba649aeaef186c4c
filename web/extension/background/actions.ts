/** What the toolbar button, the shortcuts and the menus do. */
import { readPage, readSelection, type ReadPage } from '../content/read_page.ts';
import { runInTab } from '../content/run_in_tab.ts';
import type { Leave } from '../messages.ts';
import type { Obstacle } from '../obstacle.ts';
import { forgetPage, keepPage } from './handed_pages.ts';
import { openPanel } from './open_panel.ts';

type Tab = chrome.tabs.Tab & { id: number };

const kReader = chrome.runtime.getURL('reader.html');

export const readerAddress = (parameters: Record<string, string> = {}): string => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `${kReader}?${query}` : kReader;
};

/** The reader, in a tab next to this one, which is shown again once that is closed. */
async function openBeside(tab: Tab, parameters: Record<string, string>): Promise<void> {
  await chrome.tabs.create({
    url: readerAddress(parameters),
    windowId: tab.windowId,
    index: tab.index + 1,
    openerTabId: tab.id,
  });
}

const tell = (tab: Tab, obstacle: Obstacle): Promise<void> => openBeside(tab, { obstacle });

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
  if (!page) await tell(tab, 'not_words');
  else if (await keepPage(tab.id, page)) await chrome.tabs.update(tab.id, { url: kReader });
  else await tell(tab, 'too_large');
}

/** What the browser tells of a selection whose menu was opened. */
type Selected = Pick<chrome.contextMenus.OnClickData, 'frameId' | 'selectionText'>;

/** As the page has it, with its lines; else in one line, which the browser gives where we may not look. */
async function selectionOf(
  tab: Tab,
  { frameId, selectionText }: Selected,
): Promise<ReadPage | null> {
  const told = selectionText?.trim();
  try {
    const read = await runInTab(tab.id, readSelection, frameId);
    if (read || !told) return read;
  } catch (error) {
    if (!told) throw error;
  }
  return { content: told, from: 'text', url: tab.url ?? '' };
}

/** The selection opens in a tab of its own: the page stays as it is. */
export async function readSelectionOf(tab: Tab, selected: Selected): Promise<void> {
  let text: ReadPage | null;
  try {
    text = await selectionOf(tab, selected);
  } catch {
    return tell(tab, 'restricted');
  }
  if (!text) return tell(tab, 'not_words');
  const handed = crypto.randomUUID();
  if (!(await keepPage(handed, text))) return tell(tab, 'too_large');
  try {
    await openBeside(tab, { handed });
  } catch {
    await forgetPage(handed); // the tab has gone, or its window
  }
}

/** Opens the panel beside the page; the panel does the rest. */
export function markClaims(tab: Tab): Promise<void> {
  return openPanel(tab.id);
}

/** The reader page asks for the permission that a bridge to this web app needs. */
export async function connectApp(tab: Tab): Promise<void> {
  await openBeside(tab, { connect: tab.url ?? '' });
}

/** What the reader's tab was opened for, by its address. */
import type { Handover } from '../../../site/handover.ts';
import { keptPage, takePage } from '../background/handed_pages.ts';
import { isWebAddress } from '../../../site/web_address.ts';
import { isObstacle, type Obstacle } from '../obstacle.ts';

export type Purpose =
  /** The page that the tab showed before, or one that was kept under a name until the tab was open. */
  | { kind: 'tab'; handed: string | null }
  /** An address from a connected web app. */
  | { kind: 'address'; url: string }
  /** A web app that wants to hand addresses over. */
  | { kind: 'connect'; app: URL }
  | { kind: 'obstacle'; obstacle: Obstacle };

export function purposeOf(query: URLSearchParams): Purpose {
  const [url, app, obstacle] = ['url', 'connect', 'obstacle'].map((name) => query.get(name));
  if (isWebAddress(url)) return { kind: 'address', url };
  if (isWebAddress(app)) return { kind: 'connect', app: new URL(app) };
  if (isObstacle(obstacle)) return { kind: 'obstacle', obstacle };
  return { kind: 'tab', handed: query.get('handed') };
}

export async function pageOfTab(handed: string | null): Promise<Handover | null> {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id === undefined) return null;
  if (handed) await takePage(handed, tab.id);
  const page = await keptPage(tab.id);
  if (!page) return null;
  const { content, from, url } = page;
  return from === 'text' ? { kind: 'text', text: content } : { kind: 'page', html: content, url };
}

/** The app as an extension page: opened with the page of its tab, or with an address to read. */
import { App } from '../../page/app.ts';
import '../../page/main.ts';
import './reader.css';
import type { Handover } from '../../../site/handover.ts';
import { forgetPage } from '../background/handed_pages.ts';
import { isLeave } from '../messages.ts';
import { obstacles } from '../obstacle.ts';
import { Consent, hostPattern, isAllowed } from './consent.ts';
import { pageOfTab, purposeOf } from './opened_with.ts';

/** Carries nothing over a reload by itself: nothing that is read here may get to the disk. */
function openApp(handover: () => Promise<Handover | null>, leave: App['leave'] = null): void {
  document.body.append(Object.assign(new App(), { handover, leave, carries: false }));
}

function sayAbove(sentence: string): void {
  const notice = document.createElement('p');
  notice.className = 'problem';
  notice.role = 'alert';
  notice.textContent = sentence;
  document.body.prepend(notice);
}

function ask(url: URL, reason: string, button: string): Promise<void> {
  return new Promise((granted) => {
    document.body.append(Object.assign(new Consent(), { url, reason, button, granted }));
  });
}

async function openAddress(url: string): Promise<void> {
  const address = new URL(url);
  if (!(await isAllowed(address))) {
    await ask(
      address,
      `To read this address, winnow needs your leave to fetch pages from ${address.hostname}. It sends no cookies, so the site does not know that it is you.`,
      `Allow ${address.hostname}`,
    );
  }
  openApp(() => Promise.resolve({ kind: 'url', url }));
}

/** From now on the bridge runs in the web app; see content/bridge.ts. */
async function connect(app: URL): Promise<void> {
  await ask(
    app,
    `winnow will open the addresses that you paste into the web app at ${app.hostname}.`,
    `Connect ${app.hostname}`,
  );
  const script = { id: `bridge-${app.hostname}`, js: ['bridge.js'], matches: [hostPattern(app)] };
  await chrome.scripting.unregisterContentScripts({ ids: [script.id] }).catch(() => undefined);
  await chrome.scripting.registerContentScripts([script]);
  sayAbove(`Connected. Reload the web app at ${app.hostname}.`);
}

/**
 * Back to the page. The reader takes this step itself: the browser's own would skip a page that
 * nobody has clicked on, which is most that are read.
 */
async function leave(): Promise<void> {
  const { id } = (await chrome.tabs.getCurrent()) ?? {};
  if (id === undefined) return;
  await forgetPage(id);
  if (history.length > 1) history.back();
  else await chrome.tabs.remove(id);
}

/** Browsers open the tabs of their last run again, but keep no page for them: nothing says so else. */
async function pageOrWord(handed: string | null): Promise<Handover | null> {
  const page = await pageOfTab(handed);
  if (!page) sayAbove(obstacles.gone);
  return page;
}

async function leaveIfAsked(tabId: number): Promise<void> {
  if ((await chrome.tabs.getCurrent())?.id === tabId) await leave();
}

chrome.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.tab === undefined && isLeave(message)) void leaveIfAsked(message.tabId);
});

const purpose = purposeOf(new URLSearchParams(location.search));
switch (purpose.kind) {
  case 'tab':
    // The app then adds no step of its own, so that one step back leads to the page.
    history.replaceState('reading', '');
    openApp(
      () => pageOrWord(purpose.handed),
      () => void leave(),
    );
    break;
  case 'address':
    void openAddress(purpose.url);
    break;
  case 'connect':
    void connect(purpose.app);
    break;
  case 'obstacle':
    sayAbove(obstacles[purpose.obstacle]);
    openApp(() => Promise.resolve(null));
}

/** The extension in a real Chromium, on a served page with a policy of its own. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createServer as createAppServer } from '../../site/server/server.ts';
import { listening, stop } from '../support/local_server.ts';
import { article, loadExtension, until, type LoadedExtension } from './loaded_extension.ts';
import { news, newsSite } from './news_site.ts';

const kSite = fileURLToPath(new URL('../../dist/site', import.meta.url));

const reader = (page: Page) => until(page, () => document.querySelector('winnow-reader .claims'));

let extension: LoadedExtension;
/** With the right to read pages of this machine. */
let trusted: LoadedExtension;

beforeAll(async () => {
  extension = await loadExtension();
  trusted = await loadExtension(['http://127.0.0.1/*']);
}, 60_000);

afterAll(async () => {
  await extension.close();
  await trusted.close();
});

/** What is kept of pages. */
const kept = (): Promise<string[]> =>
  extension.background.evaluate(async () => Object.keys(await chrome.storage.session.get()));

async function open(url: string, where = extension): Promise<Page> {
  const page = await where.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

describe('the button', () => {
  it('turns a page into the reader, with claims and who makes them, and back', async () => {
    const address = await newsSite();
    const page = await open(address);
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    await expect.poll(() => article(page)).toContain('A beam does not crack overnight');
    expect(await article(page)).not.toContain('Parking charges to rise');
    const speakers = await page.evaluate(() =>
      [...document.querySelectorAll('.claim-who strong')].map((name) => name.textContent),
    );
    expect(speakers.length).toBeGreaterThan(0);
    expect(speakers).toContain('Tomas Adeyemi');
    expect(await page.locator('winnow-article-pane mark').count()).toBeGreaterThan(0);

    await extension.press(page);
    await page.waitForURL(address);
    expect(await page.evaluate(() => document.title)).toContain('Kellmouth Courier');
    expect(await kept()).toEqual([]);
  });

  it('is not the only way back: the reader has a control for it', async () => {
    const address = await newsSite();
    const page = await open(address);
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    expect(await page.getByRole('button', { name: 'New', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.waitForURL(address);
  });

  it('offers no link to the article: none would open for anybody else', async () => {
    const page = await open(await newsSite());
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    await page.getByRole('button', { name: 'Take along' }).click();
    await page
      .getByRole('button', { name: /Markdown/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /Copy a link/ }).count()).toBe(0);
  });

  it('leaves the page as it is where there is no room for it', async () => {
    const address = await newsSite();
    const page = await open(address);
    await extension.background.evaluate(async () => {
      const room = chrome.storage.session.QUOTA_BYTES;
      await chrome.storage.session.set({ others: 'x'.repeat(room - 1000) });
    });
    onTestFinished(() => extension.background.evaluate(() => chrome.storage.session.clear()));
    const opened = extension.context.waitForEvent('page');
    await extension.press(page);
    const told = await opened;
    onTestFinished(() => told.close());
    const sentence = await until(told, () => document.querySelector('.problem')?.textContent);
    expect(sentence).toContain('no room for this page');
    expect(page.url()).toBe(address);
  });

  it('is what the reader asks for when its page is no longer kept', async () => {
    const page = await open(await newsSite());
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    await extension.background.evaluate(() => chrome.storage.session.clear());
    await page.reload();
    const sentence = await until(page, () => document.querySelector('.problem')?.textContent);
    expect(sentence).toContain('no longer has the page');
  });

  it('keeps the page when the reader is reloaded', async () => {
    const page = await open(await newsSite());
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    await page.reload();
    await reader(page);
    // What the app keeps for a reload elsewhere, browsers may write to disk.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('works with the site gone, and asks nobody for anything', async () => {
    const requests: string[] = [];
    const server = createServer(news);
    const page = await open(`${await listening(server)}/`);
    await stop(server);
    await extension.context.setOffline(true);
    onTestFinished(() => extension.context.setOffline(false));
    extension.context.on('request', (request) => requests.push(request.url()));
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
    expect(requests.filter((url) => !/^(chrome-extension|about|data|blob):/.test(url))).toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
  });

  it.each([
    ['extensions cannot run', 'chrome://version/', 'no extension'],
    ['there are no words', 'picture.png', 'no words'],
  ])('says so where %s', async (_name, address, expected) => {
    const page = await open(new URL(address, await newsSite()).href);
    const opened = extension.context.waitForEvent('page');
    await extension.press(page);
    const told = await opened;
    onTestFinished(() => told.close());
    const sentence = await until(told, () => document.querySelector('.problem')?.textContent);
    expect(sentence).toContain(expected);
  });
});

/** Chooses from the menu that the extension adds, on the page in front: a test cannot open menus. */
function choose(menuItemId: string, selected: object = {}): Promise<void> {
  return trusted.background.evaluate(
    async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { dispatch } = chrome.contextMenus.onClicked as unknown as {
        dispatch: (info: object, tab: unknown) => void;
      };
      dispatch.call(chrome.contextMenus.onClicked, info, tab);
    },
    { menuItemId, ...selected },
  );
}

/** Selects a paragraph of the page or frame, and opens it in a tab of its own. */
async function readSelected(page: Page, where: Frame, selected: object = {}): Promise<Page> {
  await page.bringToFront();
  await where.evaluate(() => {
    const said = [...document.querySelectorAll('p')].find((paragraph) =>
      paragraph.textContent.includes('has denied'),
    );
    getSelection()!.selectAllChildren(said!);
  });
  const opened = trusted.context.waitForEvent('page');
  await choose('read-selection', selected);
  const selection = await opened;
  onTestFinished(() => selection.close());
  await selection.waitForURL(/^chrome-extension:/);
  await reader(selection);
  return selection;
}

/** The numbers by which the browser tells the frames of the page in front apart; its own is 0. */
const frameIds = (): Promise<number[]> =>
  trusted.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab.id!, allFrames: true };
    const frames = await chrome.scripting.executeScript({ target, func: () => undefined });
    return frames.map(({ frameId }) => frameId);
  });

describe('a page on disk', () => {
  it('is read like any other, when files are allowed', async () => {
    const page = await open(new URL('../../site/samples/news.html', import.meta.url).href);
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    await reader(page);
  });
});

describe('the menu of a selection', () => {
  it('opens the selected words in a tab of their own', async () => {
    const page = await open(await newsSite(), trusted);
    const selection = await readSelected(page, page.mainFrame());
    await expect.poll(() => article(selection)).toContain('The Kellmouth Harbour Trust has denied');
    expect(await article(selection)).not.toContain('A beam does not crack overnight');
  });

  it('keeps them when their tab is reloaded, and closes it on the way back', async () => {
    const page = await open(await newsSite(), trusted);
    const selection = await readSelected(page, page.mainFrame());
    await selection.reload();
    await reader(selection);
    const closed = selection.waitForEvent('close');
    await selection.getByRole('button', { name: 'Back', exact: true }).click();
    await closed;
  });

  it('finds them in a frame of the page', async () => {
    const address = await listening((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (request.url === '/frame') response.end('<p>The trust has denied that it was warned.');
      else response.end('<p>Around it.<iframe src="/frame"></iframe>');
    });
    const page = await open(`${address}/`, trusted);
    await page.bringToFront();
    const frameId = (await frameIds()).find((id) => id !== 0);
    const selection = await readSelected(page, page.frames()[1], { frameId });
    await expect.poll(() => article(selection)).toContain('The trust has denied');
  });

  it('takes the browser’s word for them where it may not look', async () => {
    const page = await open(await newsSite(), trusted);
    const selected = {
      frameId: 987_654_321,
      selectionText: 'The owner denied that it was warned.',
    };
    const selection = await readSelected(page, page.mainFrame(), selected);
    await expect.poll(() => article(selection)).toContain('The owner denied that it was warned.');
  });

  it('says so when nothing is selected', async () => {
    const page = await open(await newsSite(), trusted);
    await page.bringToFront();
    const opened = trusted.context.waitForEvent('page');
    await choose('read-selection');
    const told = await opened;
    onTestFinished(() => told.close());
    const sentence = await until(told, () => document.querySelector('.problem')?.textContent);
    expect(sentence).toContain('an empty selection');
  });

  it.each(['mark-claims', 'connect-app'])('has %s as well', async (item) => {
    const page = await open(await newsSite(), trusted);
    await page.bringToFront();
    const opened = trusted.context.waitForEvent('page');
    await choose(item);
    const page_of_ours = await opened;
    onTestFinished(() => page_of_ours.close());
    await page_of_ours.waitForURL(/^chrome-extension:/);
  });
});

describe('a web app that is connected', () => {
  it('hands over the addresses that it is given', async () => {
    const app = await listening(createAppServer({ root: kSite, hostnames: ['127.0.0.1'] }));
    const page = await open(
      new URL(`reader.html?connect=${app}`, trusted.background.url()).href,
      trusted,
    );
    await page.getByRole('button', { name: 'Connect 127.0.0.1' }).click();
    await until(page, () => document.querySelector('[role=alert]')?.textContent);
    await page.goto(`${app}/`);
    const opened = trusted.context.waitForEvent('page');
    await page.getByRole('textbox').fill(await newsSite());
    await page.getByRole('button', { name: 'Distil' }).click();
    const read = await opened;
    onTestFinished(() => read.close());
    await reader(read);
    expect(read.url()).toMatch(/^chrome-extension:/);
    await expect.poll(() => article(read)).toContain('A beam does not crack overnight');
  });
});

describe('the permissions', () => {
  it('are those of the active tab, and no site’s for good', async () => {
    const manifest = await extension.background.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_permissions).toEqual(['sidePanel']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('end with the tab: nothing is kept of a page that was closed', async () => {
    const page = await open(await newsSite());
    await extension.press(page);
    await page.waitForURL(/^chrome-extension:/);
    expect(await kept()).toHaveLength(1);
    await page.close();
    await expect.poll(kept, { timeout: 5_000 }).toEqual([]);
    expect(await extension.background.evaluate(() => chrome.storage.local.getBytesInUse())).toBe(0);
  });
});

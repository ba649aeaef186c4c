/** The extension in a real Chromium, on a served page with a policy of its own. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createServer as createAppServer } from '../../site/server/server.ts';
import { listening, stop } from '../support/local_server.ts';
import { article, loadExtension, until, type LoadedExtension } from './loaded_extension.ts';
import { news } from './news_site.ts';

const kSite = fileURLToPath(new URL('../../dist/site', import.meta.url));

const newsSite = async (): Promise<string> => `${await listening(news)}/`;

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

/** Asks for marks on the page in front, as the shortcut does; gives the panel. */
async function markClaims(page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = trusted.context.waitForEvent('page');
  await trusted.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { dispatch } = chrome.commands.onCommand as unknown as {
      dispatch: (command: string, tab: unknown) => void;
    };
    dispatch.call(chrome.commands.onCommand, 'mark-claims', tab);
  });
  const panel = await opened;
  onTestFinished(() => panel.close());
  await until(panel, () => document.querySelector('[role=status]')?.textContent.includes('marked'));
  return panel;
}

/** What is highlighted in the page, as far as the page itself can tell. */
const highlighted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([, highlight]) =>
      [...highlight].map((range) => (range as Range).toString()),
    ),
  );

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

/** What the panel says of its work. */
const toldBy = (panel: Page): Promise<string | null> =>
  panel.locator('.page-claims > [role=status]').textContent();

/** The claim whose card is open. */
const openClaim = (panel: Page): Promise<string | null> =>
  panel.locator('.claim[data-open]').getAttribute('data-id');

/** Whether the open card's claim can be seen in the panel. */
const isInView = (panel: Page): Promise<boolean> =>
  panel.evaluate(() => {
    const body = document.querySelector('.panel-body')!.getBoundingClientRect();
    const { top } = document.querySelector('.claim[data-open]')!.getBoundingClientRect();
    return top > body.top - 1 && top < body.bottom;
  });

describe('marks in the page', () => {
  it('leave its elements as they are, and go with the panel', async () => {
    const page = await open(await newsSite(), trusted);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const panel = await markClaims(page);
    expect(await panel.locator('.claim').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const marked = await highlighted(page);
    expect(marked.length).toBeGreaterThanOrEqual(await panel.locator('.claim').count());
    expect(marked.join('\n')).toContain('The Kellmouth Harbour Trust has denied');

    await panel.getByRole('button', { name: 'Remove the marks' }).click();
    await until(page, () => CSS.highlights.size === 0);
  });

  it('and the panel point at each other', async () => {
    const page = await open(await newsSite(), trusted);
    const panel = await markClaims(page);
    const claim = panel.locator('.claim').last();
    await claim.locator('button').first().click();
    await until(page, () => CSS.highlights.get('winnow-shown')?.size === 1);
    const before = await openClaim(panel);
    const box = await page.evaluate(async () => {
      const [range] = CSS.highlights.get('winnow-asserts')!;
      (range as Range).startContainer.parentElement!.scrollIntoView({ behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const { x, y } = (range as Range).getClientRects()[0];
      return { x, y };
    });
    await panel.evaluate(() => {
      const body = document.querySelector('.panel-body')!;
      body.scrollTop = body.scrollHeight;
    });
    await page.mouse.click(box.x + 4, box.y + 4);
    await expect.poll(() => openClaim(panel)).not.toEqual(before);
    await expect.poll(() => isInView(panel)).toBe(true);
  });

  it('show what contests a claim, whatever is filtered', async () => {
    const page = await open(await newsSite(), trusted);
    const panel = await markClaims(page);
    await panel.getByLabel('Stance').selectOption('denies');
    await panel.locator('.claim', { hasText: 'contested' }).first().locator('button').click();
    const before = await openClaim(panel);
    await panel.locator('.rival').first().click();
    await expect.poll(() => openClaim(panel)).not.toEqual(before);
    await expect.poll(() => isInView(panel)).toBe(true);
    await until(page, () => CSS.highlights.get('winnow-shown')?.size === 1);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('winnow-asserts');
  });

  it('follow the slider without a search of the page at each of its steps', async () => {
    const page = await open(await newsSite(), trusted);
    const panel = await markClaims(page);
    await panel.addInitScript(() => {
      const { connect } = chrome.tabs;
      chrome.tabs.connect = (...to) => {
        const port = connect(...to);
        const say = port.postMessage.bind(port);
        port.postMessage = (message: { kind: string }) => {
          document.documentElement.dataset.said = `${document.documentElement.dataset.said ?? ''} ${message.kind}`;
          say(message);
        };
        return port;
      };
    });
    await panel.reload();
    await until(panel, () =>
      document.querySelector('[role=status]')?.textContent.includes('marked'),
    );
    for (const most of ['1', '2', '3']) await panel.getByRole('slider').fill(most);
    await until(page, () => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0) === 3);
    const said = await panel.evaluate(() => document.documentElement.dataset.said);
    expect(said).toBe(' find mark mark mark mark');
    expect(await toldBy(panel)).toContain('3 of 3 claims');
  });

  it('all go, however often the page was read', async () => {
    const page = await open(await newsSite(), trusted);
    const panel = await markClaims(page);
    await panel.getByRole('button', { name: 'Read again' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await until(panel, () =>
      document.querySelector('[role=status]')?.textContent.includes('marked'),
    );
    await panel.getByRole('button', { name: 'Remove the marks' }).click();
    await until(page, () => CSS.highlights.size === 0);
    await page.waitForTimeout(300);
    expect(await highlighted(page)).toEqual([]);
  });
});

describe('the panel', () => {
  it('has only what there is a use for beside a page', async () => {
    const panel = await markClaims(await open(await newsSite(), trusted));
    expect(await panel.getByRole('tab').allTextContents()).toEqual([
      expect.stringContaining('Claims'),
      expect.stringContaining('Who says what'),
    ]);
  });

  it('says what became of a copy', async () => {
    const panel = await markClaims(await open(await newsSite(), trusted));
    await panel.locator('.claim-head').first().click();
    await panel.getByRole('button', { name: 'Copy as quotation' }).click();
    await expect.poll(() => toldBy(panel)).toMatch(/cop(ied|ying)/);
  });

  it('can be scrolled to its end', async () => {
    const panel = await markClaims(await open(await newsSite(), trusted));
    await panel.setViewportSize({ width: 400, height: 640 });
    const bottom = await panel.evaluate(() => {
      const body = document.querySelector('.panel-body')!;
      body.scrollTop = body.scrollHeight;
      return body.getBoundingClientRect().bottom;
    });
    expect(bottom).toBeLessThanOrEqual(640);
  });

  it('tells an engine that fails from a page that browsers keep to themselves', async () => {
    const page = await open(await newsSite(), trusted);
    const panel = await markClaims(page);
    await panel.addInitScript(() => {
      Object.assign(globalThis, { Worker: undefined });
    });
    await panel.reload();
    const sentence = await until(panel, () => {
      const told = document.querySelector('[role=status]')?.textContent;
      return told && !told.startsWith('Reading') && told;
    });
    expect(sentence).toContain('The engine could not be loaded.');
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

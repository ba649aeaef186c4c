/** The extension in a real Firefox, by its shortcuts. */
import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { listening, stop } from '../support/local_server.ts';
import { article, until } from './loaded_extension.ts';
import { loadFirefox, type LoadedFirefox } from './loaded_firefox.ts';
import { news, newsSite } from './news_site.ts';

let firefox: LoadedFirefox;

beforeAll(async () => {
  firefox = await loadFirefox();
}, 90_000);

afterAll(() => firefox.close());

async function open(url: string): Promise<Page> {
  const page = await firefox.open(url);
  onTestFinished(() => page.close());
  return page;
}

/** A navigation ends what runs in the page, so the address is asked for again and again. */
async function arrived(page: Page, address: RegExp): Promise<void> {
  await expect.poll(() => page.url()).toMatch(address);
}

const speakers = (page: Page): Promise<string[]> =>
  until(page, () => {
    const names = [...document.querySelectorAll('.claim-who strong')];
    return names.length > 0 && names.map((name) => name.textContent);
  });

it('the shortcut turns a page into the reader, with claims and who makes them, and back', async () => {
  const address = await newsSite();
  const page = await open(address);
  await firefox.pressShortcut('W');
  await arrived(page, /^moz-extension:.*\/reader\.html/);
  expect(await speakers(page)).toContain('Tomas Adeyemi');
  await expect.poll(() => article(page)).toContain('A beam does not crack overnight');

  await firefox.pressShortcut('W');
  await arrived(page, new RegExp(`^${address}$`));
  expect(await page.evaluate(() => document.title)).toContain('Kellmouth Courier');
});

it('a shortcut marks claims in the page, whose elements stay, and opens the panel beside it', async () => {
  const page = await open(await newsSite());
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await firefox.pressShortcut('C');
  await until(page, () => CSS.highlights.size > 0);
  const marked = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([, marks]) =>
      [...marks].map((range) => (range as Range).toString()),
    ),
  );
  expect(marked.join('\n')).toContain('The Kellmouth Harbour Trust has denied');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  const shown = await firefox.inBrowser<string[]>(
    `SidebarController.isOpen ? [...SidebarController.browser.contentDocument
        .querySelectorAll('browser')].map((panel) => panel.currentURI.spec) : []`,
  );
  expect(shown).toEqual([expect.stringMatching(/^moz-extension:.*\/panel\.html\?tab=\d+$/)]);

  await firefox.inBrowser('SidebarController.hide()');
  await until(page, () => CSS.highlights.size === 0);
});

it('the reader works with the network cut', async () => {
  const server = createServer(news);
  const page = await open(`${await listening(server)}/`);
  await stop(server);
  await firefox.inBrowser('void (Services.io.offline = true)');
  onTestFinished(() => firefox.inBrowser('void (Services.io.offline = false)'));
  await firefox.pressShortcut('W');
  await arrived(page, /^moz-extension:.*\/reader\.html/);
  expect(await speakers(page)).toContain('Tomas Adeyemi');
});

it('says so where extensions cannot run', async () => {
  await firefox.inBrowser("void (gBrowser.selectedTab = gBrowser.addTrustedTab('about:support'))");
  const isLoaded =
    "document.title.includes('Troubleshooting') && !gBrowser.selectedBrowser.webProgress.isLoadingDocument";
  await expect.poll(() => firefox.inBrowser(isLoaded)).toBe(true);
  onTestFinished(() => firefox.inBrowser('void gBrowser.removeTabsToTheEndFrom(gBrowser.tabs[0])'));
  await firefox.pressShortcut('W');
  const shown = () => firefox.inBrowser<string>('gBrowser.selectedBrowser.currentURI.spec');
  await expect.poll(shown).toMatch(/reader\.html\?obstacle=restricted$/);
});

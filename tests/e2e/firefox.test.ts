/** The main job in Firefox: the distribution's own, driven over WebDriver BiDi. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createServer } from '../../site/server/server.ts';
import { stop } from '../support/local_server.ts';
import { fixture, kSite } from './app.ts';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  server = createServer({ root: kSite, hostnames: ['127.0.0.1'] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' });
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
});

afterAll(async () => {
  await browser.close();
  await stop(server);
});

/** Polled from here: the page's policy lets nobody put a waiting script into it. */
function shown<T>(look: () => T): Promise<T> {
  return vi.waitUntil(() => page.evaluate(look), { timeout: 30_000, interval: 100 });
}

/** Gives the report, and waits for its article. */
async function distilReport(): Promise<void> {
  await shown(() => document.querySelector('textarea') !== null);
  // A paste that a script makes is empty in Firefox: the text is put in as typing would.
  await page.focus('textarea');
  await page.$eval(
    'textarea',
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    fixture('report.txt'),
  );
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  const title = await shown(() => document.querySelector('.article h1')?.textContent);
  expect(title).toContain('denies hiding report');
}

it('makes an article of a paste, with its claims marked and listed', async () => {
  await distilReport();
  const text = await shown(() => document.querySelector('.article-body')?.textContent);
  expect(text).toContain('11 of 30 wells');
  expect(text).not.toMatch(/Your gift|Subscribe to the Valley Post/);
  await shown(() => document.querySelectorAll('.claim').length >= 10);
});

it('opens the card of a claim with a key', async () => {
  await page.keyboard.press('n');
  const card = await shown(
    () => document.querySelector('.claim[data-open] .card-facts')?.textContent,
  );
  expect(card).toContain('Worth checking');
  await shown(() => document.querySelector('mark[data-chosen]') !== null);
});

it('shows the original beside it, without running it, and restores a block', async () => {
  await shown(() => {
    const original = document.querySelector('iframe')?.contentDocument;
    return original?.querySelector('[data-winnow-kept]') !== null;
  });
  await page.evaluate(() => {
    const original = document.querySelector('iframe')?.contentDocument;
    const appeal = [...(original?.querySelectorAll('[data-winnow-removed]') ?? [])].find((block) =>
      block.textContent.includes('Your gift'),
    );
    appeal?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await shown(() => document.querySelector('.article-body')?.textContent.includes('Your gift'));
});

it('brings the article back after a reload, with the block', async () => {
  await page.reload();
  await shown(() => document.querySelector('.article-body')?.textContent.includes('Your gift'));
});

it('makes an article of a paste in the app that is one file, from the disk', async () => {
  await page.goto(pathToFileURL(join(kSite, 'winnow.html')).href);
  await distilReport();
  await shown(() => document.querySelectorAll('.claim').length >= 10);
});

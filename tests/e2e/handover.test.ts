/** Pages that come from elsewhere: the share sheet, the bookmark, an article opened before. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listening } from '../support/local_server.ts';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

it('takes what the share sheet gives', async () => {
  const page = await app.open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload(); // from now on the service worker answers
  await page.evaluate(async (text) => {
    const form = new FormData();
    form.set('title', 'Valley council denies hiding report on poisoned wells');
    form.set('text', text);
    await fetch('share', { method: 'POST', body: form });
  }, fixture('report.txt'));
  await page.goto(`${app.origin}?shared=1`);
  await page.locator('.article', { hasText: '11 of 30 wells' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});

it('offers a bookmark that brings the page in front of the reader', async () => {
  const page = await app.open();
  await page.getByRole('button', { name: 'Help' }).click();
  const bookmark = page.getByRole('link', { name: 'Read in winnow' });
  const code = decodeURIComponent((await bookmark.getAttribute('href')) ?? '');
  expect(code).toMatch(/^javascript:/);
  const elsewhere = await listening((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<title>Wells</title><article><h1>Wells</h1>${fixture('report.txt')
        .split('\n\n')
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`,
    );
  });
  await page.goto(elsewhere);
  const opened = page.context().waitForEvent('page');
  await page.evaluate(code.replace(/^javascript:/, ''));
  await (await opened).locator('.article', { hasText: '11 of 30 wells' }).waitFor();
});

it('offers again what was read on this visit, with the reader’s corrections', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  await page
    .frameLocator('iframe')
    .locator('[data-winnow-removed]', { hasText: 'Your gift' })
    .click();
  await page.locator('.article-body', { hasText: 'Your gift' }).waitFor();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await openSample(page, 'Street trees');
  await page.goBack();
  const recent = page.getByRole('region', { name: 'Recent' });
  expect(await recent.getByRole('button').count()).toBe(2);
  await recent.getByRole('button', { name: 'denies hiding report' }).click();
  await page.locator('.article-body', { hasText: 'Your gift' }).waitFor();
  await page.goBack();
  await page.goForward();
  await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();
});

describe('a share link', () => {
  /** As the app makes it, of an article that stays open in `page`. */
  async function shareLink(page: Page): Promise<string> {
    await paste(page, fixture('report.txt'));
    await page.locator('.article-body').waitFor();
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.locator('.notice', { hasText: 'Link copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  function requestsOf(page: Page): string[] {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    return requests;
  }

  const shared = (page: Page) => page.locator('.article', { hasText: '11 of 30 wells' });

  it('is read in a tab that has winnow open, with another article in it', async () => {
    const link = await shareLink(await app.open());
    const page = await app.open();
    await openSample(page, 'Street trees');
    await page.goto(link);
    await shared(page).waitFor();
    expect(page.url()).toBe(app.origin);
    await page.goBack();
    await page.getByRole('region', { name: 'Recent' }).getByText(/tree/i).waitFor();
  });

  it.each(['', 'https://winnow.invalid/'])(
    'is read from the field, and nobody is asked for it: %s',
    async (host) => {
      const link = await shareLink(await app.open());
      const page = await app.open();
      const requests = requestsOf(page);
      await paste(page, host ? link.replace(/^[^#]*/, host) : link);
      await shared(page).waitFor();
      expect(requests.filter((url) => /fetch\?|invalid|page=/.test(url))).toEqual([]);
    },
  );

  it('that is cut is said to be damaged, and nobody sees the rest of it', async () => {
    const page = await app.open();
    const requests = requestsOf(page);
    await paste(page, `https://winnow.invalid/#page=${'SECRET'.repeat(9)}`);
    expect(await page.getByRole('alert').textContent()).toContain('damaged');
    expect(requests.filter((url) => url.includes('invalid'))).toEqual([]);
  });
});

it('asks nobody for what stands behind the # of an address', async () => {
  const page = await app.open();
  const asked = page.waitForRequest(/fetch\?url=/);
  await paste(page, 'https://winnow.invalid/a?b=1#page=2');
  expect((await asked).url()).toMatch(/fetch\?url=https%3A%2F%2Fwinnow\.invalid%2Fa%3Fb%3D1$/);
});

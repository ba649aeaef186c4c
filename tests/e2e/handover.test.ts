/** Pages that come from elsewhere: the share sheet, the bookmark, an article opened before. */
import { expect, it } from 'vitest';
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

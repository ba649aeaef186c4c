/** The place in an article, what is filtered and what is open come back with it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();
const kSmall = { viewport: { width: 1440, height: 500 } };

/** What is shown of the claims, which is open, and what of the text is in view. */
const place = (page: Page) =>
  page.evaluate(() => {
    const pane = document.querySelector('.pane-article');
    return {
      speaker: document.querySelector<HTMLSelectElement>('[aria-label="Speaker"]')?.value,
      tab: document.querySelector('[role="tab"][aria-selected="true"]')?.textContent.trim(),
      chosen: document.querySelector('.said[aria-pressed="true"]')?.textContent.trim(),
      scrolled: Math.round((pane?.scrollTop ?? 0) / 10),
    };
  });

async function leaveOne(page: Page): Promise<Awaited<ReturnType<typeof place>>> {
  await paste(page, fixture('report.txt'));
  await page.locator('.claim').first().waitFor();
  await page.getByRole('tab', { name: 'Who says what' }).click();
  await page.getByLabel('Speaker', { exact: true }).selectOption('Marta Osei');
  await page.locator('.said').nth(1).click();
  await page.frameLocator('iframe').locator('[data-winnow-twin]').waitFor();
  const pane = page.locator('.pane-article');
  await pane.evaluate((scroller) => {
    scroller.scrollTop = 800;
  });
  const left = await place(page);
  expect(left).toMatchObject({ speaker: 'Marta Osei', tab: 'Who says what', scrolled: 80 });
  expect(left.chosen).toBeTruthy();
  return left;
}

it('is there again after a reload', async () => {
  const page = await app.open(kSmall);
  const left = await leaveOne(page);
  await page.reload();
  await expect.poll(() => place(page)).toEqual(left);
  // The original, which is drawn later, comes to it.
  const original = page.frameLocator('iframe').locator('html');
  const scrolled = () =>
    original.evaluate((root) => root.ownerDocument.scrollingElement?.scrollTop ?? 0);
  await expect.poll(scrolled).toBeGreaterThan(100);
  expect(await place(page)).toEqual(left);
});

it('is there again after a step back and one forward, and from the list of what was read', async () => {
  const page = await app.open(kSmall);
  const left = await leaveOne(page);
  await page.goBack();
  await page.locator('textarea').waitFor();
  await page.goForward();
  await expect.poll(() => place(page)).toEqual(left);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('region', { name: 'Recent' }).getByRole('button').click();
  await expect.poll(() => place(page)).toEqual(left);
});

it('is the top of another article', async () => {
  const page = await app.open(kSmall);
  await leaveOne(page);
  await page.goBack();
  await paste(page, fixture('report.txt').replaceAll('Orlen Valley', 'Kestrel Valley'));
  await page.locator('.article-body', { hasText: 'Kestrel Valley' }).waitFor();
  expect(await place(page)).toMatchObject({ speaker: '', tab: 'Claims', scrolled: 0 });
});

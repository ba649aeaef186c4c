/** While something is read, its panes scroll and the page around them never does. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

/** How far the page can be scrolled, and is. */
const room = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    return [scrollHeight - clientHeight, scrollTop];
  });

/** Claims are marked to its end, several screens down. */
async function readLongOne(page: Page): Promise<void> {
  await paste(page, fixture('report.txt'), 3);
  await page.locator('mark[data-announce]').first().waitFor();
}

describe('an article', () => {
  it.each([
    ['on a desk', 1440, 900],
    ['beside its panel', 1000, 700],
    ['on a phone', 390, 844],
    ['at 400 %', 320, 256],
  ])('fits the window %s', async (_where, width, height) => {
    const page = await app.open({ viewport: { width, height } });
    await readLongOne(page);
    expect(await room(page)).toEqual([0, 0]);
    await page.keyboard.press('n');
    await page.locator('.claim[data-open]').waitFor();
    expect(await room(page)).toEqual([0, 0]);
  });

  it('stays where it is under a wheel in the toolbar and under End in the help', async () => {
    const page = await app.open();
    await readLongOne(page);
    await page.mouse.move(700, 20);
    await page.mouse.wheel(0, 2000);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Help' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300); // scrolling takes its time
    expect(await room(page)).toEqual([0, 0]);
  });

  it('opens at its top from the end of the start, which comes back at its own', async () => {
    const page = await app.open({ viewport: { width: 390, height: 844 } });
    await page.locator('.sample').last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await room(page))[1]).toBeGreaterThan(100);
    await openSample(page, 'Street trees');
    const title = await page.locator('.article h1').boundingBox();
    expect(title?.y).toBeGreaterThan(0);
    expect(title?.y).toBeLessThan(300);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('textarea').waitFor();
    await page.waitForTimeout(300); // the browser would scroll by now
    expect((await room(page))[1]).toBe(0);
  });
});

/** A page in Arabic: the text runs from the right, and so do both panes. */
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();

it('lays the article and the original out from the right', async () => {
  const page = await app.open();
  await paste(page, fixture('right_to_left.html'));
  const article = page.locator('.article');
  await article.locator('h1', { hasText: 'الجسر' }).waitFor();
  expect(await article.getAttribute('dir')).toBe('rtl');
  expect(await article.getAttribute('lang')).toBe('ar');

  const paragraph = article.locator('.article-body p').last();
  const lastLine = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const line = [...range.getClientRects()].at(-1);
    const { left, right } = element.getBoundingClientRect();
    return line ? { fromLeft: line.left - left, fromRight: right - line.right } : null;
  });
  expect(lastLine?.fromRight).toBeLessThan(2);
  expect(lastLine?.fromLeft).toBeGreaterThan(10);

  const original = page.frameLocator('iframe');
  const kept = original.locator('[data-winnow-kept]').first();
  await kept.waitFor();
  expect(await original.locator('html').getAttribute('dir')).toBe('rtl');
  // The mark of a kept block stands where its lines begin.
  expect(await kept.evaluate((block) => getComputedStyle(block).boxShadow)).toMatch(/ 8px 0px 0px/);
});

/** A page set in columns, as Japanese books are: it keeps its look, and breaks nothing around it. */
import { expect, it } from 'vitest';
import { paste, useApp } from './app.ts';

const app = useApp();

const paragraphs = [
  '港の管理者は、橋の梁にひびがあるという報告を受け取ったことはないと述べた。',
  '検査会社は五月から三度、書面で損傷を知らせたと説明している。',
  '町の調べでは、ふだん一日におよそ六千二百人がこの橋を渡る。',
].map((sentence) => `<p>${sentence.repeat(4)}</p>`);

const vertical = `<!doctype html><html lang="ja"><head><title>港の橋、閉鎖続く</title>
<style>html { writing-mode: vertical-rl } p { margin: 0 1em }</style></head>
<body><nav><a href="/">入口</a></nav><article><h1>港の橋、閉鎖続く</h1>${paragraphs.join('')}</article></body></html>`;

it('stays vertical in the original, and is read in lines beside it', async () => {
  const page = await app.open();
  await paste(page, vertical);
  const article = page.locator('.article');
  await article.locator('h1', { hasText: '港の橋' }).waitFor();
  expect(await article.getAttribute('lang')).toBe('ja');

  await page.getByRole('button', { name: 'Load pictures and styles' }).click();
  const original = page.frameLocator('iframe');
  const twin = original.locator('[data-winnow-kept]', { hasText: '検査会社' }).first();
  await expect
    .poll(() => twin.evaluate((block) => getComputedStyle(block).writingMode))
    .toBe('vertical-rl');
  const column = await twin.boundingBox();
  expect(column?.height).toBeGreaterThan(column?.width ?? Infinity);

  // Both panes fit, and point at each other as ever.
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  const block = article.locator('[data-block]', { hasText: '検査会社' });
  const line = await block.boundingBox();
  expect(line?.width).toBeGreaterThan(line?.height ?? Infinity);
  await block.hover();
  await original.locator('[data-winnow-twin]', { hasText: '検査会社' }).waitFor();
});

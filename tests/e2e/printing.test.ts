/** The article on paper, with its claims as notes in the margin. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();

async function read(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.locator('.article-body [data-block]').first().waitFor();
}

it('prints the claims into the margin', async () => {
  const page = await app.open();
  await read(page, fixture('report.txt'));
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.margin-note');
  await expect.poll(() => notes.count()).toBeGreaterThanOrEqual(8);
  expect(await notes.first().isVisible()).toBe(true);
  expect(await page.locator('.side-panel').isVisible()).toBe(false);
  expect(await page.locator('.pane-original').isVisible()).toBe(false);
  const numbers = (await notes.allTextContents()).map((note) => Number.parseInt(note, 10));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => notes.count()).toBe(0);
});

it('prints in ink on paper, whatever the screen looks like', async () => {
  const page = await app.open({ colorScheme: 'dark' });
  await read(page, fixture('report.txt'));
  await page.locator('.claim-head').first().click();
  await page.emulateMedia({ media: 'print' });
  const look = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return `${color} on ${backgroundColor}`;
      });
  const none = 'rgba(0, 0, 0, 0)';
  expect(await look('.byline')).toBe(`rgb(99, 93, 84) on ${none}`);
  expect(await look('mark[data-part="cue"][data-stance="denies"]')).toMatch(/^rgb\(179, 38, 30\)/);
  expect(await look('mark[data-part="content"][data-chosen]')).toBe(`rgb(0, 0, 0) on ${none}`);
});

/** Pairs of a note and the line of the article that it lies over, and notes beyond the paper. */
function misplacedNotes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const article = document.querySelector('.article');
    if (!article) return ['There is no article.'];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('.margin-note')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const lines: DOMRect[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNode(walker.currentNode);
      lines.push(...range.getClientRects());
    }
    return [...article.querySelectorAll('.margin-note')].flatMap((note) => {
      const { left, right, top, bottom } = note.getBoundingClientRect();
      const isOver = lines.some(
        (line) => line.left < right && left < line.right && line.top < bottom && top < line.bottom,
      );
      const isBeyond = left < 0 || right > document.documentElement.clientWidth;
      return isOver || isBeyond ? [note.textContent] : [];
    });
  });
}

it.each([
  ['English', fixture('report.txt')],
  [
    'Hebrew',
    'הגשר נסגר\n\nראש העירייה הכחישה ביום שני כי הגשר אינו בטוח. ' +
      'המהנדס אמר: "הזהרנו מפני סדק באורך של כמעט שני מטרים בגשר כבר לפני שנה".',
  ],
  [
    'Arabic',
    'خطة جديدة للمياه\n\nوقال وزير الري أحمد حسن إن الخطة ستوفر المياه للجميع. ' +
      'وأضاف: «لن نسمح أبدا بإهدار قطرة واحدة من مياه البلاد هذا العام».',
  ],
])('puts the notes beside the text in %s', async (_language, text) => {
  const page = await app.open({ viewport: { width: 672, height: 988 } }); // A4 between its margins
  await read(page, text);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.margin-note').first().waitFor();
  expect(await misplacedNotes(page)).toEqual([]);
});

it('prints the article also while the original is shown alone', async () => {
  const page = await app.open();
  await read(page, fixture('report.txt'));
  await page.keyboard.press('1');
  await expect.poll(() => page.locator('.article').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.margin-note').first().waitFor();
  expect(await page.locator('.article', { hasText: '11 of 30 wells' }).isVisible()).toBe(true);
  expect(await page.locator('.pane-original').isVisible()).toBe(false);
});

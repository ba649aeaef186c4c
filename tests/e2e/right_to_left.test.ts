/** A page in Arabic: the text runs from the right, and its claims are not told. */
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

/** A quotation, and a claim that would be one in a language that winnow knows. */
const kQuoted =
  '<!doctype html><html lang="ar" dir="rtl"><title>خطة جديدة للمياه</title>' +
  '<article><h1>خطة جديدة للمياه</h1>' +
  '<p>أعلنت الحكومة يوم السبت خطة جديدة لتحسين شبكات المياه في المدن الكبرى، بتكلفة تبلغ ثلاثة مليارات.</p>' +
  '<p>وقال وزير الري أحمد حسن إن الخطة ستوفر المياه للجميع. وأضاف: «لن نسمح أبدا بإهدار قطرة واحدة منها».</p>' +
  '<p>ونفى الوزير وجود أي نية لرفع أسعار المياه، مؤكداً أن الدعم سيستمر في كل المدن.</p></article>';

it('lists quotations alone in a language that winnow does not know, and says so', async () => {
  const page = await app.open();
  await paste(page, kQuoted);
  const panel = page.locator('.side-panel');
  await panel.locator('.empty', { hasText: 'well enough to tell who says what' }).waitFor();
  expect(await page.locator('mark[data-claim]').count()).toBe(1);
  expect(await panel.locator('.controls').count()).toBe(0);

  const quotation = panel.locator('.claim');
  await expect.poll(() => quotation.count()).toBe(1);
  expect(await quotation.textContent()).toMatch(/Somebody\s+said.*«لن نسمح/s);
  await quotation.locator('.claim-head').click();
  const facts = quotation.locator('.card-facts');
  expect(await facts.textContent()).toContain('Direct quote');
  expect(await facts.textContent()).not.toMatch(/Speaker|Worth checking/);

  await page.getByRole('tab', { name: 'Who says what' }).click();
  await panel.locator('.empty', { hasText: 'who says what' }).waitFor();
  expect(await panel.locator('.said').count()).toBe(0);
});

it('says that it found nothing where such a language quotes nobody', async () => {
  const page = await app.open();
  await paste(page, kQuoted.replace(/«[^»]*»/, 'لا'));
  await page.locator('.side-panel .empty', { hasText: 'found no quotations' }).waitFor();
  expect(await page.locator('mark[data-claim]').count()).toBe(0);
});

it('lays a pasted text and its quotations out from the right', async () => {
  const page = await app.open();
  await paste(
    page,
    'הגשר נסגר\n\nראש העירייה הכחישה ביום שני כי הגשר אינו בטוח. ' +
      'המהנדס אמר: "הזהרנו מפני סדק באורך של כמעט שני מטרים בגשר כבר לפני שנה".',
  );
  const original = page.frameLocator('iframe');
  await original.locator('[data-winnow-kept]').first().waitFor();
  expect(await original.locator('html').getAttribute('dir')).toBe('rtl');
  const quotation = page.locator('.claim .claim-content');
  const room = await quotation.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const line = [...range.getClientRects()].at(-1);
    const { left, right } = element.getBoundingClientRect();
    return line ? { left: line.left - left, right: right - line.right } : null;
  });
  expect(room?.right).toBeLessThan(2);
  expect(room?.left).toBeGreaterThan(10);
});

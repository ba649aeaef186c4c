/** Claims in the real engine's results: marked in the text, listed, and led to. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Success } from '../../wasm_bindings/types.ts';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

const seed = fileURLToPath(new URL('../../../shared/corpora/seed/article.txt', import.meta.url));

const newsArticle = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../claims/news/${name}/article.txt`, import.meta.url)),
    'utf8',
  );

describe('a pasted text', () => {
  it('becomes a clean article with its claims marked', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    const article = page.locator('.article');
    await article.waitFor();
    expect(await article.locator('h1').textContent()).toContain('denies hiding report');
    const text = (await page.locator('.article-body').textContent()) ?? '';
    expect(text).toContain('11 of 30 wells');
    expect(text).not.toMatch(/Your gift|Subscribe to the Valley Post/);
    const claims = await article
      .locator('mark[data-claim]')
      .evaluateAll((marks) => new Set(marks.map((mark) => mark.getAttribute('data-claim'))).size);
    expect(claims).toBeGreaterThanOrEqual(10);
  });

  it('shows who says it when a claim is chosen', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    // Where its words are: what is read out before them has a place of its own, a pixel large.
    await page
      .locator('mark[data-part="content"]', { hasText: 'sent the report twice' })
      .first()
      .click({ position: { x: 60, y: 12 } });
    const card = page.locator('.claim[data-open]');
    expect(await card.locator('.card-facts').textContent()).toContain('Paul Lindqvist');
  });

  it.runIf(existsSync(seed))('gives at least 10 claims for the seed, with speakers', async () => {
    const page = await app.open();
    await paste(page, readFileSync(seed, 'utf8'));
    await page.locator('.article').waitFor();
    expect(await page.locator('.claim').count()).toBeGreaterThanOrEqual(10);
    await page.locator('.claim-head', { hasText: 'independent potential' }).click();
    expect(await page.locator('.claim[data-open] .card-facts').textContent()).toContain(
      'Dmitry Peskov',
    );
  });
});

it('lets the reader correct who says it and how, in the list, the export and the library', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  await page.locator('.claim-head', { hasText: 'fertiliser use by 18 per cent' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const card = page.locator('.claim[data-open]');
  await card.getByText('Correct who says it').click();
  await card.getByLabel('Speaker').fill('Marta Quell');
  await card.getByLabel('Speaker').press('Tab');
  await card.getByLabel('Stance').selectOption('doubts');
  await card.getByRole('button', { name: 'Doubt Marta Quell said' }).waitFor();
  const mark = page.locator('mark[data-chosen][data-part="content"]').first();
  expect(await mark.getAttribute('data-announce')).toBe('[Doubt: Marta Quell said] ');

  for (const [name, content] of [
    ['Claims', /Marta Quell,,doubts/],
    ['Annotations', /Speaker: Marta Quell/],
  ] as const) {
    await page.getByRole('button', { name: 'Take along' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${name}` }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(content);
    await page.keyboard.press('Escape');
  }

  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.reload();
  await page.getByRole('region', { name: 'Recent' }).getByRole('button').click();
  const kept = page.locator('.claim', { hasText: 'Marta Quell' });
  await kept.locator('.claim-head').click();
  await kept.getByText('Corrected by you').click();
  await kept.getByRole('button', { name: 'Back to what winnow found' }).click();
  await expect
    .poll(() => page.locator('.claim[data-open] .claim-who').textContent())
    .toContain('Ines Duarte');
});

it('says with the text’s own word who said what, also of what denies something', async () => {
  const page = await app.open();
  await paste(page, newsArticle('cyclone'));
  const row = page.locator('.claim-head', { hasText: 'that count could not be trusted' });
  await row.waitFor();
  expect(await row.locator('.claim-who').innerText()).toMatch(/^\s*Hery Tiana said\b/);
  expect(await row.getByRole('img', { name: 'Denial' }).count()).toBe(1);
  const announced = await page
    .locator('mark[data-part="content"]', { hasText: 'that count could not be trusted' })
    .first()
    .getAttribute('data-announce');
  expect(announced).toBe('[Denial: Hery Tiana said] ');
  expect(
    await page.locator('.claim-who', { hasText: 'Health ministry' }).first().innerText(),
  ).toMatch(/^\s*Health ministry denied\b/);
  await page.getByRole('tab', { name: 'Who says what' }).click();
  const minister = page.getByRole('region', { name: 'Hery Tiana' });
  await minister.waitFor();
  expect(await minister.innerText()).not.toContain('denied');
});

it('copies what somebody doubts as their doubt, with the article’s title', async () => {
  const page = await app.open();
  await paste(page, newsArticle('earbuds'));
  await page.locator('.claim-head', { hasText: 'regulators will act' }).click();
  await page.getByRole('button', { name: 'Copy as quotation' }).click();
  await page.locator('.notice', { hasText: 'copied' }).waitFor();
  const title = await page.locator('.article h1').textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `Cory Stamm (former FTC attorney) doubts: that regulators will act before next year (reported speech)\n${title ?? ''}`,
  );
});

it('sets contested claims face to face', async () => {
  const page = await app.open();
  await paste(
    page,
    'Two sides\n\nHelen Strand said that the trust had ignored three warnings about the bridge in 2024.\n\nTomas Adeyemi denied that the trust had ignored three warnings about the bridge in 2024. The town will decide in June.',
  );
  await page.locator('.claim').first().waitFor();
  await page.getByRole('tab', { name: 'Who says what' }).click();
  const pair = page.getByRole('region', { name: 'Contested' }).locator('.pair').first();
  await pair.waitFor();
  const sides = await pair.locator('.said').allTextContents();
  expect(sides[0]).toContain('Helen Strand');
  expect(sides[1]).toContain('Tomas Adeyemi denied');
  const [left, right] = await Promise.all([
    pair.locator('.said').first().boundingBox(),
    pair.locator('.said').last().boundingBox(),
  ]);
  expect(left?.y).toBe(right?.y);
  await page.keyboard.press('c');
  await page.locator('.said[aria-pressed="true"]').first().waitFor();
});

it.each([320, 390, 1024, 1440])('breaks long names of contested claims at %i px', async (width) => {
  const page = await app.open({ viewport: { width, height: 844 } });
  await paste(
    page,
    'Streit um die Brücke\n\nDas Bundesverkehrsministerium sagte, die Brücke sei im Jahr 2024 wegen Rissen gesperrt worden.\n\nDas Landesverwaltungsamt bestritt, dass die Brücke im Jahr 2024 wegen Rissen gesperrt worden sei. Die Stadt entscheidet im Juni.',
  );
  await page.locator('.article mark').first().waitFor();
  if (width < 1100) await page.getByRole('button', { name: 'Claims' }).click();
  await page.getByRole('tab', { name: 'Who says what' }).click();
  const pair = page.locator('.pair');
  await pair.waitFor();
  expect(await pair.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const name = pair.getByText('Bundesverkehrsministerium sagte', { exact: true });
  expect(await name.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
    'de',
  );
});

/** What is contested in it is what winnow is less sure of than of who contests it. */
const kDispute = readFileSync(
  fileURLToPath(new URL('../claims/news/ceasefire/article.txt', import.meta.url)),
  'utf8',
);

it('shows both sides of what is contested: marked, badged, face to face, and under c', async () => {
  const page = await app.open();
  await paste(page, kDispute);
  const contested = page.locator('.claim', { hasText: 'contested' });
  await expect
    .poll(() => contested.locator('strong').allTextContents())
    .toEqual(['Maravian army', 'Idris Kolan', 'Idris Kolan', 'Doctors at the town’s hospital']);
  const struck = page.locator('mark[data-part="content"]', { hasText: 'rebel artillery struck' });
  expect(await struck.getAttribute('data-quiet')).toBeNull();
  await page.keyboard.press('c');
  await expect.poll(() => contested.first().getAttribute('data-open')).toBe('');
  await page.getByRole('tab', { name: 'Who says what' }).click();
  const pairs = page.getByRole('region', { name: 'Contested' }).locator('.pair');
  await expect.poll(() => pairs.count()).toBe(3);
  // Who asks for one side sees what it is up against.
  await page.getByLabel('Stance', { exact: true }).selectOption('denies');
  await expect.poll(() => pairs.count()).toBe(2);
  expect(await pairs.first().textContent()).toContain('Maravian army');
});

it('shows all that a speaker says, however few of the strongest claims are shown', async () => {
  const page = await app.open();
  await paste(page, kDispute);
  const strength = page.locator('.strength input');
  await strength.fill('1');
  await page.getByLabel('Speaker', { exact: true }).selectOption('Maravian army');
  await expect.poll(() => strength.isDisabled()).toBe(true);
  expect(await page.locator('.count').textContent()).toMatch(/^\s*1 of 20/);
  await expect
    .poll(() => page.locator('.claim strong').allTextContents())
    .toEqual(['Maravian army']);

  await page.getByLabel('Stance', { exact: true }).selectOption('denies');
  await page.getByRole('button', { name: /^Show / }).click();
  await page.locator('.claim', { hasText: 'Maravian army' }).first().waitFor();
  expect(await page.getByLabel('Speaker', { exact: true }).inputValue()).toBe('Maravian army');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => strength.isDisabled()).toBe(false);
});

it('keeps the chosen claim and the filters when a block before it goes', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  await page.getByLabel('Speaker', { exact: true }).selectOption('Marta Osei');
  const shown = await page.locator('.count').textContent();
  await page.locator('.claim-head', { hasText: 'Nobody in this building' }).click();
  await page.locator('.article-body p', { hasText: 'hid a report' }).press('Delete');
  await page.getByText('Left out of the article.').waitFor();
  const open = page.locator('.claim[data-open]');
  await expect.poll(() => open.textContent()).toContain('Nobody in this building');
  expect(shown).toMatch(/^\s*4 of 14/);
  expect(await page.locator('.count').textContent()).toMatch(/^\s*4 of 13/);
});

/** Opens a claim of Ines Duarte's and says that Marta Quell makes it. */
async function correctSpeaker(page: Page) {
  await page.locator('.claim-head', { hasText: 'fertiliser use by 18 per cent' }).click();
  const card = page.locator('.claim[data-open]');
  await card.getByText('Correct who says it').click();
  const speaker = card.getByLabel('Speaker');
  await speaker.fill('Marta Quell');
  await speaker.press('Enter');
  return { card, speaker };
}

it('shows all claims again when the speaker that they were filtered by is taken back', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  const { card } = await correctSpeaker(page);
  const filter = page.locator('.filters').getByLabel('Speaker');
  await filter.selectOption('Marta Quell');
  await expect.poll(() => page.locator('.claim').count()).toBe(1);
  // The form stays open, wherever the filter has put it.
  await card.getByRole('button', { name: 'Back to what winnow found' }).click();
  await expect.poll(() => page.locator('.claim').count()).toBeGreaterThan(5);
  expect(await filter.inputValue()).toBe('');
});

it('leaves who says it as it was found when only the stance is corrected', async () => {
  const page = await app.open();
  await paste(
    page,
    'The wells of the valley were closed on Monday, after months without rain.\n\n' +
      'It said that 11 of the 30 wells were safe to drink from.',
  );
  await page.locator('.claim-head', { hasText: '11 of the 30' }).click();
  const card = page.locator('.claim[data-open]');
  await card.getByText('Correct who says it').click();
  expect(await card.getByLabel('Speaker').inputValue()).toBe('It');
  await card.getByLabel('Stance').selectOption('doubts');
  await card.getByText('Corrected by you').waitFor();
  await page.getByRole('button', { name: 'Take along' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Everything' }).click();
  const { claims } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Success;
  const corrected = claims.find(({ content_text }) => content_text.includes('11 of the 30'));
  expect(corrected).toMatchObject({ speaker: null, source_text: 'It', stance: 'doubts' });
});

it('leaves the focus on a claim whose card closes', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  const head = page.locator('.claim-head').first();
  await head.click();
  await page.locator('.claim[data-open] button', { hasText: 'Copy as quotation' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.claim[data-open]').count()).toBe(0);
  expect(await head.evaluate((button) => button === document.activeElement)).toBe(true);
});

it('goes back to the field when a correction is taken back', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  const { card, speaker } = await correctSpeaker(page);
  await card.getByRole('button', { name: 'Back to what winnow found' }).press('Enter');
  await expect.poll(() => speaker.inputValue()).toBe('Ines Duarte');
  expect(await speaker.evaluate((field) => field === document.activeElement)).toBe(true);
});

it('scrolls both panes to a chosen claim', async () => {
  const page = await app.open();
  await openSample(page, 'Harbour trust');
  await page.frameLocator('iframe').locator('[data-winnow-kept]').first().waitFor();
  await page.locator('.claim-head').last().click();
  const chosen = page.locator('mark[data-chosen]').first();
  await expect.poll(() => isInView(chosen)).toBe(true);
  const twin = page.frameLocator('iframe').locator('[data-winnow-twin]');
  await expect.poll(() => isInView(twin)).toBe(true);
});

it('shows the card of the first claim that is chosen on a phone, and its place in the original', async () => {
  const page = await app.open({ viewport: { width: 390, height: 844 } });
  await openSample(page, 'Harbour trust');
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('n');
  await expect.poll(() => isInView(page.locator('.card-facts').getByText('How'))).toBe(true);
  await page.keyboard.press('1');
  await page.frameLocator('iframe').locator('[data-winnow-twin]').waitFor();
});

it('shows the whole chosen claim above the sheet on a phone', async () => {
  const page = await app.open({ viewport: { width: 390, height: 844 } });
  await paste(page, fixture('report.txt'));
  await page.locator('.article mark[data-claim]').first().waitFor();
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('n');
    const below = () =>
      page
        .locator('mark[data-chosen]')
        .last()
        .evaluate((mark) => {
          const sheet = document.querySelector('.side-panel')?.getBoundingClientRect();
          return mark.getBoundingClientRect().bottom - (sheet?.top ?? 0);
        });
    await expect.poll(below).toBeLessThan(0);
  }
});

async function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const { innerHeight } = element.ownerDocument.defaultView ?? { innerHeight: 0 };
    return bottom > 0 && top < innerHeight;
  });
}

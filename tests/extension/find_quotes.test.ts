/** Finding the article's sentences in the page, in a real document. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { launchChromium } from '../support/chromium.ts';

/** In the page: the module under test. */
declare const quotes: typeof import('../../web/extension/content/find_quotes.ts');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(
    new URL('../../web/extension/content/find_quotes.ts', import.meta.url),
  );
  const [built] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'quotes' } },
  })) as Rolldown.RolldownOutput[];
  browser = await launchChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: built.output[0].code });
});

afterAll(() => browser.close());

/** What is found for each of the texts, as the page has it; null for what is not there. */
function find(html: string, texts: string[]): Promise<(string | null)[]> {
  return page.evaluate(
    ([markup, sought]) => {
      document.body.innerHTML = markup;
      const wanted = sought.map((text) => ({ text }));
      const found = quotes.findQuotes(document.body, wanted);
      return wanted.map((quote) => found.get(quote)?.toString() ?? null);
    },
    [html, texts] as const,
  );
}

describe('a sentence is found', () => {
  it.each([
    ['in one text', '<p>One. Two here. Three.', 'Two here.', 'Two here'],
    [
      'across elements',
      '<p>The <b>old</b> <a href=#>bridge</a> fell.',
      'old bridge fell.',
      'old bridge fell',
    ],
    [
      'across line breaks and hard blanks',
      '<p>The old\n   bridge&nbsp;fell.',
      'The old bridge fell.',
      'The old\n   bridge\u00a0fell',
    ],
    ['around a soft hyphen', '<p>The in&shy;spection.', 'The inspection.', 'The in\u00adspection'],
    ['with other quotation marks', '<p>He said "no".', 'He said “no”.', 'He said "no'],
    ['in another script', '<p>船は出た。次の日。', '次の日。', '次の日'],
    ['beyond the basic plane', '<p>a 𝒳𝒴 b', '𝒳𝒴', '𝒳𝒴'],
    ['with figures', '<p>It cost £1,200.50 then.', '£1,200.50 then', '1,200.50 then'],
  ])('%s', async (_name, html, text, expected) => {
    expect(await find(html, [text])).toEqual([expected]);
  });
});

it('not in what nobody reads', async () => {
  const html = '<script>secret words</script><p hidden>secret words</p><textarea>secret words';
  expect(await find(html, ['secret words'])).toEqual([null]);
});

it('not when it is not there, or has no words', async () => {
  expect(await find('<p>Something else.', ['The bridge fell.', '…', ''])).toEqual([
    null,
    null,
    null,
  ]);
});

it('repeated sentences are found in their order', async () => {
  const positions = await page.evaluate(() => {
    document.body.innerHTML = '<p>He said no.</p><p>Then this.</p><p>He said no.</p>';
    const wanted = ['He said no.', 'Then this.', 'He said no.'].map((text) => ({ text }));
    const found = quotes.findQuotes(document.body, wanted);
    const paragraphs = [...document.querySelectorAll('p')];
    return wanted.map((quote) => {
      const place = found.get(quote)!.startContainer.parentElement;
      return paragraphs.indexOf(place as HTMLParagraphElement);
    });
  });
  expect(positions).toEqual([0, 1, 2]);
});

it('out of order, it is found before the last one, the nearest first', async () => {
  expect(await find('<p>First. Second.', ['Second.', 'First.'])).toEqual(['Second', 'First']);
  const nearest = await page.evaluate(() => {
    document.body.innerHTML = '<p>He said no.</p><p>He said no.</p><p>Then this.</p>';
    const wanted = ['Then this.', 'He said no.'].map((text) => ({ text }));
    const place = quotes.findQuotes(document.body, wanted).get(wanted[1])?.startContainer;
    return place?.parentElement === document.querySelectorAll('p')[1];
  });
  expect(nearest).toBe(true);
});

it('thousands are found in one long text in a moment', async () => {
  const took = await page.evaluate(() => {
    const texts = Array.from({ length: 4000 }, (_, at) => `Witness ${at} said that it was so.`);
    document.body.textContent = texts.join(' ');
    const wanted = texts.map((text) => ({ text }));
    const begin = performance.now();
    const found = quotes.findQuotes(document.body, wanted);
    const last = wanted.at(-1)!;
    return found.get(last)?.toString() === 'Witness 3999 said that it was so'
      ? performance.now() - begin
      : Infinity;
  });
  expect(took).toBeLessThan(2000);
});

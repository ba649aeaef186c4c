/** <winnow-article> in a real page. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { load, type CleanResult, type Success } from 'winnow';
import type { WinnowArticle } from 'winnow/element';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { kPage } from './sample.ts';

let browser: Browser;
let page: Page;
let code: string;
let result: CleanResult;

beforeAll(async () => {
  const entry = new URL('../../wasm_bindings/dist/element/winnow_article.js', import.meta.url);
  const built = await build({ entryPoints: [fileURLToPath(entry)], bundle: true, write: false });
  code = built.outputFiles[0].text;
  result = (await load()).clean(kPage, { formats: ['html'] });
  browser = await launchChromium();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.setContent('<winnow-article></winnow-article>');
  await page.addScriptTag({ content: code });
});

const show = (what: object | null): Promise<void> =>
  page.evaluate((given) => {
    document.querySelector('winnow-article')!.result = given as CleanResult | null;
  }, what);

/** Texts of all that carry a part. */
const part = (name: string): Promise<string[]> =>
  page.locator(`winnow-article [part~='${name}']`).allTextContents();

describe('a result', () => {
  it('is shown with its claims, in the text and in a list', async () => {
    await show(result);
    expect(await part('title')).toEqual([(result as Success).title]);
    expect((await part('body')).join()).toContain('A vote in the council on 3 May');
    expect(await part('speaker')).toContain('Olga Brandt');
    expect((await part('claim')).join('\n')).toContain('the ferry would cost 40 million');
    expect((await part('claim-denies')).join('\n')).toContain('its members had blocked the talks');
  });

  it('that failed is its sentence', async () => {
    await show({ ok: false, error: { code: 'empty_input', stage: 'input', message: 'Nothing.' } });
    expect(await part('problem')).toEqual(['Nothing.']);
    expect(await part('article')).toEqual([]);
  });

  it('without HTML is its text', async () => {
    const { html, ...bare } = result as { html?: string };
    expect(html).toBeDefined();
    await show(bare);
    expect((await part('body')).join()).toContain('A vote in the council on 3 May');
  });

  it('goes when there is none', async () => {
    await show(result);
    await show(null);
    expect(await part('article')).toEqual([]);
  });
});

it('what was set before the element came is shown as well, and a second copy of it is no error', async () => {
  const late = await browser.newPage();
  await late.setContent(`<meta http-equiv="Content-Security-Policy"
    content="require-trusted-types-for 'script'; trusted-types winnow-article">
    <winnow-article></winnow-article>`);
  await late.evaluate((given) => {
    const { id } = given.claims.find(({ shown }) => shown)!;
    Object.assign(document.querySelector('winnow-article')!, { chosen: id, result: given });
  }, result as Success);
  for (let copies = 0; copies < 2; copies += 1) await late.evaluate(code);
  expect(await late.locator("winnow-article [part~='title']").allTextContents()).toEqual([
    (result as Success).title,
  ]);
  expect(await late.locator("winnow-article [part~='chosen']").count()).toBeGreaterThan(1);
  await late.evaluate(() => (document.querySelector('winnow-article')!.result = null));
  expect(await late.locator("winnow-article [part~='title']").count()).toBe(0);
});

it.each([{}, 'text', 5])('what is no result is refused: %j', async (wrong) => {
  await show(result);
  await expect(show(wrong)).rejects.toThrow('A result is what `clean` gave');
  expect(await part('title')).toEqual([(result as Success).title]);
});

it('a claim that is chosen stands out in both places, and the page hears of it', async () => {
  await show(result);
  await page.evaluate(() => {
    document.body.addEventListener('winnow-claim', ({ detail }) => {
      document.title = JSON.stringify(detail);
    });
  });
  await page.locator("winnow-article [part~='entry']").first().click();
  const heard = JSON.parse(await page.title()) as { id: number };
  expect(heard.id).toBeTypeOf('number');
  const chosen = page.locator("winnow-article [part~='chosen']");
  expect(await chosen.evaluateAll((all) => new Set(all.map((one) => one.localName)).size)).toBe(2);
  await page.locator("winnow-article mark[part~='chosen']").first().click();
  expect(await page.title()).toBe('{"id":null}');
  expect(await chosen.count()).toBe(0);
});

it('a page dresses it by its parts', async () => {
  await show(result);
  await page.addStyleTag({ content: 'winnow-article::part(claim) { color: rgb(1, 2, 3) }' });
  const mark = page.locator("winnow-article mark[part~='claim']").first();
  expect(await mark.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
});

it.each([
  '<img src=x onerror="document.title=1">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<a href="javascript:alert(1)">a</a>',
  '<script>document.title=1</script>',
  '<svg onload="document.title=1"><script>document.title=1</script></svg>',
  '<math><mtext><style><img src=x onerror="document.title=1"></style></mtext></math>',
  '<form><input name=remove><input name=localName><input name=attributes></form>',
  '<form action=x><button formaction="javascript:1">b</button></form>',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
  '<p style="position:fixed" onclick="document.title=1" id="app" slot="x">text</p>',
])('nothing in a result that was tampered with can act: %s', async (html) => {
  await show({ ...result, html });
  const left = await page.evaluate(() => {
    const shown = document.querySelector<WinnowArticle>('winnow-article')!.shadowRoot!;
    return [...shown.querySelectorAll("[part~='body'] *")].map((one) => one.outerHTML).join('\n');
  });
  expect(left).not.toMatch(/script|onerror|onclick|onload|svg|iframe|form|style|slot|id=/i);
  expect(await page.title()).toBe('');
});

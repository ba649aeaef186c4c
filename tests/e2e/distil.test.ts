/** The main job: something goes in, the article and its claims come out. */
import { describe, expect, it } from 'vitest';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

describe('a pasted text', () => {
  it('becomes a clean article', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    const article = page.locator('.article');
    await article.waitFor();
    expect(await article.locator('h1').textContent()).toContain('denies hiding report');
    const text = (await page.locator('.article-body').textContent()) ?? '';
    expect(text).toContain('11 of 30 wells');
    expect(text).not.toMatch(/Your gift|Subscribe to the Valley Post/);
  });
});

describe('a page', () => {
  it('opens beside its article', async () => {
    const page = await app.open();
    await openSample(page, 'Harbour trust');
    expect(await page.locator('.article h1').textContent()).toContain('Sallow Bridge');
    const original = page.frameLocator('iframe[title="The original page"]');
    await original.locator('[data-winnow-kept]').first().waitFor();
    expect(await original.locator('[data-winnow-removed]').count()).toBeGreaterThan(0);
  });
});

describe('what is no article', () => {
  it.each([
    [
      '<h1>Sign in to read on</h1><form><input type=email><input type=password><button>Sign in</button></form>',
      'asks for a login',
    ],
    ['<h1>404</h1><p>The page you are looking for could not be found.</p>', 'an error page'],
    ['<div id=root></div><script src=app.js></script>', 'written by scripts'],
    ['<p></p>', 'no text'],
  ])('is said to be none: %s', async (body, words) => {
    const page = await app.open();
    await paste(page, `<!doctype html><html lang="en"><title>Courier</title><body>${body}`);
    const verdict = page.locator('.article .verdict');
    await verdict.waitFor();
    expect(await verdict.textContent()).toContain(words);
  });

  it('is not said of an article', async () => {
    const page = await app.open();
    await openSample(page, 'Harbour trust');
    expect(await page.locator('.article .verdict').count()).toBe(0);
  });
});

describe('what cannot be distilled', () => {
  it('an empty field gets a clear word', async () => {
    const page = await app.open();
    await page.getByRole('button', { name: 'Distil' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('nothing to distil yet');
  });

  it('50 MB get a clear word, and the page stays quick', async () => {
    const page = await app.open();
    await page.locator('textarea').waitFor();
    await paste(page, 'winnow ', 7_500_000);
    expect(await page.getByRole('alert').textContent()).toContain('too large');
    await page.locator('textarea').fill('still alive');
  });
});

/** What a reader can do with an article, each in the real app. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

async function read(page: Page, name = 'report.txt'): Promise<void> {
  await paste(page, fixture(name));
  await page.locator('.article-body [data-block]').first().waitFor();
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

describe('both panes', () => {
  it('scroll together', async () => {
    const page = await app.open({ viewport: { width: 1440, height: 500 } });
    await openSample(page, 'Harbour trust');
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-winnow-kept]').first().waitFor();
    await page.locator('.article-body [data-block]').last().scrollIntoViewIfNeeded();
    const scrolled = () =>
      frame.locator('html').evaluate((root) => root.ownerDocument.scrollingElement?.scrollTop ?? 0);
    await expect.poll(scrolled).toBeGreaterThan(300);
  });

  it('light up the twin of a block', async () => {
    const page = await app.open();
    await openSample(page, 'Harbour trust');
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-winnow-kept]').first().waitFor();
    await page.locator('.article-body p[data-block]').nth(4).hover();
    const text = await page.locator('.article-body [data-twin]').textContent();
    expect(await frame.locator('[data-winnow-twin]').textContent()).toContain(text?.slice(0, 20));
  });

  it('restore a veiled block on a click, and undo it', async () => {
    const page = await app.open();
    await read(page);
    const appeal = page
      .frameLocator('iframe')
      .locator('[data-winnow-removed]', { hasText: 'Your gift' });
    await appeal.click();
    const article = page.locator('.article-body');
    await article.locator('text=Your gift').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => article.textContent()).not.toContain('Your gift');
  });

  it('undo what was done in their own article alone', async () => {
    const page = await app.open();
    const article = page.locator('.article-body', { hasText: 'Your gift' });
    const restore = async () => {
      const removed = page.frameLocator('iframe').locator('[data-winnow-removed]');
      await removed.filter({ hasText: 'Your gift' }).click();
      await article.waitFor();
    };
    await paste(page, fixture('report.txt').replaceAll('Orlen Valley', 'Kestrel Valley'));
    await restore();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await read(page);
    await restore();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.goBack();
    const recent = page.getByRole('region', { name: 'Recent' }).getByRole('button');
    await recent.last().click();
    await article.filter({ hasText: 'Kestrel Valley' }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await page.keyboard.press('u');
    await page.waitForTimeout(500);
    expect(await article.count()).toBe(1);
  });

  it('leave each other room in a window that shrinks', async () => {
    const page = await app.open();
    await read(page);
    const panel = page.locator('.side-panel');
    await panel.waitFor();
    await page.setViewportSize({ width: 900, height: 900 });
    await expect.poll(() => panel.count()).toBe(0);
    expect(await page.locator('.pane-original').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Claims' }).click();
    await expect.poll(() => page.locator('.pane-original').count()).toBe(0);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.locator('.pane-original').waitFor();
    expect(await panel.count()).toBe(1);
  });

  it('leave each other room, one at a time on a phone', async () => {
    const page = await app.open({ viewport: { width: 390, height: 844 } });
    await read(page);
    expect(await page.locator('.pane-original').count()).toBe(0);
    await page.getByRole('button', { name: 'Original' }).click();
    await page.frameLocator('iframe').locator('[data-winnow-kept]').first().waitFor();
    expect(await page.locator('.pane-article').isVisible()).toBe(false);
  });
});

describe('claims', () => {
  it('follow the slider and the filters', async () => {
    const page = await app.open();
    await read(page);
    const all = await page.locator('.claim').count();
    await page.locator('.strength input').fill('3');
    await expect.poll(() => page.locator('.claim').count()).toBe(3);
    expect(await page.locator('mark[data-claim]:not([data-quiet])').count()).toBeLessThan(
      await page.locator('mark[data-claim]').count(),
    );
    await page.locator('.strength input').fill(String(all));
    await page.getByLabel('Stance').selectOption('denies');
    const stances = await page
      .locator('.claim')
      .evaluateAll((claims) => claims.map((claim) => (claim as HTMLElement).dataset.stance));
    expect(new Set(stances)).toEqual(new Set(['denies']));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => page.locator('.claim').count()).toBe(all);
  });

  it('are grouped by who says them', async () => {
    const page = await app.open();
    await read(page);
    await page.getByRole('tab', { name: 'Who says what' }).click();
    const engineer = page.getByRole('region', { name: 'Paul Lindqvist' });
    await expect.poll(() => engineer.locator('.said').count()).toBeGreaterThanOrEqual(2);
  });

  it('are copied as quotations', async () => {
    const page = await app.open();
    await read(page);
    await page.locator('.claim-head', { hasText: 'fertiliser use by 18 per cent' }).click();
    await page.getByRole('button', { name: 'Copy as quotation' }).click();
    await page.locator('.notice', { hasText: 'copied' }).waitFor();
    expect(await clipboard(page)).toMatch(
      /18 per cent since 2019.*— Ines Duarte.*\n.*denies hiding report/,
    );
  });

  it('are announced with speaker and stance', async () => {
    const page = await app.open();
    await read(page);
    const announced = await page
      .locator('mark[data-part="content"]', { hasText: 'sent the report twice' })
      .first()
      .getAttribute('data-announce');
    expect(announced).toBe('[Statement: Paul Lindqvist said] ');
  });
});

describe('reading', () => {
  it('remembers how the reader likes it', async () => {
    const page = await app.open();
    await read(page);
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
    await page.getByText('Dark').click();
    await page.getByText('Sans', { exact: true }).click();
    await page.locator('.slider', { hasText: 'Size' }).locator('input').fill('24');
    await page.reload();
    await page.locator('.article-body [data-block]').first().waitFor();
    const style = await page.locator('.article').evaluate((article) => {
      const { fontSize, fontFamily } = getComputedStyle(article);
      return { fontSize, fontFamily };
    });
    expect(style.fontSize).toBe('24px');
    expect(style.fontFamily).not.toContain('Literata');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('taking it along', () => {
  it.each([
    ['Markdown', 'md', /11 of 30 wells/],
    ['Web page', 'html', /<mark[^>]* title="[^"]+">/],
    ['Plain text', 'txt', /^Valley council denies/],
    ['Claims', 'csv', /^id,shown,speaker,role,stance.*\r\n0,true,[\s\S]*Paul Lindqvist/],
    ['Annotations', 'jsonld', /"AnnotationCollection"/],
    ['Everything', 'json', /"check_worthiness"/],
  ])('as %s', async (name, extension, content) => {
    const page = await app.open();
    await read(page);
    await page.getByRole('button', { name: 'Take along' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${name}` }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(
      `valley-council-denies-hiding-report-on-poisoned-wells.${extension}`,
    );
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(content);
  });

  it('as a link that carries the article', async () => {
    const page = await app.open();
    await read(page);
    await page.getByRole('button', { name: 'Take along' }).click();
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.locator('.notice', { hasText: 'Link copied' }).waitFor();
    const link = await clipboard(page);
    const head = await page.locator('.article-head').innerText();
    const other = await app.open();
    const requests: string[] = [];
    other.on('request', (request) => requests.push(request.url()));
    await other.goto('about:blank');
    await other.goto(link);
    await other.locator('.article', { hasText: '11 of 30 wells' }).waitFor();
    expect(await other.locator('.article-head').innerText()).toBe(head);
    expect(requests.filter((url) => url.includes('page='))).toEqual([]);
  });
});

describe('library', () => {
  it('keeps, finds, notes, exports, deletes and imports', async () => {
    const page = await app.open();
    await read(page);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Note' }).click();
    await page.locator('#note textarea').fill('ask about the filters');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.reload();

    await page.getByRole('button', { name: 'Library' }).click();
    const kept = page.locator('.library .kept');
    await page.getByRole('searchbox').fill('nothing like it');
    await expect.poll(() => kept.count()).toBe(0);
    await page.getByRole('searchbox').fill('filters wells');
    await expect.poll(() => kept.count()).toBe(1);
    expect(await kept.textContent()).toContain('ask about the filters');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all' }).click();
    const file = await (await download).path();
    await page.getByRole('button', { name: 'Delete all…' }).click();
    await page.getByRole('button', { name: 'Delete all', exact: true }).click();
    await expect.poll(() => kept.count()).toBe(0);
    const importIt = () =>
      page.getByLabel('Import a library').setInputFiles({
        name: 'library.json',
        mimeType: 'application/json',
        buffer: readFileSync(file),
      });
    await importIt();
    await expect.poll(() => kept.count()).toBe(1);
    await kept.click();
    await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();

    // What was noted since the export stays.
    await page.getByRole('button', { name: 'Note' }).click();
    await page.locator('#note textarea').fill('filters are replaced');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('button', { name: 'Library' }).click();
    await importIt();
    await page
      .getByRole('dialog')
      .getByText('0 articles imported. Skipped 1, which you have already.')
      .waitFor();
    expect(await kept.textContent()).toContain('filters are replaced');
  });

  it('brings back what was deleted, with its notes', async () => {
    const page = await app.open();
    await read(page);
    const keep = page.getByRole('button', { name: /^Kee?pt?$/ });
    const note = page.getByLabel('Your note on this article');
    await keep.click();
    await page.getByRole('button', { name: 'Note' }).click();
    await note.fill('Ask the water agency.');
    await page.keyboard.press('Escape');
    await keep.click();
    await expect.poll(() => keep.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => keep.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'New', exact: true }).click();

    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('button', { name: /^Delete: Valley council/ }).press('Enter');
    await page.getByText('Articles that you keep are listed here').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Search the library',
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.library .kept', { hasText: 'Ask the water agency.' }).waitFor();
    await page.getByRole('button', { name: 'Delete all…' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Articles that you keep are listed here').waitFor();
  });

  it('says when nothing can be stored, and loses nothing in view', async () => {
    const page = await app.open();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await read(page);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.notice', { hasText: 'no room left' }).waitFor();
    expect(await page.locator('.article-body').textContent()).toContain('11 of 30 wells');
  });
});

it('starts the engine again after a crash, and keeps the input', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    const send: unknown = Reflect.get(Worker.prototype, 'postMessage');
    let crashed = false;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (crashed || (message[0] as { kind: string }).kind !== 'clean') {
        Reflect.apply(send as () => void, this, message);
        return;
      }
      crashed = true;
      this.onerror?.(new ErrorEvent('error', { message: 'unreachable' }));
    };
  });
  await paste(page, fixture('report.txt'));
  expect(await page.getByRole('alert').textContent()).toContain('started again');
  expect(await page.locator('textarea').inputValue()).toContain('Orlen Valley');
  await page.getByRole('button', { name: 'Distil' }).click();
  await page.locator('.article').waitFor();
});

/** What goes wrong while the reader works takes nothing away that was typed, read or kept. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServer } from '../../site/server/server.ts';
import { kDatabase } from '../../web/page/library/database.ts';
import { fixture, kSite, paste, useApp } from './app.ts';

const app = useApp();
/** An article that is not the kept one. */
const kOther = fixture('report.txt').replaceAll('Orlen Valley', 'Kestrel Valley');
const kRepository = fileURLToPath(new URL('../../', import.meta.url));

/** The notes in the browser's store of kept articles. */
function storedNotes(page: Page): Promise<string[]> {
  return page.evaluate(
    (name) =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const kept = opening.result.transaction('articles').objectStore('articles').getAll();
          kept.onsuccess = () => {
            opening.result.close();
            resolve((kept.result as { note: string }[]).map(({ note }) => note));
          };
        };
      }),
    kDatabase,
  );
}

async function keepOne(page: Page): Promise<void> {
  await paste(page, fixture('report.txt'));
  await page.locator('.article-body [data-block]').first().waitFor();
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.locator('#note textarea').fill('ask about the filters');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => storedNotes(page)).toEqual(['ask about the filters']);
}

async function expectKept(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Library' }).first().click();
  const kept = page.locator('.library .kept');
  await expect.poll(() => kept.count()).toBe(1);
  expect(await kept.textContent()).toContain('ask about the filters');
  await page.keyboard.press('Escape');
}

describe('a worker killed in the middle of its work', () => {
  it('keeps the input, the article in view and the library, and works again', async () => {
    const page = await app.open();
    await keepOne(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.evaluate(() => {
      const send: unknown = Reflect.get(Worker.prototype, 'postMessage');
      let killed = false;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        Reflect.apply(send as () => void, this, message);
        if (killed || (message[0] as { kind: string }).kind !== 'clean') return;
        killed = true;
        setTimeout(() => {
          this.terminate(); // the work is under way
          this.onerror?.(new ErrorEvent('error', { message: 'killed' }));
        });
      };
    });
    const text = fixture('report.txt').repeat(100);
    await paste(page, text);
    expect(await page.getByRole('alert').textContent()).toContain('started again');
    expect(await page.locator('textarea').inputValue()).toBe(text);
    await expectKept(page);
    await page.getByRole('button', { name: 'Distil' }).click();
    await page.locator('.article-body [data-block]').first().waitFor();
  });
});

describe('a full disk', () => {
  it('refuses what is new with a word, and keeps what is there', async () => {
    const page = await app.open();
    await keepOne(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await paste(page, kOther.repeat(20));
    await page.locator('.article-body', { hasText: 'Kestrel Valley' }).waitFor();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.notice', { hasText: 'no room left' }).waitFor();
    expect(await page.locator('.article-body').textContent()).toContain('11 of 30 wells');
    await page.reload();
    await page.locator('.article-body', { hasText: 'Kestrel Valley' }).waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await expectKept(page);
  });
});

/** Another release of the built site, told apart by a word in its start page. */
function nextRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const page = join(folder, 'page');
  cpSync(join(kRepository, 'dist/page'), page, { recursive: true });
  const start = join(page, 'index.html');
  writeFileSync(start, readFileSync(start, 'utf8').replace('<html', '<html data-next'));
  const out = join(folder, 'site');
  const build = ['--import', 'tsx', 'site/build_site.ts', '--page', page, '--out', out];
  execFileSync('node', build, { cwd: kRepository });
  return out;
}

describe('a new release', () => {
  it('waits for the reader, and takes along what was typed, read and kept', async () => {
    const first = createServer({ root: kSite, hostnames: ['127.0.0.1'], allowLoopback: true });
    const next = createServer({
      root: nextRelease(),
      hostnames: ['127.0.0.1'],
      allowLoopback: true,
    });
    await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
    const { port } = first.address() as AddressInfo;
    onTestFinished(() => {
      for (const server of [first, next]) {
        server.closeAllConnections();
        server.close();
      }
    });
    const page = await app.open();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((r) => setTimeout(r, 20));
    });
    await keepOne(page);

    // The new release comes while an article is read, which is not kept.
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await paste(page, kOther);
    const other = page.locator('.article-body', { hasText: 'Kestrel Valley' });
    await other.waitFor();
    first.closeAllConnections();
    await new Promise((resolve) => first.close(resolve));
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    const offered = page.locator('.notice', { hasText: 'new version' });
    const update = () =>
      page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
    await update();
    await offered.waitFor();
    expect(await other.count()).toBe(1);
    expect(await page.locator('html[data-next]').count()).toBe(0);

    await offered.getByRole('button', { name: 'Update' }).click();
    await page.locator('html[data-next]').waitFor();
    await other.waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await expectKept(page);
  });
});

describe('a reload', () => {
  const stored = (page: Page) => page.evaluate(() => Object.keys(sessionStorage));

  it('brings the article back with what the reader said of it', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    const article = page.locator('.article-body');
    await page
      .frameLocator('iframe')
      .locator('[data-winnow-removed]', { hasText: 'Your gift' })
      .click();
    await article.locator('text=Your gift').waitFor();
    // Again before the first is done, as an impatient reader does. Within the page: the browser's
    // command fails while one page gives way to the next.
    await page.reload({ waitUntil: 'commit' });
    const again = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
    await page.evaluate(() => {
      location.reload();
    });
    await again;
    await article.locator('text=Your gift').waitFor();
    expect(await page.title()).toContain('denies hiding report');
    // In sight it is in memory alone.
    expect(await stored(page)).toEqual([]);

    // The steps of the history are where they were, also from another page.
    await page.goto('about:blank');
    await page.goBack();
    await article.locator('text=Your gift').waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('textarea').waitFor();
    await page.goForward();
    await article.locator('text=Your gift').waitFor();
  });

  it('brings bytes back as they were', async () => {
    const page = await app.open();
    const content =
      '<p>Rain fell on the valley for nine days, and the caf\xe9 closed, she said.</p>';
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'page.html',
        mimeType: 'text/html',
        buffer: Buffer.from(`<meta charset="windows-1252">${content}`, 'latin1'),
      });
    const article = page.locator('.article-body', { hasText: 'the café closed' });
    await article.waitFor();
    await page.reload();
    await article.waitFor();
  });

  it('knows what the article is in the library', async () => {
    const page = await app.open();
    await keepOne(page);
    await page.reload();
    await page.locator('.article-body [data-block]').first().waitFor();
    await page.getByRole('button', { name: 'Note' }).click();
    expect(await page.locator('#note textarea').inputValue()).toBe('ask about the filters');
  });

  it('finds notes as they were typed, to the last letter', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.claim-head').first().click();
    const claimNote = page.locator('winnow-claim-card textarea');
    await claimNote.fill('ask gain');
    await claimNote.evaluate((field: HTMLTextAreaElement) => {
      field.setSelectionRange(4, 4);
    });
    // The field is left alone when the note is stored.
    await page.waitForTimeout(600);
    await page.keyboard.type('a');
    expect(await claimNote.inputValue()).toBe('ask again');
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.locator('#note textarea').fill('about the filters');
    await page.reload();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    expect(await page.locator('#note textarea').inputValue()).toBe('about the filters');
    expect(await claimNote.inputValue()).toBe('ask again');
  });

  it('brings back what stands in the field, and no article that was left', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await page.locator('.article-body').waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const draft = 'Half a sentence, not yet';
    await page.locator('textarea').fill(draft);
    await page.reload();
    await expect.poll(() => page.locator('textarea').inputValue()).toBe(draft);
    await page.locator('textarea').fill('');
    await page.reload();
    await page.locator('textarea').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('');
    expect(await stored(page)).toEqual([]);
  });

  it('begins at the start where the article is more than the browser keeps', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await page.locator('.article-body').waitFor();
    await page.reload();
    await page.locator('.article-body').waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await paste(page, `<article><p>${kOther}</p></article><!--${'x'.repeat(6_000_000)}-->`);
    await page.locator('.article-body', { hasText: 'Kestrel Valley' }).waitFor();
    await page.reload();
    await page.locator('textarea').waitFor();
    expect(await page.locator('.article-body').count()).toBe(0);
  });

  it('of another tab knows nothing of it', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await page.locator('.article-body').waitFor();
    await page.reload();
    await page.locator('.article-body').waitFor();
    const other = await page.context().newPage();
    await other.goto(app.origin);
    await other.locator('textarea').waitFor();
    expect(await stored(other)).toEqual([]);
    expect(await other.evaluate(() => Object.keys(localStorage))).not.toContain('winnow-carried');
  });
});

describe('a lost network', () => {
  it('takes neither the address, nor the article, nor the library', async () => {
    const page = await app.open();
    await keepOne(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.context().setOffline(true);
    await page.locator('textarea').fill('https://news.example/story');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('https://news.example/story');
    await expectKept(page);
    await page.locator('textarea').fill('');
    await paste(page, fixture('report.txt'));
    await page.locator('.article-body [data-block]').first().waitFor();
  });
});

describe('a part that does not arrive', () => {
  const kMissing = 'A part of winnow could not be loaded. Reload the page.';

  it('is told, with a way out', async () => {
    const page = await app.open({ serviceWorkers: 'block' });
    await page.route('**/help_dialog*', (route) => route.abort());
    await page.getByRole('button', { name: 'Help' }).click();
    await page.locator('.notice', { hasText: kMissing }).waitFor();
    await page.unroute('**/help_dialog*');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
  });

  it('is not mistaken for a browser that stores nothing', async () => {
    const page = await app.open({ serviceWorkers: 'block' });
    await page.route(/\/library-[^/]*\.js/, (route) => route.abort());
    await paste(page, fixture('report.txt'));
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.notice', { hasText: kMissing }).waitFor();
  });
});

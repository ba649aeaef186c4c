/**
 * The service worker in a real browser, with a small page in place of the app: what is under test
 * is the site around it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { build } from 'vite';
import { bookmarklet } from '../../site/packed_page.ts';
import { createServer } from '../../site/server/server.ts';
import { launchChromium } from '../support/chromium.ts';
import { listening, stop } from '../support/local_server.ts';

const kRepository = fileURLToPath(new URL('../..', import.meta.url));
const kPage = `<!doctype html><html><head><title>app</title></head>
  <body><output></output><script type="module" src="assets/VERSION.js"></script></body></html>`;
/** Shows its version and what it was opened with, as `version {…}`; `apply` is left on `window`. */
const kApp = `
  import { takeHandover } from '${kRepository}/site/handover.ts';
  import { workOffline } from '${kRepository}/site/offline.ts';
  const handover = await takeHandover(new URL(location.href));
  document.querySelector('output').textContent = 'VERSION ' + JSON.stringify(handover);
  await workOffline((apply) => { window.apply = apply; });
`;

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-'));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Builds the site around the small page; gives its folder. */
async function builtSite(version: string): Promise<string> {
  const page = join(folder, version, 'page');
  const out = join(folder, version, 'site');
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'index.html'), kPage.replace('VERSION', version));
  const entry = join(folder, version, 'app.js');
  writeFileSync(entry, kApp.replace('VERSION', version));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(page, 'assets'),
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => `${version}.js` },
    },
  });
  const arguments_ = ['--import', 'tsx', 'site/build_site.ts', '--page', page, '--out', out];
  execFileSync('node', arguments_, { cwd: kRepository });
  return out;
}

const serverOf = (root: string): Server =>
  createServer({ root, hostnames: ['127.0.0.1'], allowLoopback: true });

/** Another server takes over the address: what an upload of a new release looks like. */
async function listenAgain(server: Server, origin: string): Promise<void> {
  const port = Number(new URL(origin).port);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => stop(server));
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

const shown = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    for (;;) {
      const text = document.querySelector('output')?.textContent;
      if (text) return text;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

/** Opens the app and waits until it can do without the server. */
async function visit(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/** Waits until the app is offered an update. */
const offered = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
    while (!('apply' in window)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

describe('the site', () => {
  it('works after the first visit with the server gone', async () => {
    const server = serverOf(await builtSite('one'));
    const origin = await listening(server);
    const page = await openPage();
    await visit(page, origin);
    await stop(server);
    await page.reload();
    expect(await shown(page)).toBe('one null');
    await page.goto(`${origin}/index.html?text=still%20here`);
    expect(await shown(page)).toBe('one {"kind":"text","text":"still here"}');
    const icon = await page.evaluate(async () => (await fetch('icons/winnow.svg')).status);
    expect(icon).toBe(200);
  });

  it('changes over to a new release as a whole, when the reader says so', async () => {
    const [old, next] = [serverOf(await builtSite('old')), serverOf(await builtSite('next'))];
    const origin = await listening(old);
    const page = await openPage();
    await visit(page, origin);
    await stop(old);
    await listenAgain(next, origin);
    await offered(page);
    await page.goto(origin);
    expect(await shown(page)).toBe('old null');

    await offered(page);
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => (window as unknown as { apply: () => void }).apply());
    await reloaded;
    expect(await shown(page)).toBe('next null');
  });

  it('stays on the old release when the new one is incomplete or mixed', async () => {
    const root = await builtSite('whole');
    const mixed = await builtSite('mixed');
    writeFileSync(join(mixed, 'assets/mixed.js'), 'throw new Error("half an upload");');
    for (const suffix of ['.br', '.gz']) rmSync(join(mixed, `assets/mixed.js${suffix}`));
    const [old, next] = [serverOf(root), serverOf(mixed)];
    const origin = await listening(old);
    const page = await openPage();
    await visit(page, origin);
    await stop(old);
    await listenAgain(next, origin);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing!));
      });
      await registration.update();
      const worker = await found;
      while (worker.state === 'installing') await new Promise((r) => setTimeout(r, 20));
      return worker.state;
    });
    expect(state).toBe('redundant');
    await page.reload();
    expect(await shown(page)).toBe('whole null');
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  });

  it('takes what the share sheet gives, once, without a network', async () => {
    const server = serverOf(await builtSite('share'));
    const origin = await listening(server);
    const page = await openPage();
    await visit(page, origin);
    await stop(server);
    // The page's own policy forbids forms; the share sheet is not bound by it.
    await page.evaluate(async () => {
      const form = new FormData();
      form.set('title', 'Ferry');
      form.set('file', new File(['<p>shared</p>'], 'a.html', { type: 'text/html' }));
      await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
    });
    await page.goto(`${origin}/?shared=1`);
    expect(await shown(page)).toBe('share {"kind":"page","html":"<p>shared</p>","url":""}');
    await page.reload();
    expect(await shown(page)).toBe('share null');
  });

  it('takes a page from the bookmarklet', async () => {
    const app = await listening(serverOf(await builtSite('bookmark')));
    const news = await listening((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', "default-src 'none'");
      response.end('<!doctype html><title>News</title><p>“Überfällig”, said no one.');
    });
    const page = await openPage();
    await page.goto(news);
    const opened = page.context().waitForEvent('page');
    const code = decodeURIComponent(bookmarklet(`${app}/`).slice('javascript:'.length));
    await page.evaluate(code);
    const [version, handover] = (await shown(await opened)).split(/ (.*)/s);
    expect(version).toBe('bookmark');
    expect(JSON.parse(handover)).toMatchObject({
      url: `${news}/`,
      html: expect.stringContaining('“Überfällig”, said no one.') as string,
    });
  });

  it('works below a path', async () => {
    const root = await builtSite('below');
    const parent = join(folder, 'parent');
    mkdirSync(parent);
    execFileSync('cp', ['-r', root, join(parent, 'reader')]);
    const server = serverOf(parent);
    const origin = await listening(server);
    const page = await openPage();
    await visit(page, `${origin}/reader/`);
    await stop(server);
    await page.reload();
    expect(await shown(page)).toBe('below null');
  });
});

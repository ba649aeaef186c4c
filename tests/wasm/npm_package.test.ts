/** What a stranger gets: the packed package, installed into an empty folder, and the examples. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { listening } from '../support/local_server.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const examples = path('../../examples');
const seed = path('../../../shared/corpora/seed');
const folder = mkdtempSync(join(tmpdir(), 'winnow-package-'));

const run = (cwd: string, command: string, ...words: string[]): string =>
  execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

const kText = `Ferry talks end without a deal

Harbour chief Olga Brandt said on Monday that the ferry would cost 40 million crowns a year.

The shipping union denied that its members had blocked the talks.`;

beforeAll(() => {
  const packed = run(folder, 'npm', 'pack', '--silent', path('../../wasm_bindings/')).trim();
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  run(folder, 'npm', 'install', '--silent', '--offline', `./${packed}`);
  cpSync(examples, folder, { recursive: true });
}, 90_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has no dependencies', () => {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: object;
  };
  expect(Object.keys(packages)).toEqual(['', 'node_modules/winnow']);
});

it('brings its licence, and a text about itself whose links lead somewhere', () => {
  const installed = join(folder, 'node_modules/winnow');
  expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('MIT');
  const links = readFileSync(join(installed, 'README.md'), 'utf8').matchAll(
    /\]\((?!https?:)(.+?)\)/g,
  );
  const files = [...links].map(([, file]) => file);
  expect(files).toContain('dist/result.md');
  expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
});

describe('a script of ten lines', () => {
  const clean = (file: string) => run(join(folder, 'node'), 'node', 'clean.js', file).split('\n');

  it('is no longer than that', () => {
    const script = readFileSync(join(examples, 'node/clean.js'), 'utf8').trimEnd();
    expect(script.split('\n').length).toBeLessThanOrEqual(10);
  });

  it('cleans a text', () => {
    writeFileSync(join(folder, 'ferry.txt'), kText);
    const [title, ...claims] = clean('../ferry.txt');
    expect(title).toBe('Ferry talks end without a deal');
    expect(claims).toContainEqual(
      expect.stringMatching(/^Olga Brandt asserts: that the ferry would cost 40 million/),
    );
  });

  it.runIf(existsSync(seed))('cleans the text that everything began with', () => {
    const expected = JSON.parse(readFileSync(join(seed, 'expected.json'), 'utf8')) as {
      title: string;
      claims: { source: string[] }[];
    };
    const [title, ...claims] = clean(join(seed, 'article.txt'));
    expect(title).toBe(expected.title);
    expect(claims.length).toBeGreaterThanOrEqual(10);
    const [{ source }] = expected.claims;
    expect(claims.some((claim) => claim.startsWith(source[0]))).toBe(true);
  });
});

const kTypes: Partial<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Serves a folder under the strict policy that docs/embedding/npm.md promises to do with. */
const servedFrom =
  (root: string): RequestListener =>
  (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(root, pathname === '/' ? 'index.html' : pathname)).then(
      (body) => {
        response.setHeader('Content-Type', kTypes[extname(pathname) || '.html'] ?? 'text/plain');
        response.setHeader(
          'Content-Security-Policy',
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
            "worker-src 'self'",
        );
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  };

describe('a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function opened(url: string): Promise<Page> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(url);
    return page;
  }

  async function expectCleaned(page: Page): Promise<void> {
    await page.locator('textarea').fill(kText);
    await page.locator('button').first().click();
    // Locators look into shadow trees.
    await page.locator('winnow-article h1').waitFor();
    expect(await page.locator('winnow-article h1').textContent()).toBe(
      'Ferry talks end without a deal',
    );
    expect(await page.locator('winnow-article [part~=speaker]').allTextContents()).toContain(
      'Olga Brandt',
    );
  }

  /** Lends a tool to the examples, which a reader of them installs. */
  const lend = (tool: string): void => {
    const link = join(folder, 'node_modules', tool);
    if (!existsSync(link)) symlinkSync(path(`../../node_modules/${tool}`), link);
  };

  it('without a bundler', async () => {
    cpSync(join(folder, 'node_modules/winnow/dist'), join(folder, 'plain/winnow'), {
      recursive: true,
    });
    await expectCleaned(await opened(await listening(servedFrom(join(folder, 'plain')))));
  });

  it('with Vite', async () => {
    lend('vite');
    run(join(folder, 'vite'), 'node', '../node_modules/vite/bin/vite.js', 'build');
    await expectCleaned(await opened(await listening(servedFrom(join(folder, 'vite/dist')))));
  });

  it('with esbuild', async () => {
    lend('esbuild');
    run(join(folder, 'esbuild'), 'node', 'build.js');
    await expectCleaned(await opened(await listening(servedFrom(join(folder, 'esbuild/dist')))));
  });

  it('that is a single file on disk', async () => {
    lend('esbuild');
    run(join(folder, 'single_file'), 'node', 'build.js');
    await expectCleaned(await opened(`file://${folder}/single_file/dist/index.html`));
  });
});

/** The package in a real page and in a module worker, under the strict content security policy. */
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { listening } from '../support/local_server.ts';
import { kPage } from './sample.ts';

const dist = new URL('../../wasm_bindings/dist/', import.meta.url);
const kTypes: Partial<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

const scripts: Partial<Record<string, string>> = {
  '/page.html': '<!doctype html><title>t</title><script type="module" src="/page.js"></script>',
  '/page.js': `import { load } from './winnow.js';
    import { startEngine } from './worker/start_engine.js';
    const told = ({ code, message }) => ({ code, message });
    window.throughPromises = (html) => startEngine().clean(html);
    window.withoutWorker = (html) =>
      startEngine({ workerUrl: '/nowhere.js' }).clean(html).catch(told);
    window.withAnotherEngine = (html) =>
      startEngine({ wasmBytes: Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0) }).clean(html).catch(told);
    window.inPage = async (html) => (await load()).clean(html);
    window.withForeignAddress = async (html) => {
      const { URL } = document.body.appendChild(document.createElement('iframe')).contentWindow;
      return (await load()).clean(html, { url: new URL('https://example.org/a') });
    };
    window.inWorker = (html) => new Promise((resolve, reject) => {
      const worker = new Worker('/worker_script.js', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(html);
    });`,
  '/worker_script.js': `import { load } from './winnow.js';
    onmessage = async ({ data }) => postMessage((await load()).clean(data));`,
};

const serve: RequestListener = (request, response) => {
  const path = request.url ?? '';
  const send = (body: string | Uint8Array) => {
    response.setHeader('content-type', kTypes[extname(path)] ?? 'text/plain');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; connect-src 'self'; " +
        "worker-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    );
    response.end(body);
  };
  const script = scripts[path];
  if (script !== undefined) return send(script);
  readFile(new URL(path.slice(1), dist)).then(send, () => response.writeHead(404).end());
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What a function of the page gives for a page. */
async function given(by: string): Promise<unknown> {
  const origin = await listening(serve);
  const page = await browser.newPage();
  await page.goto(`${origin}/page.html`);
  return page.evaluate(
    ([name, html]) =>
      (window as unknown as Record<string, (html: string) => Promise<unknown>>)[name](html),
    [by, kPage],
  );
}

it.each(['inPage', 'withForeignAddress', 'inWorker', 'throughPromises'])(
  'cleans %s',
  async (where) => {
    expect(await given(where)).toMatchObject({
      ok: true,
      text: expect.stringContaining('🙂') as string,
    });
  },
);

it.each([
  ['withoutWorker', "The worker's script cannot be loaded from /nowhere.js."],
  ['withAnotherEngine', 'This is not the engine of this version of winnow.'],
])('says %s why it is not loaded', async (how, message) => {
  expect(await given(how)).toEqual({ code: 'not_loaded', message });
});

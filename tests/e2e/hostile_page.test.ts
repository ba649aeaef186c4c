/** A page that wants to run something, or to load something, gets neither. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();
let requests: string[] = [];
const trap = http.createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end();
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((trap.address() as AddressInfo).port)}`;
});
afterAll(() => {
  trap.close();
});

it('runs nothing and loads nothing, in either pane', async () => {
  requests = [];
  const page = await app.open();
  await page.evaluate(() => {
    Object.assign(window, { executed: [] });
  });
  await paste(page, fixture('hostile.html').replaceAll('TRAP', address));
  await page.locator('.article-body').waitFor();
  const frame = page.frameLocator('iframe');
  await frame.locator('body', { hasText: 'The ferry runs again' }).waitFor();
  for (const link of await page.locator('.article-body a').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).not.toMatch(/^\s*(javascript|data|vbscript):/i);
  }
  await frame.locator('body').click({ position: { x: 5, y: 5 } });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { executed: string[] }).executed)).toEqual(
    [],
  );
  expect(requests).toEqual([]);
  expect(page.frames().map((one) => one.url())).toEqual([app.origin, 'about:srcdoc']);
});

it('loads pictures only when the reader asks for them', async () => {
  requests = [];
  const page = await app.open();
  await paste(page, fixture('hostile.html').replaceAll('TRAP', address));
  await page.getByRole('button', { name: 'Load pictures' }).first().click();
  await expect.poll(() => requests).toContain('/picture.png');
  expect(
    requests.filter((url) => !/^\/(picture|background|inline|poster|srcset|svg)/.test(url)),
  ).toEqual([]);
});

it('loads them into the article where no original is beside it', async () => {
  requests = [];
  const page = await app.open({ viewport: { width: 390, height: 844 } });
  await paste(page, fixture('hostile.html').replaceAll('TRAP', address));
  await page.locator('.article-body .picture').first().waitFor();
  await page.getByRole('button', { name: 'Load pictures' }).press('Enter');
  await page.locator('.article-body img').first().waitFor({ state: 'attached' });
  await expect.poll(() => requests).toContain('/picture.png');
  expect(await page.getByRole('button', { name: 'Load pictures' }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('article');
});

it('asks again for the pictures of another page, also where neither has a title', async () => {
  requests = [];
  const page = await app.open();
  const drop = (name: string) =>
    page.evaluate((html) => {
      const data = new DataTransfer();
      data.items.add(new File([html], 'page.html', { type: 'text/html' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, `<p>The ferry named ${name} runs again, the harbour said on Monday, after a week in the yard.</p><img src="${address}/${name}.png" alt="">`);
  await drop('first');
  await page.getByRole('button', { name: 'Load pictures' }).first().click();
  await expect.poll(() => requests).toContain('/first.png');
  await drop('second');
  await page.locator('.article-body', { hasText: 'second' }).waitFor();
  await page.getByRole('button', { name: 'Load pictures' }).first().waitFor();
  expect(requests).not.toContain('/second.png');
});

it('shows a page whose names shadow what the app works with', async () => {
  const page = await app.open();
  const shadows = [
    'body',
    'write',
    'close',
    'querySelectorAll',
    'createElement',
    'createTreeWalker',
  ];
  const members = ['remove', 'firstChild', 'cloneNode', 'localName', 'attributes', 'nodeName'];
  await paste(
    page,
    `<!doctype html><title>Ferry</title>${shadows.map((name) => `<img name="${name}" alt="">`).join('')}
    <form>${members.map((name) => `<input name="${name}"><input id="${name}">`).join('')}</form>
    <article><h1>The ferry runs again</h1><p>The ferry runs again after a winter of repairs, the harbour office said on Monday, and it carries 240 people.</p><p>A second boat follows in June, the mayor Anna Holm said, when 12,000 visitors are expected.</p></article>`,
  );
  await page.locator('.article-body', { hasText: 'A second boat' }).waitFor();
  await page.frameLocator('iframe').locator('body', { hasText: 'A second boat' }).waitFor();
});

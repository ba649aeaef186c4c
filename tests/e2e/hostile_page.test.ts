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

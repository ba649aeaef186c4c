/** winnow.html: the whole app in one file, opened from the disk, with no server anywhere. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();
const file = fileURLToPath(new URL('../../dist/site/winnow.html', import.meta.url));

it('does the main job from file:', async () => {
  expect(existsSync(file)).toBe(true);
  const page = await app.open();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const requests: string[] = [];
  await page.goto(pathToFileURL(file).href);
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, fixture('report.txt'));
  await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();
  expect(await page.locator('.claim').count()).toBeGreaterThanOrEqual(10);
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Help' }).waitFor();
  expect(errors).toEqual([]);
  expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
});

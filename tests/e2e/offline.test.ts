/** After the first visit the app needs no network. */
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();

it('reloads, distils and exports with the server gone', async () => {
  const page = await app.open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length))
    .toBeGreaterThan(0);
  await page.reload();
  await app.stop();
  await page.reload();
  await paste(page, fixture('report.txt'));
  await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();
  await page.getByRole('button', { name: 'Take along' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  expect((await download).suggestedFilename()).toMatch(/^valley-council.*\.md$/);
});

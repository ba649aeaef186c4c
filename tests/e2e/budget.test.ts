/** What the page may cost: bytes on the wire, and moves of what is read. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kSite, useApp } from './app.ts';

const app = useApp();

it('has a shell of at most 60 KB brotli, without engine, fonts and samples', async () => {
  const page = await app.open({ serviceWorkers: 'block' });
  await page.locator('.sample').first().waitFor();
  await page.waitForLoadState('networkidle');
  // All that the browser loaded for the first view: the page, scripts, sheets, the engine's worker.
  const paths = await page.evaluate(() =>
    ['index.html', ...performance.getEntriesByType('resource').map(({ name }) => name)].map(
      (address) => new URL(address, document.baseURI).pathname,
    ),
  );
  const shell = paths.filter((path) => /\.(?:html|js|css)$/.test(path));
  const inAssets = readdirSync(join(kSite, 'assets'));
  expect(shell.filter((path) => path.endsWith('.js')).length).toBeGreaterThanOrEqual(1);
  const worker = inAssets.filter((name) => /^worker[^/]*\.js$/.test(name));
  expect(worker).toHaveLength(1);
  const files = new Set([...shell, ...worker.map((name) => `/assets/${name}`)]);
  const size = [...files].reduce((sum, path) => sum + statSync(join(kSite, `${path}.br`)).size, 0);
  expect(size).toBeLessThan(60_000);
});

it('shifts nothing after the first paint', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput) shifts.push(shift.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('.sample').first().waitFor();
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

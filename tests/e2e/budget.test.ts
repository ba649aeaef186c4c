/** What the page may cost: bytes on the wire, and moves of what is read. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kSite, useApp } from './app.ts';

const app = useApp();

it('has a shell of at most 60 KB brotli, without engine and fonts', () => {
  const assets = readdirSync(join(kSite, 'assets')).map((name) => join(kSite, 'assets', name));
  const shell = [join(kSite, 'index.html.br'), ...assets].filter((file) =>
    /index[^/]*\.(?:html|js|css)\.br$|worker[^/]*\.js\.br$/.test(file),
  );
  expect(shell.length).toBeGreaterThanOrEqual(4);
  const size = shell.reduce((sum, file) => sum + statSync(file).size, 0);
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

/**
 * npm run screenshots: the built app as readers see it → docs/screenshots/. The news sample, on a
 * phone, a tablet and a desk, light and dark.
 */
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createServer } from '../../site/server/server.ts';
import { launchChromium } from '../../tests/support/chromium.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const out = path('../../docs/screenshots/');

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(600); // past every transition
}

await mkdir(out, { recursive: true });
const server = createServer({ root: path('../../dist/site'), hostnames: ['127.0.0.1'] });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await launchChromium();

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    const page = await browser.newPage({ viewport, colorScheme });
    const shoot = async (view: string): Promise<void> => {
      await settled(page);
      await page.screenshot({ path: `${out}${view}-${viewport.width}-${colorScheme}.png` });
    };
    await page.goto(origin);
    await page.locator('.sample').first().waitFor();
    await shoot('start');
    await page.locator('.sample').first().click();
    await page.locator('.article-body mark').first().waitFor();
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('n');
    await shoot('reading');
    await page.close();
  }
}
await browser.close();
server.close();

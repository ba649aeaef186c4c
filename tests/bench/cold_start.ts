/** How long a reader waits for the first result of a page that has just been opened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, launchWithProfile } from '../support/chromium.ts';
import { addressOf, serve } from './in_browser.ts';

/**
 * Milliseconds from `startEngine()` to the result of a page of one line, on a page that was opened
 * for it and has loaded the package's few lines of its own, but neither worker nor engine. `first`
 * is the first visit of a new profile, with nothing in any cache. `returning` is the median of the
 * visits after one that cleaned all pages of the bench: worker and engine come from the browser's
 * cache, and so does the engine's machine code, which Chromium keeps once enough of it is optimised.
 */
export interface ColdStart {
  first: number;
  returning: number;
}

const kVisits = 7;
/** V8 waits for two seconds without new machine code before it hands it to the cache. */
const kUntilKept = 6000;
/** So often all pages are cleaned: until the functions in use are optimised. */
const kRounds = 4;

async function medianOf(visit: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < kVisits) times.push(await visit());
  return times.sort((a, b) => a - b)[(kVisits - 1) / 2] ?? 0;
}

export async function measureColdStart(pages: string[]): Promise<ColdStart> {
  const server = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'winnow-profile-'));
  const browser = await launchWithProfile(folder);
  try {
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(`${addressOf(server)}cold_start.html`);
      return page;
    };
    const visit = async () => {
      const page = await open();
      const time = await page.evaluate(() => window.coldStart.firstResult());
      await page.close();
      return Math.round(time);
    };
    const first = await visit();
    const reader = await open();
    for (let round = 0; round < kRounds; ++round) {
      await reader.evaluate((all) => window.coldStart.cleanAll(all), pages);
    }
    await reader.waitForTimeout(kUntilKept);
    await reader.close();
    return { first, returning: await medianOf(visit) };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

const kOneFile = new URL('../../dist/site/winnow.html', import.meta.url).href;

/** Milliseconds from the navigation to the first paint of winnow.html, which shows its field. */
export async function measureOneFile(): Promise<number> {
  const browser = await launchChromium();
  try {
    return await medianOf(async () => {
      const page = await browser.newPage();
      await page.goto(kOneFile);
      const time = await page.evaluate(firstPaint);
      await page.close();
      return Math.round(time);
    });
  } finally {
    await browser.close();
  }
}

function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName('first-contentful-paint'))
        resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

declare global {
  interface Window {
    coldStart: {
      firstResult(): Promise<number>;
      cleanAll(pages: string[]): Promise<void>;
    };
  }
}

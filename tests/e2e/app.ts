/** The built app (dist/site) behind its own server, in the distribution's Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createServer } from '../../site/server/server.ts';
import { launchChromium } from '../support/chromium.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const kSite = path('../../dist/site');

export interface App {
  /** With a slash at the end. */
  readonly origin: string;
  /** A fresh visitor: nothing stored, nothing cached. Closed with the test. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Cuts the network for good. */
  stop: () => Promise<void>;
}

/** Call it at the top of a test file. */
export function useApp(): App {
  let browser: Browser;
  let server: Server;
  const app = {
    origin: '',
    open: async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(app.origin);
      return page;
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  beforeAll(async () => {
    if (!existsSync(kSite)) throw new Error('Build the site first: npm run build:site');
    server = createServer({ root: kSite, hostnames: ['127.0.0.1'], allowLoopback: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    app.origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  return app;
}

/** As a reader does it: copied elsewhere, pasted into the page. `times` makes a large text. */
export async function paste(page: Page, text: string, times = 1): Promise<void> {
  await page.locator('textarea').waitFor();
  await page.evaluate(
    ([pasted, count]) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted.repeat(count));
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.querySelector('textarea')?.dispatchEvent(event);
    },
    [text, times] as const,
  );
}

export function fixture(name: string): string {
  return readFileSync(path(`fixture/${name}`), 'utf8');
}

export async function openSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.locator('.article-body').waitFor();
}

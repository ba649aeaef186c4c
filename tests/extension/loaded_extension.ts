/** The built extension in a real Chromium. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';

const kBuilt = fileURLToPath(new URL('../../dist/extension/chrome', import.meta.url));

export interface LoadedExtension {
  context: BrowserContext;
  background: Worker;
  /** Presses the toolbar button on a page, as the browser does. */
  press: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * `granted` are sites that the reader has allowed for good: a test has no way to press a menu or a
 * shortcut of the browser, so nothing else would give the extension its turn on a page.
 */
export async function loadExtension(granted: string[] = []): Promise<LoadedExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-'));
  const extension = join(folder, 'extension');
  cpSync(kBuilt, extension, { recursive: true });
  if (granted.length > 0) {
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: granted }));
  }
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const listens = () => background.evaluate(() => chrome.action.onClicked.hasListeners());
  while (!(await listens())) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    context,
    background,
    press: (page) => pressButton(context, background, page),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function pressButton(context: BrowserContext, background: Worker, page: Page): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  // The protocol's newest parts are not in playwright's types.
  const send = session.send.bind(session) as unknown as (
    method: string,
    parameters: object,
  ) => Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const { targetId } = targetInfos.find(({ url }) => url === page.url())!;
  await send('Extensions.triggerAction', { id: new URL(background.url()).host, targetId });
}

/** Polls inside the page, as its policy forbids what `waitForFunction` does. */
export function until<T>(
  page: { evaluate: (script: string) => Promise<unknown> },
  look: () => T | null | undefined | false,
): Promise<T> {
  return page.evaluate(`(async () => {
    for (;;) {
      const found = (${look.toString()})();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })()`) as Promise<T>;
}

/** The reader's text. It is drawn bit by bit, and its claims may be listed before its end. */
export function article(page: { evaluate: (script: string) => Promise<unknown> }): Promise<string> {
  return page.evaluate(`document.querySelector('.article').textContent`) as Promise<string>;
}

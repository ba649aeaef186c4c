import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** The distribution's, quiet and without a sandbox of its own (tests may run as root). */
const kChromium = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export function launchChromium(): Promise<Browser> {
  return chromium.launch(kChromium);
}

/** One that keeps its caches on disk, as a reader's does. */
export function launchWithProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, kChromium);
}

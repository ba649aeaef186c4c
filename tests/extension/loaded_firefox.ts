/**
 * The built extension in a real Firefox, by WebDriver BiDi. Its input commands reach pages only, so
 * shortcuts are pressed from the browser's own window, to which `--remote-allow-system-access` lets
 * a test in: the keys then go the way that a keyboard's go.
 */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';

const kBuilt = fileURLToPath(new URL('../../dist/extension/firefox', import.meta.url));

export interface LoadedFirefox {
  open: (url: string) => Promise<Page>;
  /** Presses Alt+Shift and the letter, in the tab in front. */
  pressShortcut: (letter: 'W' | 'C') => Promise<void>;
  /** Runs in the browser's own window; gives what the expression does. */
  inBrowser: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/** In the browser's window. */
const pressKeys = (letter: string): string => `(() => {
  const keyboard = Cc['@mozilla.org/text-input-processor;1']
    .createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken.');
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16],
    ['${letter}', 'Key${letter}', ${letter.charCodeAt(0)}]]
    .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.reverse()) keyboard.keyup(key);
})()`;

/** The protocol's own answers, of which puppeteer's types do not know those for the browser. */
interface Protocol {
  send: (method: string, parameters: object) => Promise<{ result: unknown }>;
}

export async function loadFirefox(): Promise<LoadedFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // As wide as the reader needs to show its claims panel, which a page cannot be resized to.
    args: ['--remote-allow-system-access', '--width=1400', '--height=900'],
    defaultViewport: null,
  });
  await browser.installExtension(kBuilt);
  const protocol = (browser as unknown as { connection: Protocol }).connection;
  const { result } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;

  async function inBrowser<T>(expression: string): Promise<T> {
    const answer = await protocol.send('script.evaluate', {
      // As JSON, since the protocol describes an object member by member.
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const given = answer.result as { type: string; result?: { value: string } };
    if (given.type !== 'success') throw new Error(JSON.stringify(given));
    return JSON.parse(given.result!.value) as T;
  }

  return {
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    pressShortcut: (letter) => inBrowser(pressKeys(letter)),
    inBrowser,
    close: () => browser.close(),
  };
}

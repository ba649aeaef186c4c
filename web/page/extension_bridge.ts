/**
 * The web app's side of the bridge to an installed extension; extension/content/bridge.ts has the
 * other one. The extension may read what a page of the web may not: any address, once the reader
 * agrees.
 */
export class ExtensionBridge {
  #connected = false;

  constructor() {
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window || typeof data !== 'object' || data === null) return;
      if ('winnow' in data && data.winnow === 'connected') this.#connected = true;
    });
    // Not from within the script as it loads: to note the line that a message comes from, Chromium
    // would parse all of it once more.
    queueMicrotask(() => {
      this.#say({ winnow: 'hello' });
    });
  }

  /** False until the extension has answered, which it does within a moment. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Opens the address in a tab of the extension. */
  open(url: string): void {
    this.#say({ winnow: 'open', url });
  }

  /** To this page's own origin, which has no name on `file:`. */
  #say(message: object): void {
    window.postMessage(message, '/');
  }
}

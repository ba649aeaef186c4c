/** The panel's end of the wire to the page whose claims it shows. */
import { isFromPage, kMarksPort, type Quote, type ToPage } from '../messages.ts';

export interface MarksEvents {
  found: (ids: number[]) => void;
  chosen: (id: number) => void;
  /** The page was left or reloaded, so its marks are gone. */
  left: () => void;
}

export class PageMarks {
  readonly #port: chrome.runtime.Port;

  private constructor(port: chrome.runtime.Port, events: MarksEvents) {
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      if (!isFromPage(message)) return;
      if (message.kind === 'found') events.found(message.ids);
      else events.chosen(message.id);
    });
    port.onDisconnect.addListener(events.left);
  }

  static async open(tabId: number, events: MarksEvents): Promise<PageMarks> {
    const target = { tabId };
    await chrome.scripting.insertCSS({ target, files: ['highlights.css'] });
    await chrome.scripting.executeScript({ target, files: ['highlighter.js'] });
    return new PageMarks(chrome.tabs.connect(tabId, { name: kMarksPort, frameId: 0 }), events);
  }

  /** Comes before all else. */
  find(quotes: Quote[]): void {
    this.#say({ kind: 'find', quotes });
  }

  /** Marks these of the quotes that were found, and no others. */
  mark(ids: number[]): void {
    this.#say({ kind: 'mark', ids });
  }

  show(id: number): void {
    this.#say({ kind: 'show', id });
  }

  /** Takes the marks away. */
  close(): void {
    this.#port.disconnect();
  }

  #say(message: ToPage): void {
    this.#port.postMessage(message);
  }
}

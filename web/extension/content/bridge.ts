/**
 * Content script in a winnow web app that the reader has connected with the extension: an address
 * pasted there, which the app itself may not fetch, is read here instead.
 *
 * The app says `{ winnow: 'open', url }` to its own window and hears `{ winnow: 'connected' }`, once
 * on start and again whenever it asks with `{ winnow: 'hello' }`.
 */
import { isWebAddress } from '../../../site/web_address.ts';
import type { OpenAddress } from '../messages.ts';

const greet = (): void => window.postMessage({ winnow: 'connected' }, location.origin);

window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window || origin !== location.origin) return;
  if (typeof data !== 'object' || data === null || !('winnow' in data)) return;
  if (data.winnow === 'hello') greet();
  if (data.winnow === 'open' && 'url' in data && isWebAddress(data.url)) {
    void chrome.runtime.sendMessage<OpenAddress>({ kind: 'open', url: data.url });
  }
});

greet();

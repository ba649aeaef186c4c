import { describe, expect, it } from 'vitest';
import { isFromPage, isLeave, isOpenAddress } from '../../web/extension/messages.ts';

describe('what a page says', () => {
  it.each([
    { kind: 'chosen', id: 3 },
    { kind: 'found', ids: [] },
    { kind: 'found', ids: [0, 7] },
  ])('%j is heard', (message) => {
    expect(isFromPage(message)).toBe(true);
  });

  it.each([
    null,
    'chosen',
    {},
    { kind: 'chosen' },
    { kind: 'chosen', id: '3' },
    { kind: 'chosen', id: 1.5 },
    { kind: 'found', ids: 3 },
    { kind: 'found', ids: [null] },
    { kind: 'open', url: 'https://example.org/' },
  ])('%j is not', (message) => {
    expect(isFromPage(message)).toBe(false);
  });
});

describe('what a connected web app asks', () => {
  it('an address of the web is opened', () => {
    expect(isOpenAddress({ kind: 'open', url: 'https://example.org/a' })).toBe(true);
  });

  it.each([
    { kind: 'open', url: 'javascript:alert(1)' },
    { kind: 'open', url: 'file:///etc/passwd' },
    { kind: 'open', url: 'chrome-extension://abc/reader.html' },
    { kind: 'open', url: 'https://' },
    { kind: 'open', url: ['https://example.org/'] },
    { kind: 'close', url: 'https://example.org/' },
    null,
  ])('%j is not', (message) => {
    expect(isOpenAddress(message)).toBe(false);
  });
});

describe('what the button says to the reader', () => {
  it('names the tab', () => {
    expect(isLeave({ kind: 'leave', tabId: 7 })).toBe(true);
  });

  it.each([{ kind: 'leave' }, { kind: 'leave', tabId: '7' }, { kind: 'open', tabId: 7 }, null])(
    '%j is nothing that it says',
    (message) => {
      expect(isLeave(message)).toBe(false);
    },
  );
});

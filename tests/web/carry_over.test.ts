import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { carried, carryOver } from '../../web/page/carry_over.ts';
import { harbour } from './fixture/harbour.ts';

const stored = new Map<string, string>();
const setItem = vi.fn((key: string, value: string) => stored.set(key, value));

beforeEach(() => {
  setItem.mockClear();
  stored.clear();
  vi.stubGlobal('sessionStorage', {
    setItem,
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function visitOf(content: Uint8Array<ArrayBuffer> | string) {
  const source = { content, from: 'html' as const };
  const own = { overrides: [], corrections: {} };
  const reading = { source, found: harbour, result: harbour, ...own };
  return { reading, kept: undefined, place: undefined };
}

it('brings bytes back as they were', () => {
  const content = Uint8Array.from({ length: 20_000 }, (_, at) => at % 251);
  expect(carryOver('', visitOf(content))).toBe(true);
  expect(carried()?.reading?.source.content).toEqual(content);
});

it('does not write out what the browser would not keep, and carries nothing else instead', () => {
  carryOver('', visitOf(new Uint8Array(10)));
  setItem.mockClear();
  expect(carryOver('', visitOf(new Uint8Array(4_000_000)))).toBe(false);
  expect(setItem).not.toHaveBeenCalled();
  expect(carried()).toBeUndefined();
});

it('tries a text that is as long as what the browser keeps', () => {
  expect(carryOver('', visitOf('a'.repeat(4_000_000)))).toBe(true);
  expect(carryOver('', visitOf('a'.repeat(5_000_000)))).toBe(false);
});

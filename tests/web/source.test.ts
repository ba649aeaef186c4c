import { expect, it } from 'vitest';
import { isTooLarge, kMostBytes } from '../../web/page/input/source.ts';
import { problem } from '../../web/page/problem.ts';

it.each([
  ['bytes', new Uint8Array(kMostBytes), new Uint8Array(kMostBytes + 1)],
  ['English', 'a'.repeat(kMostBytes), 'a'.repeat(kMostBytes + 1)],
  ['Russian', 'я'.repeat(kMostBytes / 2), 'я'.repeat(kMostBytes / 2 + 1)],
])('counts what the engine gets of %s', (_name, most, more) => {
  expect(isTooLarge({ content: most })).toBe(false);
  expect(isTooLarge({ content: more })).toBe(true);
});

it('names no limit: the engine, the page and the server have one each', () => {
  const { title, next } = problem('too_large');
  expect(title + next).not.toMatch(/\d/);
});

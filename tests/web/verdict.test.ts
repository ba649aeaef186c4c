import { expect, it } from 'vitest';
import { verdictOn } from '../../web/ui/verdict.ts';
import { harbour } from './fixture/harbour.ts';

it('says nothing of an article like any other', () => {
  expect(verdictOn(harbour)).toBeNull();
});

it.each([
  ['part of it is missing', { partial: true }],
  ['asks for a login', { obstacle: 'login_wall' as const }],
  ['error page', { obstacle: 'error_page' as const }],
  ['written by scripts', { obstacle: 'empty_shell' as const, text: '' }],
  ['no text', { text: '', quality: 0 }],
  ['from the page’s data', { text_from: 'json_ld' as const }],
  ['no article', { quality: 0.01 }],
])('says: %s', (words, found) => {
  const verdict = verdictOn({ ...harbour, ...found });
  expect(verdict?.title).toContain(words);
  expect(verdict?.next).toMatch(/\.$/);
});

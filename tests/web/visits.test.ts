import { expect, it } from 'vitest';
import type { Kept } from '../../web/page/library/library.ts';
import type { Reading } from '../../web/page/session.ts';
import { Visits } from '../../web/page/visits.ts';
import { harbour } from './fixture/harbour.ts';

function reading(text: string, url?: string): Reading {
  const result = { ...harbour, title: null, text };
  const source = { content: `<p>${text}`, from: 'html' as const, ...(url ? { url } : {}) };
  return { source, found: result, result, overrides: [], corrections: {} };
}

function kept(id: string, { source, result }: Reading): Kept {
  const { text } = result;
  const own = { overrides: [], note: '', claimNotes: {}, savedAt: '2026-03-18T06:40:00Z' };
  return { id, title: 'The week', site: '', text, source, ...own };
}

/** As the start lists them. */
function titles(readings: readonly Reading[], library: readonly Kept[] = []): string[] {
  const visits = new Visits();
  for (const one of readings) visits.add({ reading: one, kept: undefined, place: undefined });
  return visits.recent(library).map(({ title }) => title);
}

it('lists every text without a title', () => {
  expect(titles([reading('First.'), reading('Second.')])).toEqual(['Second.', 'First.']);
});

it('lists an article once that is read twice, as it was read last', () => {
  expect(titles([reading('First.'), reading('Second.'), reading('First.')])).toEqual([
    'First.',
    'Second.',
  ]);
  const address = 'https://courier.example/live';
  expect(titles([reading('At ten.', address), reading('At noon.', address)])).toEqual(['At noon.']);
});

it('lists an article once that is kept as well, and others with its title', () => {
  const [first, second] = [reading('First.'), reading('Second.')];
  expect(titles([first], [kept('a', first), kept('b', second)])).toEqual(['First.', 'The week']);
});

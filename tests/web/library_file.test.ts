import { expect, it } from 'vitest';
import { readLibraryFile, writeLibraryFile } from '../../web/page/library/library_file.ts';
import type { Kept } from '../../web/page/library/library.ts';

const kept: Kept = {
  id: 'a',
  title: 'The week',
  site: '',
  savedAt: '2026-03-18T06:40:00Z',
  text: 'Rain fell.',
  source: { content: Uint8Array.from({ length: 20_000 }, (_, at) => at % 251), from: 'html' },
  overrides: [{ source: { begin: 0, end: 4 }, keep: false }],
  corrections: { Rain: { speaker: null, stance: 'doubts' } },
  note: '',
  claimNotes: { Rain: 'ask' },
};

it('is read as it was written', () => {
  expect(readLibraryFile(writeLibraryFile([kept]))).toEqual([kept]);
  const { corrections, ...older } = kept;
  expect(corrections).toBeDefined();
  expect(readLibraryFile(writeLibraryFile([older]))).toEqual([older]);
});

it.each([
  { source: { content: '<p>Rain', from: 'elsewhere' } },
  { source: { content: '<p>Rain', from: 'html', url: 1 } },
  { overrides: [null] },
  { overrides: [{ source: { begin: 0 }, keep: true }] },
  { overrides: [{ source: { begin: 0, end: 4 } }] },
  { corrections: [null] },
  { corrections: { Rain: { speaker: 'Rain', stance: 'sings' } } },
  { claimNotes: { Rain: 1 } },
])('is refused with what winnow cannot work with: %j', (broken) => {
  const file = JSON.stringify({
    winnow: 1,
    articles: [{ ...kept, source: { content: '', from: 'html' }, ...broken }],
  });
  expect(readLibraryFile(file)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { bySpeaker, kAuthor, kSomebody, speakerOf } from '../../web/ui/claims/claim_filter.ts';
import { asQuotation, searchLinks } from '../../web/ui/claims/claim_links.ts';
import { nameOf, verbOf, wordsOf } from '../../web/ui/claims/wording.ts';
import { harbour } from './fixture/harbour.ts';

const [denial] = harbour.claims;
const own = harbour.claims.at(-1);
if (!denial || !own) throw new Error('the fixture has no claims');

it.each([
  ['that the bridge was closed', 'the bridge was closed'],
  ['that Russia could win', 'Russia could win'],
  ['that it ignored warnings', 'it ignored warnings'],
  ['that 2 bar is normal', '2 bar is normal'],
  ['that figure was wrong', 'that figure was wrong'],
  ['that in itself is new', 'that in itself is new'],
  ['that', 'that'],
  ['“That is untrue”', '“That is untrue”'],
])('%s → %s', (content_text, words) => {
  expect(wordsOf({ ...denial, content_text })).toBe(words);
});

it.each([
  ['council', 'Council'],
  ['school’s head', 'School’s head'],
  ['eBay', 'eBay'],
  ['3M', '3M'],
  ['Helen Strand', 'Helen Strand'],
])('%s → %s', (speaker, name) => {
  expect(nameOf(speaker)).toBe(name);
});

it('has a verb for one speaker and for many, and another for the article itself', () => {
  expect(verbOf(denial)).toBe('denied');
  expect(verbOf(own)).toBe('states');
});

it('does not take a quotation of nobody by name for the article’s own words', () => {
  const quoted = { ...own, quote: 'direct' as const, content_text: '“It never opened again”' };
  expect(`${speakerOf(quoted)} ${verbOf(quoted)}`).toBe('Somebody said');
  expect(bySpeaker([own, quoted, denial]).map(({ name }) => name)).toEqual([
    speakerOf(denial),
    kSomebody,
    kAuthor,
  ]);
  expect(asQuotation(quoted, undefined)).toBe('“It never opened again”');
  for (const { href } of searchLinks(quoted)) expect(href).not.toContain(kSomebody);
});

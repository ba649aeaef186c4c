import { describe, expect, it } from 'vitest';
import { bySpeaker, kAuthor, kSomebody, speakerOf } from '../../web/ui/claims/claim_filter.ts';
import { asQuotation, searchLinks } from '../../web/ui/claims/claim_links.ts';
import { attribution, described, nameOf, wordsOf } from '../../web/ui/claims/wording.ts';
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

describe('who says it, and how', () => {
  const at = (begin: number) => [{ begin, end: begin + 1 }];
  const council = { ...denial, speaker: 'council', source: at(5) };

  it.each([
    ['said', 9, 'Council said'],
    ['told', 9, 'Council told'],
    ['said in a statement', 9, 'Council said in a statement'],
    ['denied', 9, 'Council denied'],
    ['said:', 9, 'Council said'],
    [':', 9, 'Council said'],
    ['According to', 0, 'According to council'],
    ['sagte', 0, 'Sagte council'],
  ])('is told in the text’s own words, in their order: %s', (cue_text, begin, words) => {
    expect(attribution({ ...council, cue: at(begin), cue_text })).toBe(words);
  });

  it('names the speaker first where the cue is around the name, or there is none', () => {
    expect(attribution({ ...council, cue: [...at(0), ...at(9)], cue_text: 'wies zurück' })).toBe(
      'Council wies zurück',
    );
    expect(attribution({ ...council, cue: [], source: [], cue_text: '' })).toBe('Council said');
  });

  it('has a word for the article itself, also where the text has a cue', () => {
    expect(attribution(own)).toBe('The article itself states');
    const corrected = { ...own, cue: at(0), source: at(5), cue_text: 'is accused of' };
    expect(attribution(corrected)).toBe('The article itself states');
  });

  it('never takes the stance for the cue', () => {
    const denied = { ...council, stance: 'denies' as const, cue: at(9), cue_text: 'said' };
    expect(described(denied)).toBe('Denial: Council said');
  });
});

it('does not take a quotation of nobody by name for the article’s own words', () => {
  const quoted = { ...own, quote: 'direct' as const, content_text: '“It never opened again”' };
  expect(attribution(quoted)).toBe('Somebody said');
  expect(bySpeaker([own, quoted, denial]).map(({ name }) => name)).toEqual([
    speakerOf(denial),
    kSomebody,
    kAuthor,
  ]);
  expect(asQuotation(quoted, null, undefined)).toBe('“It never opened again”');
  for (const { href } of searchLinks(quoted)) expect(href).not.toContain(kSomebody);
});

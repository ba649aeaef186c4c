import { describe, expect, it } from 'vitest';
import {
  bySpeaker,
  byStrength,
  carriedOver,
  defaultFilter,
  kAuthor,
  visibleClaims,
} from '../../web/ui/claims/claim_filter.ts';
import { contestedPairs, rivals } from '../../web/ui/claims/contested.ts';
import { stepFrom } from '../../web/ui/claims/step.ts';
import { harbour } from './fixture/harbour.ts';

const { claims } = harbour;
const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id);

describe('visibleClaims', () => {
  it('shows what the engine shows by default', () => {
    expect(ids(visibleClaims(claims, defaultFilter(claims)))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('keeps the strongest, in the order of the text', () => {
    expect(ids(visibleClaims(claims, { ...defaultFilter(claims), most: 2 }))).toEqual([1, 5]);
    expect(visibleClaims(claims, { ...defaultFilter(claims), most: claims.length })).toHaveLength(
      7,
    );
  });

  it.each([
    [{ speaker: 'council' }, [4, 5]],
    [{ stance: 'denies' as const }, [0, 3]],
    [{ kind: 'statistic' as const }, [1, 5, 6]],
    [{ quote: 'direct' as const }, [2, 3]],
    [{ stance: 'denies' as const, quote: 'direct' as const }, [3]],
  ])('filters by %j', (change, expected) => {
    expect(ids(visibleClaims(claims, { ...defaultFilter(claims), ...change }))).toEqual(expected);
  });

  it('shows all that is asked for, however few of the strongest are shown', () => {
    const council = { ...defaultFilter(claims), most: 1, speaker: 'council' };
    expect(ids(visibleClaims(claims, council))).toEqual([4, 5]);
  });

  it.each([
    ['what is contested', 1],
    ['what contests it', 0],
  ])('shows both sides of a dispute where winnow is less sure of %s', (_side, hidden) => {
    const unsure = claims.map((claim) =>
      claim.id === hidden ? { ...claim, shown: false } : claim,
    );
    expect(ids(visibleClaims(unsure, defaultFilter(unsure)))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('carriedOver', () => {
  const fewer = claims.filter(({ id }) => id !== 4);
  const chosen = { ...defaultFilter(claims), speaker: 'council', stance: 'asserts' as const };

  it('keeps what the reader chose when the page is read anew', () => {
    expect(carriedOver(chosen, claims, fewer)).toEqual({ ...chosen, most: 5 });
    expect(carriedOver({ ...chosen, most: 2 }, claims, fewer).most).toBe(2);
    expect(carriedOver({ ...chosen, most: claims.length }, claims, fewer).most).toBe(fewer.length);
  });

  it('lets go of what no claim has any more', () => {
    const others = claims.filter(({ speaker }) => speaker !== 'council');
    expect(carriedOver(chosen, claims, others)).toMatchObject({ speaker: null, stance: 'asserts' });
  });
});

it('ranks the claims of the default view before the others', () => {
  expect(ids(byStrength(claims))).toEqual([1, 5, 0, 3, 2, 4, 6]);
});

it('groups by speaker, the text’s own voice last', () => {
  const speakers = bySpeaker(claims);
  expect(speakers[0]?.name).toBe('council');
  expect(speakers.at(-1)?.name).toBe(kAuthor);
  expect(speakers.find(({ name }) => name === 'Tomas Adeyemi')?.role).toBe('chief engineer');
});

it('pairs each denial with what it denies', () => {
  expect(contestedPairs(claims).map(({ claim, denial }) => [claim.id, denial.id])).toEqual([
    [1, 0],
    [2, 0],
    [2, 3],
  ]);
  const adeyemi = claims.find(({ id }) => id === 2);
  expect(adeyemi && ids(rivals(adeyemi, claims))).toEqual([0, 3]);
});

it('steps to contested claims, also where the other side is not shown', () => {
  const denials = claims.filter(({ stance }) => stance === 'denies');
  expect(stepFrom(claims, denials, null, 'next_contested')?.id).toBe(0);
  expect(stepFrom(claims, denials, 0, 'next_contested')?.id).toBe(3);
});

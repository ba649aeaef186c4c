import { describe, expect, it } from 'vitest';
import { viewShowing } from '../../web/ui/claims/choose_claim.ts';
import { defaultFilter, visibleClaims } from '../../web/ui/claims/claim_filter.ts';
import { harbour } from './fixture/harbour.ts';

const { claims } = harbour;
const usual = defaultFilter(claims);

describe('the view that shows a claim', () => {
  it('stays as it is where the claim is in it', () => {
    const filter = { ...usual, speaker: 'council' };
    expect(viewShowing(4, claims, { filter, tab: 'speakers' })).toEqual({
      filter,
      tab: 'speakers',
    });
  });

  it.each(['left_out', 'contents'] as const)('is not the tab %s', (tab) => {
    expect(viewShowing(4, claims, { filter: usual, tab }).tab).toBe('claims');
  });

  it('asks for nobody else, and keeps the slider', () => {
    const filter = { ...usual, most: 2, speaker: 'council' };
    expect(viewShowing(1, claims, { filter, tab: 'claims' }).filter).toEqual({ ...usual, most: 2 });
  });

  it('is of all claims when the slider hides this one', () => {
    const { filter } = viewShowing(6, claims, { filter: usual, tab: 'claims' });
    expect(visibleClaims(claims, filter)).toEqual(claims);
  });
});

import { expect, it } from 'vitest';
import { claimsAsCsv } from '../../web/ui/export/claims_csv.ts';
import { harbour } from './fixture/harbour.ts';

const rows = claimsAsCsv(harbour)
  .trimEnd()
  .split('\r\n')
  .map((row) => row.split(','));

it('names each claim by the id that others contest, and says whether it is shown', () => {
  const [header = [], ...claims] = rows;
  expect(header.slice(0, 2)).toEqual(['id', 'shown']);
  expect(claims.map(([id]) => Number(id))).toEqual(harbour.claims.map(({ id }) => id));
  expect(claims.map(([, shown]) => shown)).toEqual(harbour.claims.map(({ shown }) => `${shown}`));
  expect(claims[0]?.at(-1)).toBe('1 2');
});

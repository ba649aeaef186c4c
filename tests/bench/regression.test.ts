import { expect, it } from 'vitest';
import { regressions } from './regression.ts';

const baseline = { domparser: 1, readability: 4, defuddle: 12, parsing: 2 };

it('passes what is no worse than 15 %', () => {
  expect(regressions(baseline, baseline)).toEqual([]);
  expect(regressions({ ...baseline, domparser: 0.86, readability: 9 }, baseline)).toEqual([]);
});

it('names each ratio that is worse than that', () => {
  expect(regressions({ ...baseline, domparser: 0.84, defuddle: 9 }, baseline)).toEqual([
    'Against domparser the ratio fell from 1 to 0.84.',
    'Against defuddle the ratio fell from 12 to 9.',
  ]);
});

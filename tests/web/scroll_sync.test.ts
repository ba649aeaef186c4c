import { describe, expect, it } from 'vitest';
import { follow } from '../../web/ui/scroll_sync.ts';

type Pairs = readonly (readonly [from: number, to: number])[];

function followed(pairs: Pairs, position: number, asked: number[] = []): number {
  const side = (which: 0 | 1) => (at: number) => {
    asked.push(at);
    return pairs[at]?.[which] ?? Number.NaN;
  };
  return follow(pairs.length, side(0), side(1), position);
}

describe('follow', () => {
  const pairs: Pairs = [
    [100, 0],
    [300, 50],
    [400, 250],
  ];

  it.each([
    [100, 0],
    [200, 25],
    [300, 50],
    [350, 150],
    [400, 250],
    [460, 310],
  ])('%d → %d', (from, to) => {
    expect(followed(pairs, from)).toBeCloseTo(to);
  });

  it('leads back to where it came from', () => {
    const back = pairs.map(([from, to]) => [to, from] as const);
    for (const position of [120, 250, 333, 399]) {
      expect(followed(back, followed(pairs, position))).toBeCloseTo(position);
    }
  });

  it('stays put where nothing matches', () => {
    expect(followed([], 42)).toBe(42);
  });

  it('passes over a pair that runs backwards', () => {
    const backwards: Pairs = [
      [10, 100],
      [20, 300],
      [30, 200],
      [40, 400],
    ];
    expect(followed(backwards, 30 - 1)).toBeCloseTo(345);
  });

  it('asks for a few positions of a long page only', () => {
    const long = Array.from({ length: 10_000 }, (_, at) => [at * 10, at * 7] as const);
    const asked: number[] = [];
    expect(followed(long, 55_555, asked)).toBeCloseTo(38_888.5);
    expect(asked.length).toBeLessThan(30);
  });
});

import { describe, expect, it } from 'vitest';
import { anchorsOf, follow } from '../../web/ui/scroll_sync.ts';

describe('follow', () => {
  const anchors = [
    [100, 0],
    [300, 50],
    [400, 250],
  ] as const;

  it.each([
    [100, 0],
    [200, 25],
    [300, 50],
    [350, 150],
    [400, 250],
    [460, 310],
  ])('%d → %d', (from, to) => {
    expect(follow(anchors, from)).toBeCloseTo(to);
  });

  it('leads back to where it came from', () => {
    const back = anchors.map(([from, to]) => [to, from] as const);
    for (const position of [120, 250, 333, 399]) {
      expect(follow(back, follow(anchors, position))).toBeCloseTo(position);
    }
  });

  it('stays put where nothing matches', () => {
    expect(follow([], 42)).toBe(42);
  });
});

it('pairs only blocks that both panes have, and never runs backwards', () => {
  const from = new Map([
    [1, 10],
    [2, 20],
    [3, 30],
    [4, 40],
  ]);
  const to = new Map([
    [1, 100],
    [2, 300],
    [3, 200],
    [5, 500],
    [4, 400],
  ]);
  expect(anchorsOf(from, to)).toEqual([
    [10, 100],
    [20, 300],
    [40, 400],
  ]);
});

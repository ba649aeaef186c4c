/** When a run is worse than the one that is committed. */
import type { BrowserFigures, Contestant } from './in_browser.ts';

/** Each peer's total time over winnow's: 4 means that winnow takes a quarter of it. */
export type Ratios = Record<Exclude<Contestant, 'winnow'>, number>;

const kTolerance = 0.15;

export function ratiosOf({ contestants }: BrowserFigures): Ratios {
  const ratio = (peer: Contestant) =>
    Number((contestants[peer].total / contestants.winnow.total).toFixed(3));
  return {
    domparser: ratio('domparser'),
    readability: ratio('readability'),
    defuddle: ratio('defuddle'),
  };
}

/** A sentence for each ratio that is over 15 % worse than the baseline's. */
export function regressions(now: Ratios, baseline: Ratios): string[] {
  return Object.entries(baseline).flatMap(([peer, before]) => {
    const after = now[peer as keyof Ratios];
    return after < before * (1 - kTolerance)
      ? [`Against ${peer} the ratio fell from ${String(before)} to ${String(after)}.`]
      : [];
  });
}

/** When a run is worse than the one that is committed. */
import type { BrowserFigures, Figures } from './in_browser.ts';

/** Each peer's time over winnow's: 4 means that winnow takes a quarter of it. */
export interface Ratios {
  domparser: number;
  readability: number;
  defuddle: number;
  /** DOMParser over winnow's parser, without all that follows. */
  parsing: number;
}

const kTolerance = 0.15;

export function ratiosOf({ contestants }: BrowserFigures, figure: keyof Figures): Ratios {
  const { winnow, parsing, domparser, readability, defuddle } = contestants;
  const ratio = (peer: Figures, own: Figures) => Number((peer[figure] / own[figure]).toFixed(3));
  return {
    domparser: ratio(domparser, winnow),
    readability: ratio(readability, winnow),
    defuddle: ratio(defuddle, winnow),
    parsing: ratio(domparser, parsing),
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

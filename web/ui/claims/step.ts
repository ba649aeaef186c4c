/** Going from claim to claim with the keyboard. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { speakerOf } from './claim_filter.ts';
import { contestedIds } from './contested.ts';

export type Step = 'next' | 'previous' | 'next_speaker' | 'next_contested';

/** The one of `visible` to go to, round the end to the beginning; undefined when there is none. */
export function stepFrom(
  claims: readonly Claim[],
  visible: readonly Claim[],
  chosen: number | null,
  step: Step,
): Claim | undefined {
  const at = visible.findIndex(({ id }) => id === chosen);
  const current = visible[at];
  if (step === 'previous') return visible.at(at <= 0 ? -1 : at - 1);
  const ahead = [...visible.slice(at + 1), ...visible.slice(0, Math.max(at, 0))];
  switch (step) {
    case 'next':
      return ahead[0] ?? current;
    case 'next_speaker':
      return ahead.find((claim) => !current || speakerOf(claim) !== speakerOf(current));
    case 'next_contested': {
      const contested = contestedIds(claims);
      return ahead.find(({ id }) => contested.has(id));
    }
  }
}

/** Going from claim to claim with the keyboard. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { contestedIds, speakerOf } from './claim_filter.ts';

export type Step = 'next' | 'previous' | 'next_speaker' | 'next_contested';

/** The claim to go to, round the end to the beginning; undefined when there is none. */
export function stepFrom(
  visible: readonly Claim[],
  chosen: number | null,
  step: Step,
): Claim | undefined {
  const at = visible.findIndex(({ id }) => id === chosen);
  const current = visible[at];
  if (step === 'previous') return visible.at(at <= 0 ? -1 : at - 1);
  const ahead = [...visible.slice(at + 1), ...visible.slice(0, Math.max(at, 0))];
  const contested = contestedIds(visible);
  switch (step) {
    case 'next':
      return ahead[0] ?? current;
    case 'next_speaker':
      return ahead.find((claim) => !current || speakerOf(claim) !== speakerOf(current));
    case 'next_contested':
      return ahead.find((claim) => contested.has(claim.id));
  }
}

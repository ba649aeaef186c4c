/**
 * A result on its way out of the engine: JSON in which claims are short. Most are sentences that
 * nobody else says and the default view leaves out, and all but a few members of those are alike or
 * stand in the text; without them a result is a third shorter (`ClaimMembers` in src/render/render.h).
 */
import type { Claim, CleanResult, Range } from './types.ts';

/** The result that `cleanToMessage` gave. */
export function readMessage(message: string): CleanResult {
  const result = JSON.parse(message) as CleanResult;
  if (result.ok) {
    for (const claim of result.claims) {
      if (!('content' in claim)) Object.assign(claim, leftOut(claim, result.text));
    }
  }
  return result;
}

function leftOut({ begin, end }: Range, text: string): Partial<Claim> {
  return {
    content: [{ begin, end }],
    content_text: text.slice(begin, end),
    source: [],
    source_text: '',
    speaker: null,
    role: null,
    cue: [],
    cue_text: '',
    stance: 'asserts',
    quote: 'none',
    shown: false,
    contests: [],
  };
}

/**
 * A result on its way out of the engine: JSON in which claims are short. Most are sentences that
 * nobody else says and the default view leaves out, and all but a few members of those are alike or
 * stand in the text; without them a result is half as long (`ClaimMembers` in src/render/render.h).
 */
import type { Claim, CleanResult } from './types.ts';

/** Whole, or without the members that `whole` knows. */
type ShortClaim = Pick<
  Claim,
  'id' | 'begin' | 'end' | 'kinds' | 'check_worthiness' | 'confidence' | 'why'
> &
  Partial<Claim>;

/** The result that `cleanToMessage` gave. */
export function readMessage(message: string): CleanResult {
  const result = JSON.parse(message) as CleanResult;
  if (!result.ok) return result;
  const { text } = result;
  result.claims = result.claims.map((claim) => whole(claim, text));
  return result;
}

function whole(claim: ShortClaim | Claim, text: string): Claim {
  if (claim.content) return claim as Claim;
  const { id, begin, end, kinds, check_worthiness, confidence, why } = claim;
  return {
    id,
    begin,
    end,
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
    kinds,
    check_worthiness,
    confidence,
    shown: false,
    why,
    contests: [],
  };
}

/** How a claim is put into words beside the text. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { kAuthor, speakerOf } from './claim_filter.ts';
import { stances } from './stance.ts';

/** A speaker's name as a sentence begins with it: "council" → "Council", and "eBay" stays. */
export function nameOf(speaker: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(speaker)
    ? speaker.charAt(0).toUpperCase() + speaker.slice(1)
    : speaker;
}

/** Between a speaker and what is said. */
export function verbOf(claim: Claim): string {
  return speakerOf(claim) === kAuthor ? 'states' : stances[claim.stance].verb;
}

/**
 * An English "that" before these begins a clause: "said that the bridge" means "said the bridge".
 * Before other words it may point at something ("said that figure was wrong"), so it stays.
 */
const kThatOfClause =
  /^that (?=(?:an?|the|this|these|those|there|it|he|she|they|we|you|I|his|her|its|their|our|my|your|some|any|all|both|many|no|nobody)\b|[\p{Lu}\d£$€“"])/u;

/** What is claimed, as it reads after "X said": the text's own words. */
export function wordsOf({ content_text }: Claim): string {
  return content_text.replace(kThatOfClause, '');
}

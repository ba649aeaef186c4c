/** How a claim is put into words beside the text. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { isName, kAuthor, speakerOf } from './claim_filter.ts';
import { stances } from './stance.ts';

/** As a sentence begins with it: "council" → "Council", and "eBay" stays. */
export function nameOf(speaker: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(speaker)
    ? speaker.charAt(0).toUpperCase() + speaker.slice(1)
    : speaker;
}

/** What reports a claim, in the text's own words; a quotation that goes on has none. */
export function cueOf(claim: Claim): string {
  if (speakerOf(claim) === kAuthor) return 'states';
  return claim.cue_text.replace(/[^\p{L}\p{N}]+$/u, '') || 'said';
}

/** In the order of the text: "the council said", "according to the council". */
export function attributionParts(claim: Claim): [before: string, speaker: string, after: string] {
  const speaker = speakerOf(claim);
  const cue = cueOf(claim);
  // A cue in several parts has the speaker between them.
  const [first, ...others] = claim.cue;
  const [source] = claim.source;
  const isBefore = first && source && others.length === 0 && first.begin < source.begin;
  return isBefore && isName(speaker) ? [nameOf(cue), speaker, ''] : ['', nameOf(speaker), cue];
}

export function attribution(claim: Claim): string {
  return attributionParts(claim).join(' ').trim();
}

/** For those who do not see how a claim is drawn. */
export function described(claim: Claim): string {
  return `${stances[claim.stance].name}: ${attribution(claim)}`;
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

/** Which claims the reader wants to see. Pure values and functions. */
import type { Claim, ClaimKind, QuoteKind, Stance } from '../../../wasm_bindings/types.ts';
import { contestedPairs } from './contested.ts';

export interface ClaimFilter {
  /** How many of the strongest claims are shown. */
  most: number;
  /** Each: null lets everything through. */
  speaker: string | null;
  stance: Stance | null;
  kind: ClaimKind | null;
  quote: QuoteKind | null;
}

/** Shown for claims that the text itself makes. */
export const kAuthor = 'The article itself';

/** Shown for quotations of nobody that winnow could make out. */
export const kSomebody = 'Somebody';

/** Who a claim is filed under. */
export function speakerOf({ speaker, source_text, quote }: Claim): string {
  return speaker ?? (source_text.trim() || (quote === 'direct' ? kSomebody : kAuthor));
}

/** Whether it is the name of a speaker, and not what stands in for one. */
export function isName(speaker: string): boolean {
  return speaker !== kAuthor && speaker !== kSomebody;
}

/** What the engine shows, and what stands against it: one side alone would be no dispute. */
function defaultView(claims: readonly Claim[]): ReadonlySet<Claim> {
  const view = new Set(claims.filter(({ shown }) => shown));
  for (const { claim, denial } of contestedPairs(claims)) {
    if (claim.shown || denial.shown) view.add(claim).add(denial);
  }
  return view;
}

/** Lets the default view through. */
export function defaultFilter(claims: readonly Claim[]): ClaimFilter {
  const most = defaultView(claims).size;
  return { most, speaker: null, stance: null, kind: null, quote: null };
}

/** The strongest first: those of the default view, then by how much they deserve checking. */
export function byStrength(claims: readonly Claim[]): Claim[] {
  const view = defaultView(claims);
  return [...claims].sort(
    (a, b) =>
      Number(view.has(b)) - Number(view.has(a)) ||
      b.check_worthiness - a.check_worthiness ||
      a.id - b.id,
  );
}

/** What a claim has that filters choose by. */
const traits = {
  speaker: (claim: Claim): readonly string[] => [speakerOf(claim)],
  stance: (claim: Claim): readonly string[] => [claim.stance],
  kind: (claim: Claim): readonly string[] => claim.kinds,
  quote: (claim: Claim): readonly string[] => [claim.quote],
};

export type Trait = keyof typeof traits;

const kTraits = Object.keys(traits) as Trait[];

/** Whether `claim` has `value`; all claims have null. */
export function has(claim: Claim, trait: Trait, value: string | null): boolean {
  return value === null || traits[trait](claim).includes(value);
}

/** Whether the reader asks for claims of one speaker or kind: for all of them, however strong. */
export function asksForTraits(filter: ClaimFilter): boolean {
  return kTraits.some((trait) => filter[trait] !== null);
}

/** Claims that pass, in the order of the text. */
export function visibleClaims(claims: readonly Claim[], filter: ClaimFilter): Claim[] {
  if (asksForTraits(filter)) {
    return claims.filter((claim) => kTraits.every((trait) => has(claim, trait, filter[trait])));
  }
  const strong = new Set(byStrength(claims).slice(0, filter.most));
  return claims.filter((claim) => strong.has(claim));
}

/** `filter` for the claims of the same page, read or corrected anew: nothing that none of them has. */
export function carriedOver(
  filter: ClaimFilter,
  before: readonly Claim[],
  after: readonly Claim[],
): ClaimFilter {
  const carried = defaultFilter(after);
  if (filter.most === before.length) carried.most = after.length;
  else if (filter.most !== defaultFilter(before).most) {
    carried.most = Math.min(filter.most, after.length);
  }
  for (const trait of kTraits) {
    const value = filter[trait];
    const isThere = after.some((claim) => has(claim, trait, value));
    Object.assign(carried, { [trait]: isThere ? value : null });
  }
  return carried;
}

export interface Speaker {
  name: string;
  role: string | null;
  claims: Claim[];
}

/** Speakers with most claims first; those without a name and the article's own voice last. */
export function bySpeaker(claims: readonly Claim[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const claim of claims) {
    const name = speakerOf(claim);
    const speaker = speakers.get(name) ?? { name, role: null, claims: [] };
    speaker.role ??= claim.role;
    speaker.claims.push(claim);
    speakers.set(name, speaker);
  }
  const rank = ({ name, claims: own }: Speaker) =>
    isName(name) ? own.length : name === kSomebody ? 0 : -1;
  return [...speakers.values()].sort((a, b) => rank(b) - rank(a));
}

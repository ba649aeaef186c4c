/** Claims that stand against each other. */
import type { Claim } from '../../../wasm_bindings/types.ts';

export interface ContestedPair {
  claim: Claim;
  denial: Claim;
}

export function contestedPairs(claims: readonly Claim[]): ContestedPair[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((denial) =>
    denial.contests.flatMap((id) => {
      const claim = byId.get(id);
      return claim ? [{ claim, denial }] : [];
    }),
  );
}

/** Ids of all claims that contest another one or are contested. */
export function contestedIds(claims: readonly Claim[]): Set<number> {
  return new Set(contestedPairs(claims).flatMap(({ claim, denial }) => [claim.id, denial.id]));
}

/** The claims that contest this one, or that it contests. */
export function rivals(claim: Claim, claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (other) => claim.contests.includes(other.id) || other.contests.includes(claim.id),
  );
}

/** The reader's own word on who says a claim and how. It beats the engine's everywhere. */
import type { Claim, Stance, Success } from '../../../wasm_bindings/types.ts';

export interface Correction {
  /** Null: the text itself says it, or quotes nobody by name. Without it, whoever winnow found. */
  speaker?: string | null;
  stance: Stance;
}

/** By `correctionKey`, so that they outlast a new reading of the same page. */
export type Corrections = Readonly<Record<string, Correction>>;

export function correctionKey(claim: Claim, text: string): string {
  return `${text.slice(claim.begin, claim.end)}\n${claim.content_text}`;
}

/** `found` as the reader corrected it, its annotations too. */
export function corrected(found: Success, corrections: Corrections): Success {
  if (Object.keys(corrections).length === 0) return found;
  const changed = new Map<number, Claim>();
  const claims = found.claims.map((claim) => {
    const correction = corrections[correctionKey(claim, found.text)];
    if (!correction) return claim;
    const { speaker = claim.speaker, stance } = correction;
    const source_text = correction.speaker === null ? '' : claim.source_text;
    const role = speaker === claim.speaker ? claim.role : null;
    const own = { ...claim, speaker, stance, role, source_text };
    changed.set(claim.id, own);
    return own;
  });
  const { annotations } = found;
  if (!annotations) return { ...found, claims };
  return { ...found, claims, annotations: correctedAnnotations(annotations, changed) };
}

interface Annotation {
  id: string;
  body: { type: string; purpose: string; format: string; value: string }[];
}

/** The engine writes a claim's stance as its first tag, and who says it as its description. */
function correctedAnnotations(annotations: string, changed: ReadonlyMap<number, Claim>): string {
  const collection = JSON.parse(annotations) as { first: { items: Annotation[] } };
  for (const annotation of collection.first.items) {
    const id = Number(/#winnow-claim-(\d+)$/.exec(annotation.id)?.[1]);
    const claim = changed.get(id);
    const stance = annotation.body[0];
    if (!claim || !stance) continue;
    stance.value = claim.stance;
    annotation.body = annotation.body.filter(({ purpose }) => purpose !== 'describing');
    if (claim.speaker === null) continue;
    annotation.body.push({
      ...stance,
      purpose: 'describing',
      value: `Speaker: ${claim.speaker}`,
    });
  }
  return JSON.stringify(collection);
}

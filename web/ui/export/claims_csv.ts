import type { Success } from '../../../wasm_bindings/types.ts';

const columns = [
  'id',
  'shown',
  'speaker',
  'role',
  'stance',
  'cue',
  'quote',
  'kinds',
  'check_worthiness',
  'content',
  'sentence',
  'contests',
] as const;

/** Every claim as a row (RFC 4180). */
export function claimsAsCsv({ claims, text }: Success): string {
  const rows = claims.map((claim) => [
    String(claim.id),
    String(claim.shown),
    claim.speaker ?? claim.source_text,
    claim.role ?? '',
    claim.stance,
    claim.cue_text,
    claim.quote,
    claim.kinds.join(' '),
    claim.check_worthiness.toFixed(2),
    claim.content_text,
    text.slice(claim.begin, claim.end),
    claim.contests.join(' '),
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins like a formula; an apostrophe makes it text. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

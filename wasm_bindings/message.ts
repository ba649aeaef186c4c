/**
 * A result on its way out of the engine: JSON in which claims are short. Most are sentences that
 * nobody else says and the default view leaves out, and all but a few members of those are alike or
 * stand in the text; without them a result is a third shorter (`ClaimMembers` in src/render/render.h).
 * Each claim stands in a line of its own.
 */
import type { Claim, CleanResult, Range, Success } from './types.ts';

/** UTF-16 units of claims that are read at once: 3 to 6 ms on a slow core. */
const kPart = 250_000;

/** The result that `cleanToMessage` gave. */
export function readMessage(message: string): CleanResult {
  const reading = readInParts(message);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** The same, of which a large one stops now and then, so that no task takes long over it. */
export function* readInParts(message: string): Generator<undefined, CleanResult> {
  const begin = message.indexOf('\n');
  const end = message.lastIndexOf('\n');
  if (end - begin <= kPart) return whole(JSON.parse(message) as CleanResult);
  const result = JSON.parse(message.slice(0, begin) + message.slice(end + 1)) as Success;
  for (let at = begin + 1; at < end;) {
    yield;
    const partEnd = at + kPart < end ? message.indexOf('\n', at + kPart) : end;
    const part = message.slice(message[at] === ',' ? at + 1 : at, partEnd);
    const claims = JSON.parse(`[${part}]`) as Claim[];
    for (const claim of claims) fillIn(claim, result.text);
    for (const claim of claims) result.claims.push(claim);
    at = partEnd + 1;
  }
  yield;
  return result;
}

function whole(result: CleanResult): CleanResult {
  if (result.ok) for (const claim of result.claims) fillIn(claim, result.text);
  return result;
}

function fillIn(claim: Claim, text: string): void {
  if (!('content' in claim)) Object.assign(claim, leftOut(claim, text));
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

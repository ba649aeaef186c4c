/**
 * A result on its way out of the engine: JSON in which claims are short. Most are sentences that
 * nobody else says and the default view leaves out, and all but a few members of those are alike or
 * stand in the text; without them a result is a third shorter (`ClaimMembers` in src/render/render.h).
 * The items of its long lists stand in a line each.
 */
import type { Claim, CleanResult, Range, Success } from './types.ts';

/** The lists, in their order. */
const kLists = ['blocks', 'removed', 'claims'] as const;

/** UTF-16 units that are read at once: 3 to 6 ms of a list on a slow core. */
const kPart = 250_000;

/** The result that `cleanToMessage` gave. */
export function readMessage(message: string): CleanResult {
  return whole(JSON.parse(message) as CleanResult);
}

/** The same, but reading a large one stops within its lists: no task takes long over them. */
export function* readInParts(message: string): Generator<undefined, CleanResult> {
  if (message.length <= kPart) return readMessage(message);
  const lists = findLists(message);
  let rest = '';
  let behind = 0;
  for (const { begin, end } of lists) {
    rest += message.slice(behind, begin);
    behind = end;
  }
  const result = JSON.parse(rest + message.slice(behind)) as Success;
  for (const [index, name] of kLists.entries()) {
    for (const part of partsOf(message, lists[index])) {
      yield;
      const items: unknown[] = result[name];
      for (const item of JSON.parse(`[${part}]`) as unknown[]) items.push(item);
    }
  }
  yield;
  whole(result);
  yield;
  return result;
}

/** Where the items of the lists stand. */
function findLists(message: string): Range[] {
  const lists = [];
  for (let begin = message.indexOf('[\n'); begin >= 0; begin = message.indexOf('[\n', begin)) {
    begin += 1;
    lists.push({ begin, end: message.indexOf('\n]', begin) });
  }
  return lists;
}

/** The items of a list without their brackets, as much as is read at once. */
function* partsOf(
  message: string,
  { begin, end }: Range = { begin: 0, end: 0 },
): Generator<string> {
  while (begin < end) {
    const most = begin + kPart;
    const partEnd = most < end ? message.indexOf('\n', most) : end;
    const part = message.slice(begin, partEnd);
    yield part.startsWith('\n,') ? part.slice(2) : part;
    begin = partEnd;
  }
}

/** The result with its claims filled in. */
function whole(result: CleanResult): CleanResult {
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

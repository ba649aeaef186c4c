/** What `clean` is given, checked before the engine sees it: not every caller has types. */
import type { CleanOptions, CleanResult, ErrorCode } from './types.ts';

/** A text, or bytes as they came from the network or a file. */
export type Input = string | ArrayBuffer | ArrayBufferView;

export function failure(code: ErrorCode, message: string): CleanResult {
  return { ok: false, error: { code, stage: 'input', message } };
}

/** What `readInput` or `readOptions` threw, as a result. */
export function badArgument(thrown: unknown): CleanResult {
  return failure('bad_argument', thrown instanceof Error ? thrown.message : String(thrown));
}

/** Bytes are not copied. Throws a sentence when it is neither a text nor bytes. */
export function readInput(input: Input): string | Uint8Array {
  if (typeof input === 'string') return input;
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  // One of another realm, such as a frame, is no instance of this one's.
  const kind = Object.prototype.toString.call(input).slice(8, -1);
  if (kind === 'ArrayBuffer') return new Uint8Array(input);
  throw new TypeError(`The input must be a string or bytes; its type is ${kind}.`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const oneOf =
  <T extends string>(...words: T[]) =>
  (value: unknown): T | undefined =>
    words.find((word) => word === value);

/** Undefined as well when `read` takes not all of them. */
const listOf =
  <T>(read: (value: unknown) => T | undefined) =>
  (value: unknown): T[] | undefined => {
    const all = Array.isArray(value) ? value.map(read) : [undefined];
    return all.every((one) => one !== undefined) ? all : undefined;
  };

type Override = NonNullable<CleanOptions['overrides']>[number];

function override(value: unknown): Override | undefined {
  if (!isRecord(value) || !isRecord(value['source'])) return undefined;
  const { begin, end } = value['source'];
  const { keep } = value;
  return typeof begin === 'number' && typeof end === 'number' && typeof keep === 'boolean'
    ? { source: { begin, end }, keep }
    : undefined;
}

/** What each option must be, and the way to read it: undefined when it is something else. */
const kOptions: {
  [Name in keyof Required<CleanOptions>]: [
    expected: string,
    read: (value: unknown) => CleanOptions[Name],
  ];
} = {
  from: ['"auto", "html" or "text"', oneOf('auto', 'html', 'text')],
  url: ['a string or a URL', (value) => (value instanceof URL ? value.href : text(value))],
  charset: ['a string', text],
  claims: ['true or false', (value) => (typeof value === 'boolean' ? value : undefined)],
  timeLimit: [
    'a number of milliseconds',
    (value) => (typeof value === 'number' && value >= 0 ? value : undefined),
  ],
  formats: [
    'a list of "html", "markdown", "annotations" and "original"',
    listOf(oneOf('html', 'markdown', 'annotations', 'original')),
  ],
  overrides: ['a list of { source: { begin, end }, keep }', listOf(override)],
};

/**
 * The options that there are, as plain values that can be sent to a worker. Null counts as not
 * given. Throws a sentence when one is not what it must be.
 */
export function readOptions(options: CleanOptions): Omit<CleanOptions, 'url'> & { url?: string } {
  if (!isRecord(options)) throw new TypeError('The options must be an object.');
  const given = Object.entries(kOptions).flatMap(([name, [expected, read]]) => {
    const value = options[name] ?? undefined;
    if (value === undefined) return [];
    const known = read(value);
    if (known === undefined) throw new TypeError(`The option "${name}" must be ${expected}.`);
    return [[name, known] as const];
  });
  return Object.fromEntries(given);
}

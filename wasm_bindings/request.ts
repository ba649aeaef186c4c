/** What `clean` is told, as the engine takes it. */
import { isRecord, kindOf, kMilliseconds, readOptions, type Rules } from './arguments.ts';
import type { Request } from './module.js';
import type { CleanOptions } from './types.ts';

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

/** A byte of a page: the engine counts them in 32 bits. */
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && value === value >>> 0;

type Override = NonNullable<CleanOptions['overrides']>[number];

function override(value: unknown): Override | undefined {
  if (!isRecord(value) || !isRecord(value['source'])) return undefined;
  const { begin, end } = value['source'];
  const { keep } = value;
  return isOffset(begin) && isOffset(end) && typeof keep === 'boolean'
    ? { source: { begin, end }, keep }
    : undefined;
}

const kOptions: Rules<CleanOptions> = {
  from: ['"auto", "html" or "text"', oneOf('auto', 'html', 'text')],
  url: ['a string or a URL', (value) => (kindOf(value) === 'URL' ? String(value) : text(value))],
  charset: ['a string', text],
  claims: ['true or false', (value) => (typeof value === 'boolean' ? value : undefined)],
  timeLimit: kMilliseconds,
  formats: [
    'a list of "html", "markdown", "annotations" and "original"',
    listOf(oneOf('html', 'markdown', 'annotations', 'original')),
  ],
  overrides: ['a list of { source: { begin, end }, keep }, in bytes', listOf(override)],
};

/**
 * Plain values, which can be sent to a worker. `timeLimit` is for callers that name none. Throws a
 * sentence when an option is not what it must be.
 */
export function requestFrom(
  input: string | Uint8Array,
  given: CleanOptions,
  timeLimit = Infinity,
): Request {
  const options = readOptions(given, kOptions);
  const formats = options.formats ?? [];
  return {
    from: options.from ?? 'auto',
    url: String(options.url ?? ''),
    // A string has been decoded already, whatever the page says of itself.
    charset: typeof input === 'string' ? 'utf-8' : (options.charset ?? ''),
    claims: options.claims ?? true,
    timeLimit: options.timeLimit ?? timeLimit,
    html: formats.includes('html'),
    markdown: formats.includes('markdown'),
    annotations: formats.includes('annotations'),
    original: formats.includes('original'),
    overrides: (options.overrides ?? []).flatMap(({ source, keep }) => [
      source.begin,
      source.end,
      keep ? 1 : 0,
    ]),
  };
}

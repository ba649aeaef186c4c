/** What callers pass, checked before the engine sees it: not every caller has types. */
import type { Input } from './types.ts';

/** The name of a value's kind; one of another realm, such as a frame, is no instance of this one's. */
export const kindOf = (value: unknown): string =>
  Object.prototype.toString.call(value).slice(8, -1);

/** Bytes are not copied. Throws a sentence when it is neither a text nor bytes. */
export function readInput(input: Input): string | Uint8Array {
  if (typeof input === 'string') return input;
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  const kind = kindOf(input);
  if (kind === 'ArrayBuffer') return new Uint8Array(input);
  throw new TypeError(`The input must be a string or bytes; its type is ${kind}.`);
}

/** What an option must be, and the way to read it: undefined when it is something else. */
type Rule<T> = readonly [expected: string, read: (value: unknown) => T | undefined];

/** The options that there are. */
export type Rules<Options> = { readonly [Name in keyof Options]-?: Rule<Options[Name]> };

/** What a timer can count to, 24 days: infinity becomes it, and more than it would become nothing. */
const kLongest = 2 ** 31 - 1;

export const kMilliseconds: Rule<number> = [
  'a number of milliseconds',
  (value) => (typeof value === 'number' && value >= 0 ? Math.min(value, kLongest) : undefined),
];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * What is given of the options that there are. Null counts as not given. Throws a sentence when one
 * is not what it must be, or when none has its name.
 */
export function readOptions<Options extends object>(
  given: Options,
  rules: Rules<Options>,
): Options {
  if (!isRecord(given)) throw new TypeError('The options must be an object.');
  const strange = Object.keys(given).find((name) => !Object.hasOwn(rules, name));
  if (strange !== undefined) {
    const names = Object.keys(rules).join(', ');
    throw new TypeError(`There is no option "${strange}"; there are ${names}.`);
  }
  const options = Object.entries<Rule<unknown>>(rules).flatMap(([name, [expected, read]]) => {
    const value = given[name] ?? undefined;
    if (value === undefined) return [];
    const known = read(value);
    if (known === undefined) throw new TypeError(`The option "${name}" must be ${expected}.`);
    return [[name, known]];
  });
  return Object.fromEntries(options) as Options;
}

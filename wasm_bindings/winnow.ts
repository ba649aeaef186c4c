/**
 * winnow for browsers and their workers.
 *
 *     import { load } from 'winnow';
 *     const winnow = await load();
 *     const result = winnow.clean(html, { url: 'https://example.org/a' });
 *     if (result.ok) console.log(result.title, result.claims.length);
 */
import { compileFrom } from './compile.ts';
import { loader } from './load.ts';

/**
 * The engine, loaded once: later calls give the same one, whatever their options. Rejects when it
 * cannot be fetched or compiled; a later call then tries again.
 */
export const load = loader(() => compileFrom(new URL('./winnow.wasm', import.meta.url)));

export { readInParts, readMessage } from './message.ts';
export type { LoadOptions } from './compile.ts';
export type { Winnow } from './load.ts';
export type * from './types.ts';

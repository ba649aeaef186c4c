import type { CleanOptions, Range, Success } from '../../wasm_bindings/types.ts';
import { EngineError, type Engine } from 'winnow/worker/engine';
import { corrected, type Correction, type Corrections } from '../ui/claims/corrections.ts';
import { nextTask } from '../ui/pace.ts';
import { fetchPage } from './input/fetch_page.ts';
import { isTooLarge, type Source } from './input/source.ts';
import { isProblem, problem, type Problem } from './problem.ts';

export type Override = NonNullable<CleanOptions['overrides']>[number];

/** What is being read. */
export interface Reading {
  source: Source;
  /** What the engine found. */
  found: Success;
  /** The same with the reader's corrections. */
  result: Success;
  overrides: readonly Override[];
  corrections: Corrections;
}

/** What the reader has said about an article. */
export type OwnWords = Pick<Reading, 'overrides' | 'corrections'>;

const kNoWords: OwnWords = { overrides: [], corrections: {} };

/** Work takes this long before the reader is told of it, in milliseconds. */
const kSilence = 200;

/**
 * The way from what the reader gives to what is read. A failure never takes away the article that
 * is on the screen, nor the input. Fires `change`.
 */
export class Session extends EventTarget {
  reading: Reading | undefined;
  problem: Problem | undefined;
  /** What is going on, once it takes long enough to mention. */
  working: string | undefined;
  /** The reader's words on the blocks of what is read, also those that are still being distilled. */
  overrides: readonly Override[] = [];

  #current: AbortController | undefined;

  constructor(private readonly engine: Engine) {
    super();
  }

  /** True when there is something new to read. */
  async openAddress(url: string): Promise<boolean> {
    return this.#run(`Reading ${URL.parse(url)?.hostname ?? url}…`, async (signal) => {
      const source = await fetchPage(url, signal);
      if (isProblem(source)) return source;
      return this.#distil(source, kNoWords, signal);
    });
  }

  async open(source: Source | Problem, words: OwnWords = kNoWords): Promise<boolean> {
    return this.#run('Distilling…', async (signal) =>
      isProblem(source) ? source : this.#distil(source, words, signal),
    );
  }

  /** The reader's own word on a block: in or out. A second word on the same block replaces the first. */
  async override(source: Range, keep: boolean): Promise<boolean> {
    const others = this.overrides.filter(
      (one) => one.source.begin !== source.begin || one.source.end !== source.end,
    );
    return this.restoreOverrides([...others, { source, keep }]);
  }

  /** Takes all the reader's words on blocks back to an earlier state. */
  async restoreOverrides(overrides: readonly Override[]): Promise<boolean> {
    if (!this.reading) return false;
    const { source } = this.reading;
    this.overrides = overrides;
    return this.#run('Distilling…', async (signal) => {
      const again = await this.#distil(source, { ...kNoWords, overrides }, signal);
      // Not sooner: claims may be corrected while the work is under way.
      return isProblem(again) || !this.reading
        ? again
        : withCorrections(this.reading.corrections, again);
    });
  }

  /** The reader's own word on who says a claim, and how; null takes it back. */
  correct(key: string, correction: Correction | null): void {
    if (!this.reading) return;
    const others = Object.entries(this.reading.corrections).filter(([other]) => other !== key);
    const own = correction ? [[key, correction] as const] : [];
    this.reading = withCorrections(Object.fromEntries([...others, ...own]), this.reading);
    this.#changed();
  }

  /** Back to what was read before. */
  resume(reading: Reading): void {
    this.close();
    this.reading = reading;
    this.overrides = reading.overrides;
    this.#changed();
  }

  close(): void {
    this.#current?.abort();
    this.#current = undefined;
    this.reading = undefined;
    this.overrides = [];
    this.problem = undefined;
    this.working = undefined;
    this.#changed();
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.#changed();
  }

  async #run(
    what: string,
    work: (signal: AbortSignal) => Promise<Reading | Problem>,
  ): Promise<boolean> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    const timer = setTimeout(() => {
      if (this.#current !== current) return;
      this.working = what;
      this.#changed();
    }, kSilence);
    const outcome = await work(current.signal).catch((error: unknown) => problemOf(error));
    clearTimeout(timer);
    if (this.#current !== current) return false; // overtaken by a later request
    this.working = undefined;
    this.problem = isProblem(outcome) ? outcome : undefined;
    if (!isProblem(outcome)) this.reading = outcome;
    this.overrides = this.reading?.overrides ?? [];
    this.#changed();
    return !isProblem(outcome);
  }

  async #distil(
    source: Source,
    { overrides, corrections }: OwnWords,
    signal: AbortSignal,
  ): Promise<Reading | Problem> {
    if (isTooLarge(source)) return problem('too_large');
    const options: CleanOptions = {
      from: source.from,
      formats: ['html', 'markdown', 'annotations', 'original'],
      overrides,
      url: source.url,
      charset: source.charset,
    };
    const result = await this.engine.clean(source.content, options, { signal });
    if (!result.ok) return problem(result.error.code);
    await nextTask(); // a large result was one task's work to receive; drawing is another's
    return withCorrections(corrections, { source, found: result, overrides });
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The reading with the reader's corrections. */
function withCorrections(
  corrections: Corrections,
  { source, found, overrides }: Pick<Reading, 'source' | 'found' | 'overrides'>,
): Reading {
  return { source, found, result: corrected(found, corrections), overrides, corrections };
}

function problemOf(error: unknown): Problem {
  const told = error instanceof EngineError && error.code !== 'closed'; // only the app itself closes it
  return problem(told ? error.code : 'internal');
}

import type { CleanOptions, Range, Success } from '../../wasm_bindings/types.ts';
import { EngineError, type Engine } from 'winnow/worker/engine';
import { nextTask } from '../ui/pace.ts';
import { fetchPage } from './input/fetch_page.ts';
import { kMostBytes, sizeOf, type Source } from './input/source.ts';
import { isProblem, problem, type Problem } from './problem.ts';

export type Override = NonNullable<CleanOptions['overrides']>[number];

/** What is being read. */
export interface Reading {
  source: Source;
  result: Success;
  overrides: readonly Override[];
}

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

  #current: AbortController | undefined;

  constructor(private readonly engine: Engine) {
    super();
  }

  /** True when there is something new to read. */
  async openAddress(url: string): Promise<boolean> {
    return this.#run(`Reading ${URL.parse(url)?.hostname ?? url}…`, async (signal) => {
      const source = await fetchPage(url, signal);
      if (isProblem(source)) return source;
      return this.#distil({ source, overrides: [] }, signal);
    });
  }

  async open(source: Source | Problem, overrides: readonly Override[] = []): Promise<boolean> {
    return this.#run('Distilling…', async (signal) =>
      isProblem(source) ? source : this.#distil({ source, overrides }, signal),
    );
  }

  /** The reader's own word on a block: in or out. A second word on the same block replaces the first. */
  async override(source: Range, keep: boolean): Promise<boolean> {
    const { reading } = this;
    if (!reading) return false;
    const others = reading.overrides.filter(
      (one) => one.source.begin !== source.begin || one.source.end !== source.end,
    );
    return this.open(reading.source, [...others, { source, keep }]);
  }

  /** Takes all the reader's words on blocks back to an earlier state. */
  async restoreOverrides(overrides: readonly Override[]): Promise<boolean> {
    return this.reading ? this.open(this.reading.source, overrides) : false;
  }

  close(): void {
    this.#current?.abort();
    this.reading = undefined;
    this.problem = undefined;
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
      this.working = what;
      this.#changed();
    }, kSilence);
    const outcome = await work(current.signal).catch((error: unknown) => problemOf(error));
    clearTimeout(timer);
    if (this.#current !== current) return false; // overtaken by a later request
    this.working = undefined;
    this.problem = isProblem(outcome) ? outcome : undefined;
    if (!isProblem(outcome)) this.reading = outcome;
    this.#changed();
    return !isProblem(outcome);
  }

  async #distil(
    { source, overrides }: Omit<Reading, 'result'>,
    signal: AbortSignal,
  ): Promise<Reading | Problem> {
    if (sizeOf(source) > kMostBytes) return problem('too_large');
    const options: CleanOptions = {
      from: source.from,
      formats: ['html', 'markdown', 'annotations', 'original'],
      overrides: [...overrides],
      ...(source.url ? { url: source.url } : {}),
      ...(source.charset ? { charset: source.charset } : {}),
    };
    const result = await this.engine.clean(source.content, options, { signal });
    if (!result.ok) return problem(result.error.code);
    await nextTask(); // a large result was one task's work to receive; drawing is another's
    return { source, result, overrides };
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function problemOf(error: unknown): Problem {
  return problem(error instanceof EngineError ? error.code : 'internal');
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from 'winnow/worker/engine';
import type { CleanOptions, CleanResult, Range } from '../../wasm_bindings/types.ts';
import { Session, type Reading } from '../../web/page/session.ts';
import { correctionKey } from '../../web/ui/claims/corrections.ts';
import { harbour } from './fixture/harbour.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Works without end, until it is aborted. */
const engine = {
  clean: (_input, _options, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    }),
} as Pick<Engine, 'clean'> as Engine;

const page = { content: '<p>The bridge is closed.', from: 'html' as const };

const before: Reading = {
  source: page,
  found: harbour,
  result: harbour,
  overrides: [],
  corrections: {},
};

describe('work that is broken off', () => {
  it('by closing is no problem', async () => {
    const session = new Session(engine);
    const opened = session.open(page);
    session.close();
    expect(await opened).toBe(false);
    expect(session.problem).toBeUndefined();
  });

  it('by going back leaves what is read then', async () => {
    const session = new Session(engine);
    const opened = session.open(page);
    session.resume(before);
    expect(await opened).toBe(false);
    expect(session.problem).toBeUndefined();
    expect(session.reading).toBe(before);
  });

  it('is told of no longer, and no more', async () => {
    const session = new Session(engine);
    void session.open(page);
    await vi.advanceTimersByTimeAsync(500);
    expect(session.working).toBe('Distilling…');
    session.close();
    expect(session.working).toBeUndefined();

    const deaf = new Session({ clean: () => new Promise(() => undefined) } as unknown as Engine);
    void deaf.open(page);
    deaf.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(deaf.working).toBeUndefined();
  });
});

/** Answers when the test says so, with the same for every input. */
function slowEngine(): {
  engine: Engine;
  asked: CleanOptions[];
  answer: (fails?: boolean) => void;
} {
  const asked: CleanOptions[] = [];
  let answers: ((result: CleanResult) => void)[] = [];
  const clean: Engine['clean'] = (_input, options = {}) => {
    asked.push(options);
    return new Promise((resolve) => answers.push(resolve));
  };
  const answer = (fails = false) => {
    const failure = { ok: false, error: { code: 'internal' } } as CleanResult;
    for (const resolve of answers) resolve(fails ? failure : harbour);
    answers = [];
  };
  return { engine: { clean } as Pick<Engine, 'clean'> as Engine, asked, answer };
}

describe('what the reader says while the article is distilled again', () => {
  const [first, second] = [
    { begin: 0, end: 10 },
    { begin: 20, end: 30 },
  ];
  const out = (source: Range) => ({ source, keep: false });

  it('of two blocks counts for both', async () => {
    const { engine, asked, answer } = slowEngine();
    const session = new Session(engine);
    session.resume(before);
    const overtaken = session.override(first, false);
    const done = session.override(second, false);
    answer();
    expect(await overtaken).toBe(false);
    expect(await done).toBe(true);
    expect(asked.at(-1)?.overrides).toEqual([out(first), out(second)]);
    expect(session.reading?.overrides).toEqual([out(first), out(second)]);
  });

  it('of a block that could not be distilled is forgotten', async () => {
    const { engine, asked, answer } = slowEngine();
    const session = new Session(engine);
    session.resume(before);
    const failed = session.override(first, false);
    answer(true);
    expect(await failed).toBe(false);
    const done = session.override(second, false);
    answer();
    expect(await done).toBe(true);
    expect(asked.at(-1)?.overrides).toEqual([out(second)]);
  });

  it('of a claim stays', async () => {
    const { engine, answer } = slowEngine();
    const session = new Session(engine);
    session.resume(before);
    const done = session.override(first, false);
    const [claim] = harbour.claims;
    const key = correctionKey(claim, harbour.text);
    session.correct(key, { speaker: 'Ilse Brandt', stance: 'doubts' });
    answer();
    expect(await done).toBe(true);
    expect(session.reading?.result.claims[0]).toMatchObject({
      speaker: 'Ilse Brandt',
      stance: 'doubts',
    });
  });
});

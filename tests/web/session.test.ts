import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from 'winnow/worker/engine';
import { Session, type Reading } from '../../web/page/session.ts';
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

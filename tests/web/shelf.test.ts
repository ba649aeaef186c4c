import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../web/page/library/library.ts';
import { Shelf } from '../../web/page/library/shelf.ts';
import type { Reading } from '../../web/page/session.ts';
import { harbour } from './fixture/harbour.ts';

/** What is stored, and what each change of it waits for. */
const store = vi.hoisted(() => ({ articles: new Map<string, Kept>(), ready: Promise.resolve() }));

vi.mock('../../web/page/library/database.ts', () => ({ hasDatabase: () => true }));
vi.mock('../../web/page/library/library.ts', () => ({
  Library: class {
    async keep({ source, overrides, result }: Reading): Promise<Kept> {
      const about = { title: '', site: '', savedAt: '', text: result.text };
      const id = `kept ${String(store.articles.size)}`;
      const kept = { id, ...about, source, overrides, note: '', claimNotes: {} };
      await this.put(kept);
      return kept;
    }
    async put(kept: Kept): Promise<void> {
      await store.ready;
      store.articles.set(kept.id, kept);
    }
    async delete(id: string): Promise<void> {
      await store.ready;
      store.articles.delete(id);
    }
    find = (id: string) => Promise.resolve(store.articles.get(id));
  },
}));

function reading(content: string): Reading {
  const source = { content, from: 'html' as const };
  return { source, found: harbour, result: harbour, overrides: [], corrections: {} };
}

const [first, second] = [reading('<p>First.'), reading('<p>Second.')];
const notes = () => [...store.articles.values()].map(({ note }) => note);

beforeEach(() => {
  store.articles.clear();
  store.ready = Promise.resolve();
});

function openShelf(): Shelf {
  const shelf = new Shelf(() => undefined);
  void shelf.open(first.source, undefined);
  return shelf;
}

describe('keeping', () => {
  it('is known again when the article was left meanwhile', async () => {
    const shelf = openShelf();
    await shelf.toggle(first);
    const gone = await shelf.toggle(first);
    await shelf.open(undefined, undefined);
    if (gone) await shelf.putBack(gone, first.source);
    await shelf.open(first.source, undefined);
    expect(shelf.current?.id).toBe(gone?.id);
  });

  it('ends for good, whatever is said while it ends', async () => {
    const shelf = openShelf();
    await shelf.toggle(first);
    let goOn = (): void => undefined;
    store.ready = new Promise((resolve) => {
      goOn = resolve;
    });
    const gone = shelf.toggle(first);
    await Promise.resolve();
    shelf.update({ note: 'too late' });
    goOn();
    await gone;
    shelf.flush();
    await shelf.find(''); // reads what is written by then
    expect(store.articles.size).toBe(0);
  });

  it('twice in a row keeps one', async () => {
    const shelf = openShelf();
    await Promise.all([shelf.toggle(first), shelf.toggle(first)]);
    expect(store.articles.size).toBe(1);
    expect(shelf.current?.source).toBe(first.source);
  });

  it('that takes until another article is open is not of that one', async () => {
    const shelf = openShelf();
    const kept = shelf.toggle(first);
    void shelf.open(second.source, undefined);
    await kept;
    expect(store.articles.size).toBe(1);
    expect(shelf.current).toBeUndefined();
    shelf.update({ note: 'of the second' });
    shelf.flush();
    await shelf.toggle(second);
    expect(notes()).toEqual(['', '']);
  });

  it('is taken back, and done again, with the notes', async () => {
    const shelf = openShelf();
    await shelf.toggle(first);
    shelf.update({ note: 'ask again' });
    const gone = await shelf.toggle(first);
    expect(store.articles.size).toBe(0);
    expect(shelf.current).toBeUndefined();
    if (gone) await shelf.putBack(gone, first.source);
    expect(shelf.current?.note).toBe('ask again');
    expect(notes()).toEqual(['ask again']);
  });
});

describe('a note', () => {
  it('is written when the reader pauses, and when the page is left', async () => {
    vi.useFakeTimers();
    try {
      const shelf = openShelf();
      await shelf.toggle(first);
      shelf.update({ note: 'a' });
      shelf.update({ note: 'ask' });
      await vi.advanceTimersByTimeAsync(1000);
      expect(notes()).toEqual(['ask']);
      shelf.update({ note: 'ask again' });
      shelf.flush();
      await vi.advanceTimersByTimeAsync(0);
      expect(notes()).toEqual(['ask again']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('that is newer than what is stored stays', async () => {
    const shelf = openShelf();
    await shelf.toggle(first);
    const opened = shelf.open(first.source, shelf.current);
    shelf.update({ note: 'new' });
    await opened;
    expect(shelf.current?.note).toBe('new');
  });
});

/** Articles that the reader keeps, on this device only. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Source } from '../input/source.ts';
import type { Corrections } from '../../ui/claims/corrections.ts';
import type { Override, Reading } from '../session.ts';
import { kDatabase } from './database.ts';
import { LibraryError } from './library_error.ts';
import { readLibraryFile, writeLibraryFile } from './library_file.ts';

export interface Kept {
  id: string;
  title: string;
  site: string;
  /** ISO 8601. */
  savedAt: string;
  /** The article's text, to search in. */
  text: string;
  source: Source;
  /** The reader's corrections. */
  overrides: readonly Override[];
  /** Of claims; articles from before they could be made have none. */
  corrections?: Corrections;
  note: string;
  /** Notes beside claims, by the claim's sentence. */
  claimNotes: Record<string, string>;
}

interface Schema extends DBSchema {
  articles: { key: string; value: Kept; indexes: { savedAt: string } };
}

export class Library {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** The newest first; those that hold all words of `search`, if it has any. */
  async list(search = ''): Promise<Kept[]> {
    const all = await this.#run((db) => db.getAllFromIndex('articles', 'savedAt'));
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return all.reverse();
    return all.reverse().filter((kept) => {
      const haystack = [
        kept.title,
        kept.site,
        kept.note,
        kept.text,
        ...Object.values(kept.claimNotes),
      ]
        .join(' ')
        .toLowerCase();
      return words.every((word) => haystack.includes(word));
    });
  }

  /** So many at most, the newest first. */
  async newest(count: number): Promise<Kept[]> {
    return this.#run(async (db) => {
      const newest: Kept[] = [];
      const { store } = db.transaction('articles');
      let cursor = await store.index('savedAt').openCursor(null, 'prev');
      while (cursor && newest.push(cursor.value) < count) cursor = await cursor.continue();
      return newest;
    });
  }

  async find(id: string): Promise<Kept | undefined> {
    return this.#run((db) => db.get('articles', id));
  }

  async keep({ source, result, overrides, corrections }: Reading): Promise<Kept> {
    const kept: Kept = {
      id: crypto.randomUUID(),
      title: result.title ?? result.text.slice(0, 80),
      site: result.site_name ?? URL.parse(source.url ?? '')?.hostname ?? '',
      savedAt: new Date().toISOString(),
      text: result.text,
      source,
      overrides,
      corrections,
      note: '',
      claimNotes: {},
    };
    await this.put(kept);
    return kept;
  }

  async put(kept: Kept): Promise<void> {
    await this.#run(async (db) => {
      const change = db.transaction('articles', 'readwrite');
      const stored = change.store.put(kept);
      change.commit(); // a page that is just being closed would not come to it
      await Promise.all([stored, change.done]);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#run((db) => db.delete('articles', id));
  }

  async deleteAll(): Promise<void> {
    await this.#run((db) => db.clear('articles'));
  }

  /** Everything in one file. */
  async exported(): Promise<string> {
    return writeLibraryFile(await this.list());
  }

  /**
   * Adds what a file of `exported` holds. All or nothing, but for articles that are here already:
   * those stay as they are, with what was noted since.
   */
  async import(file: string): Promise<{ added: number; skipped: number }> {
    const articles = readLibraryFile(file);
    if (!articles) throw new LibraryError('bad_file');
    return this.#run(async (db) => {
      const change = db.transaction('articles', 'readwrite');
      const here = new Set(await change.store.getAllKeys());
      const added = articles.filter(({ id }) => !here.has(id));
      await Promise.all([...added.map((kept) => change.store.put(kept)), change.done]);
      return { added: added.length, skipped: articles.length - added.length };
    });
  }

  async #run<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#opening ??= openDB<Schema>(kDatabase, 1, {
        upgrade: (db) => {
          db.createObjectStore('articles', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
        },
      });
      return await work(await this.#opening);
    } catch (error) {
      this.#opening = undefined;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new LibraryError(isFull ? 'full' : 'blocked');
    }
  }
}

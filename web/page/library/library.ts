/** Articles that the reader keeps, on this device only. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fromJson, isRecord, toJson } from '../input/bytes_as_json.ts';
import type { Source } from '../input/source.ts';
import type { Corrections } from '../../ui/claims/corrections.ts';
import type { Override, Reading } from '../session.ts';
import { kDatabase } from './database.ts';

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

export type LibraryErrorCode = 'storage_full' | 'storage_blocked' | 'bad_library_file';

export class LibraryError extends Error {
  override name = 'LibraryError';

  constructor(readonly code: LibraryErrorCode) {
    super(code);
  }
}

export class Library {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** The newest first; those that hold all words of `search`, if it has any. */
  async list(search = ''): Promise<Kept[]> {
    const all = await this.#run((db) => db.getAllFromIndex('articles', 'savedAt'));
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
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
    await this.#run((db) => db.put('articles', kept));
  }

  async delete(id: string): Promise<void> {
    await this.#run((db) => db.delete('articles', id));
  }

  async deleteAll(): Promise<void> {
    await this.#run((db) => db.clear('articles'));
  }

  /** Everything in one file. */
  async exported(): Promise<string> {
    const articles = await this.list();
    return toJson({ winnow: 1, articles });
  }

  /** Adds what a file of `exported` holds; gives how many articles. All or nothing. */
  async import(file: string): Promise<number> {
    const articles = readLibraryFile(file);
    await this.#run(async (db) => {
      const change = db.transaction('articles', 'readwrite');
      await Promise.all([...articles.map((kept) => change.store.put(kept)), change.done]);
    });
    return articles.length;
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
      throw new LibraryError(isFull ? 'storage_full' : 'storage_blocked');
    }
  }
}

function readLibraryFile(file: string): Kept[] {
  try {
    const value = fromJson(file);
    if (isRecord(value) && value['winnow'] === 1 && Array.isArray(value['articles'])) {
      const articles: unknown[] = value['articles'];
      if (articles.every(isKept)) return articles;
    }
  } catch {
    // not JSON, or not base64
  }
  throw new LibraryError('bad_library_file');
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { source, overrides, claimNotes } = value;
  const hasTexts = ['id', 'title', 'site', 'savedAt', 'text', 'note'].every(
    (name) => typeof value[name] === 'string',
  );
  return (
    hasTexts &&
    isRecord(source) &&
    (typeof source['content'] === 'string' || source['content'] instanceof Uint8Array) &&
    Array.isArray(overrides) &&
    isRecord(claimNotes)
  );
}

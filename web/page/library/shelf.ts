import type { ViewEvents } from '../../ui/element.ts';
import type { Source } from '../input/source.ts';
import type { Reading } from '../session.ts';
import { hasDatabase } from './database.ts';
import type { Kept, Library } from './library.ts';
import type { LibraryError } from './library_error.ts';

const kRecent = 4;

/** Notes are written once the reader pauses for this long, in milliseconds. */
const kPause = 400;

/**
 * The library as the open article sees it: whether it is kept, with which notes. A failure to
 * store is told and takes nothing away. Fires `change`.
 */
export class Shelf extends EventTarget {
  /** What the open article is kept as. */
  current: Kept | undefined;
  /** The newest kept articles. */
  recent: readonly Kept[] = [];

  #library: Promise<Library> | undefined;
  /** Of the open article. */
  #source: Source | undefined;
  /** What was read on this visit and is kept. */
  readonly #kept = new WeakMap<Source, Kept>();
  /** Of those that are just being kept or taken out: who asks twice means it once. */
  readonly #toggling = new Set<Source>();
  /** Changes are made one after the other; this is the last of them. */
  #last: Promise<void> = Promise.resolve();
  #unwritten: Kept | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (notice: ViewEvents['winnow-notice']) => void) {
    super();
  }

  /** Loaded when it is needed: who is here for the first time has nothing in it. */
  library(): Promise<Library> {
    this.#library ??= import('./library.ts').then(
      ({ Library }) => new Library(),
      (error: unknown) => {
        this.#library = undefined;
        throw error;
      },
    );
    return this.#library;
  }

  /** Undefined without storage: nobody has kept anything yet. */
  async #read<T>(read: (library: Library) => Promise<T>): Promise<T | undefined> {
    await this.#last; // what is being written is read as it will be
    if (!(await hasDatabase())) return undefined;
    return this.library()
      .then(read)
      .catch(() => undefined);
  }

  async find(id: string): Promise<Kept | undefined> {
    return this.#read((library) => library.find(id));
  }

  /** Looks again at what is there to be opened. */
  async refresh(): Promise<void> {
    this.recent = (await this.#read((library) => library.newest(kRecent))) ?? [];
    this.#changed();
  }

  /** What is read now, and as what it was kept when that was last known. */
  async open(source: Source | undefined, last: Kept | undefined): Promise<void> {
    this.flush();
    const kept = last ?? (source && this.#kept.get(source));
    this.#source = source;
    this.current = kept;
    this.#changed();
    if (!kept) return;
    const now = await this.find(kept.id);
    if (this.current !== kept) return; // another article by now, or a note more
    this.current = now;
    this.#changed();
  }

  /** Gives what is not kept any more, if that is what it came to. */
  async toggle(reading: Reading): Promise<Kept | undefined> {
    const { source } = reading;
    if (this.#toggling.has(source)) return undefined;
    this.#toggling.add(source);
    this.flush();
    const { current } = this;
    let gone: Kept | undefined;
    await this.#change(async (library) => {
      if (current) {
        await library.delete(current.id);
        this.#kept.delete(source);
        // Said while it was being taken out: it stays out.
        if (this.#unwritten?.id === current.id) this.#unwritten = undefined;
      }
      const kept = current ? undefined : await library.keep(reading);
      if (kept) this.#kept.set(source, kept);
      gone = current;
      if (this.#source === source) this.current = kept;
    });
    this.#toggling.delete(source);
    return gone;
  }

  /** The way back for what was taken out. */
  async putBack(kept: Kept, source: Source): Promise<void> {
    await this.#change(async (library) => {
      await library.put(kept);
      this.#kept.set(source, kept);
      if (this.#source === source) this.current = kept;
    });
  }

  /** Notes and corrections of the open article; nothing happens when it is not kept. */
  update(change: Partial<Pick<Kept, 'note' | 'claimNotes' | 'overrides' | 'corrections'>>): void {
    if (!this.current) return;
    this.current = { ...this.current, ...change };
    this.#unwritten = this.current;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.flush, kPause);
    this.#changed();
  }

  /** Writes what waits for the reader to pause. */
  flush = (): void => {
    clearTimeout(this.#pause);
    const kept = this.#unwritten;
    this.#unwritten = undefined;
    if (kept) void this.#change((library) => library.put(kept));
  };

  #change(work: (library: Library) => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      try {
        await work(await this.library());
      } catch (error) {
        const { name, message = '' } = error as Partial<LibraryError>;
        // Else the library itself has not arrived, and the app says so.
        if (name === 'LibraryError') this.tell({ message });
      }
      this.#changed();
    });
    return this.#last;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

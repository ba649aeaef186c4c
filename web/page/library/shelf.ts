import { problem, type Problem } from '../problem.ts';
import type { Reading } from '../session.ts';
import { hasDatabase } from './database.ts';
import type { Kept, Library, LibraryError } from './library.ts';

const kRecent = 4;

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

  constructor(private readonly complain: (problem: Problem) => void) {
    super();
  }

  /** Loaded when it is needed: who is here for the first time has nothing in it. */
  library(): Promise<Library> {
    this.#library ??= import('./library.ts').then(({ Library }) => new Library());
    return this.#library;
  }

  async #list(): Promise<Kept[]> {
    // Without storage there are simply no recent articles: nobody asked for any yet.
    return (await hasDatabase()) ? (await this.library()).list().catch(() => []) : [];
  }

  async find(id: string): Promise<Kept | undefined> {
    return (await this.#list()).find((kept) => kept.id === id);
  }

  async refresh(): Promise<void> {
    const all = await this.#list();
    this.recent = all.slice(0, kRecent);
    if (this.current) this.current = all.find(({ id }) => id === this.current?.id);
    this.dispatchEvent(new Event('change'));
  }

  /** Gives what is not kept any more, if that is what it came to. */
  async toggle(reading: Reading): Promise<Kept | undefined> {
    const { current } = this;
    await this.#change(async () => {
      const library = await this.library();
      if (current) await library.delete(current.id);
      this.current = current ? undefined : await library.keep(reading);
    });
    return this.current ? undefined : current;
  }

  /** Notes and corrections of the open article; nothing happens when it is not kept. */
  async update(
    change: Partial<Pick<Kept, 'note' | 'claimNotes' | 'overrides' | 'corrections'>>,
  ): Promise<void> {
    if (!this.current) return;
    this.current = { ...this.current, ...change };
    await this.put(this.current);
  }

  async put(kept: Kept): Promise<void> {
    await this.#change(async () => (await this.library()).put(kept));
  }

  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { code } = error as Partial<LibraryError>;
      this.complain(problem(code ?? 'storage_blocked'));
    }
    await this.refresh();
  }
}

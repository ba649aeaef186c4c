import { problem, type Problem } from '../problem.ts';
import type { Reading } from '../session.ts';
import { Library, LibraryError, type Kept } from './library.ts';

const kRecent = 4;

/**
 * The library as the open article sees it: whether it is kept, with which notes. A failure to
 * store is told and takes nothing away. Fires `change`.
 */
export class Shelf extends EventTarget {
  readonly library = new Library();
  /** What the open article is kept as. */
  current: Kept | undefined;
  /** The newest kept articles. */
  recent: readonly Kept[] = [];

  constructor(private readonly complain: (problem: Problem) => void) {
    super();
  }

  async refresh(): Promise<void> {
    // Without storage there are simply no recent articles: nobody asked for any yet.
    this.recent = (await this.library.list().catch(() => [])).slice(0, kRecent);
    if (this.current && !this.recent.some(({ id }) => id === this.current?.id)) {
      const all = await this.library.list().catch(() => []);
      this.current = all.find(({ id }) => id === this.current?.id);
    }
    this.dispatchEvent(new Event('change'));
  }

  async toggle(reading: Reading): Promise<void> {
    await this.#change(async () => {
      if (this.current) {
        await this.library.delete(this.current.id);
        this.current = undefined;
      } else {
        this.current = await this.library.keep(reading);
      }
    });
  }

  /** Notes and corrections of the open article; nothing happens when it is not kept. */
  async update(
    change: Partial<Pick<Kept, 'note' | 'claimNotes' | 'overrides' | 'corrections'>>,
  ): Promise<void> {
    const { current } = this;
    if (!current) return;
    await this.#change(async () => {
      this.current = { ...current, ...change };
      await this.library.put(this.current);
    });
  }

  async #change(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = error instanceof LibraryError ? error.code : 'storage_blocked';
      this.complain(problem(code));
    }
    await this.refresh();
  }
}

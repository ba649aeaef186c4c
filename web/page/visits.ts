import type { Place } from '../ui/reading/place.ts';
import type { Kept } from './library/library.ts';
import type { Reading } from './session.ts';
import type { Recent } from './start_view.ts';

/** What was read, what it was kept as, and where it was left. */
export interface Visit {
  reading: Reading;
  kept: Kept | undefined;
  place: Place | undefined;
}

/** Articles that the start offers again. */
const kMostRecent = 5;

/** What was read since the app was opened. It is in memory only: nobody asked to store it. */
export class Visits {
  /** The newest first. */
  #visits: readonly Visit[] = [];

  get last(): Visit | undefined {
    return this.#visits[0];
  }

  add(visit: Visit | undefined): void {
    if (!visit) return;
    const others = this.#visits.filter(
      ({ reading }) => !isSame(read(reading), read(visit.reading)),
    );
    this.#visits = [visit, ...others].slice(0, kMostRecent);
  }

  /** With those that were kept, the newest first. */
  recent(kept: readonly Kept[]): Recent[] {
    const visited = this.#visits.map((visit): Recent => {
      const { title, text, site_name } = visit.reading.result;
      const about = [site_name, 'read on this visit'].filter(Boolean).join(' · ');
      return { title: title ?? text.slice(0, 80), about, given: { kind: 'again', ...visit } };
    });
    const others = kept
      .filter(
        (one) =>
          !this.#visits.some(
            (visit) => visit.kept?.id === one.id || isSame(read(visit.reading), one),
          ),
      )
      .map((one): Recent => {
        const about = [one.site, 'kept'].filter(Boolean).join(' · ');
        return { title: one.title, about, given: { kind: 'kept', kept: one } };
      });
    return [...visited, ...others].slice(0, kMostRecent);
  }
}

type Read = Pick<Kept, 'source' | 'text'>;

const read = ({ source, result }: Reading): Read => ({ source, text: result.text });

/** Whether it is one article, read twice. Its title does not tell: many texts have none. */
function isSame(a: Read, b: Read): boolean {
  const { url, content } = a.source;
  return (
    content === b.source.content || a.text === b.text || (url !== undefined && url === b.source.url)
  );
}

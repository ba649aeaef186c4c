/** What the reader gave, and how it is opened. */
import { pageInFragment, type Handover } from '../../site/handover.ts';
import type { Place } from '../ui/reading/place.ts';
import { readFile } from './input/read_file.ts';
import type { Source } from './input/source.ts';
import type { Kept } from './library/library.ts';
import { problem, type Problem } from './problem.ts';
import type { OwnWords, Reading, Session } from './session.ts';

/** An address to read, something to distil, or why it cannot be; with the place to come back to. */
export type Given =
  | { kind: 'address'; url: string }
  | { kind: 'source'; source: Source; words?: OwnWords; place?: Place | undefined }
  | { kind: 'file'; file: File }
  | { kind: 'sample'; file: string }
  | { kind: 'kept'; kept: Kept; place?: Place | undefined }
  | { kind: 'again'; reading: Reading; kept: Kept | undefined; place: Place | undefined }
  | { kind: 'problem'; problem: Problem };

/** What came from outside, as if the reader had given it here. */
export function givenBy(handover: Handover): Given {
  switch (handover.kind) {
    case 'url':
      return { kind: 'address', url: handover.url };
    case 'text':
      return { kind: 'source', source: { content: handover.text, from: 'text' } };
    case 'page': {
      const url = handover.url ? { url: handover.url } : {};
      return { kind: 'source', source: { content: handover.html, from: 'html', ...url } };
    }
  }
}

/** A share link brings its page along: nobody is asked for it, whatever its address. */
export async function unpacked(given: Given): Promise<Given> {
  if (given.kind !== 'address') return given;
  const page = await pageInFragment(URL.parse(given.url)?.hash ?? '');
  if (page === undefined) return given;
  return page ? givenBy(page) : { kind: 'problem', problem: problem('bad_share_link') };
}

/** True when there is something new to read. */
export async function openGiven(session: Session, given: Given): Promise<boolean> {
  switch (given.kind) {
    case 'address':
      return session.openAddress(given.url);
    case 'source':
      return session.open(given.source, given.words);
    case 'file':
      return session.open(await readFile(given.file));
    case 'problem':
      return session.open(given.problem);
    case 'sample':
      return session.openAddress(new URL(given.file, document.baseURI).href);
    case 'kept':
      return session.open(given.kept.source, {
        overrides: given.kept.overrides,
        corrections: given.kept.corrections ?? {},
      });
    case 'again':
      session.resume(given.reading);
      return true;
  }
}

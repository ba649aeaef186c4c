/** The file that a library is exported to. */
import type { Correction } from '../../ui/claims/corrections.ts';
import { stances } from '../../ui/claims/stance.ts';
import { fromJson, isRecord, toJson } from '../input/bytes_as_json.ts';
import type { Source } from '../input/source.ts';
import type { Override } from '../session.ts';
import type { Kept } from './library.ts';

export function writeLibraryFile(articles: readonly Kept[]): string {
  return toJson({ winnow: 1, articles });
}

/** Undefined when it is not what `writeLibraryFile` gives. */
export function readLibraryFile(file: string): Kept[] | undefined {
  try {
    const value = fromJson(file);
    if (isRecord(value) && value['winnow'] === 1 && Array.isArray(value['articles'])) {
      const articles: unknown[] = value['articles'];
      if (articles.every(isKept)) return articles;
    }
  } catch {
    // not JSON, or not base64
  }
  return undefined;
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { source, overrides, corrections, claimNotes } = value;
  return (
    ['id', 'title', 'site', 'savedAt', 'text', 'note'].every((name) => isText(value[name])) &&
    isSource(source) &&
    Array.isArray(overrides) &&
    overrides.every(isOverride) &&
    (corrections === undefined || isRecordOf(corrections, isCorrection)) &&
    isRecordOf(claimNotes, isText)
  );
}

function isSource(value: unknown): value is Source {
  if (!isRecord(value)) return false;
  const { content, from, url, charset } = value;
  return (
    (isText(content) || content instanceof Uint8Array) &&
    ['auto', 'html', 'text'].some((one) => one === from) &&
    (url === undefined || isText(url)) &&
    (charset === undefined || isText(charset))
  );
}

function isOverride(value: unknown): value is Override {
  if (!isRecord(value) || !isRecord(value['source'])) return false;
  const { begin, end } = value['source'];
  return Number.isInteger(begin) && Number.isInteger(end) && typeof value['keep'] === 'boolean';
}

function isCorrection(value: unknown): value is Correction {
  if (!isRecord(value)) return false;
  const { speaker, stance } = value;
  const names = speaker === undefined || speaker === null || isText(speaker);
  return names && isText(stance) && Object.hasOwn(stances, stance);
}

function isRecordOf<T>(
  value: unknown,
  isOne: (one: unknown) => one is T,
): value is Record<string, T> {
  return isRecord(value) && Object.values(value).every(isOne);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Silent reading of non-fiction in English: Brysbaert 2019, 238 words a minute. */
const kWordsPerMinute = 238;

/** UTF-16 units; a book is counted by its beginning, as all of it would take 30 ms and more. */
const kCounted = 50_000;

/** Words are counted by the language's own rules, so Chinese and Thai count as well. At least 1. */
export function minutesToRead(text: string, language: string | null): number {
  const counted = text.slice(0, kCounted);
  const words = (countWords(counted, language) * text.length) / Math.max(1, counted.length);
  return Math.max(1, Math.round(words / kWordsPerMinute));
}

function countWords(text: string, language: string | null): number {
  // Segmenting costs about 1 ms per 10,000 characters; text with spaces does not need it.
  if (!/[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return text.match(/\S+/gu)?.length ?? 0;
  }
  let words = 0;
  for (const segment of segmenter('word', language).segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}

/** Falls back on the browser's language where the text's is not a valid tag. */
export function segmenter(
  granularity: 'word' | 'sentence',
  language: string | null,
): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

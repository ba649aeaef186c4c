/** What the reader put into the field. */
export type Recognised =
  | { kind: 'nothing' }
  /** Perhaps not of the web. */
  | { kind: 'address'; url: string }
  | { kind: 'html' }
  | { kind: 'text'; words: number };

const kAddress = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;

/** Looks at the beginning, so that it costs nothing on a large paste. */
export function recognise(input: string): Recognised {
  const start = input.slice(0, 4096).trim();
  if (start === '' && input.trim() === '') return { kind: 'nothing' };
  const hasScheme = /^[a-z]+:\/\/\S+$/i.test(start);
  if (hasScheme || kAddress.test(start)) {
    const whole = input.trim(); // a share link is long: it carries a page
    const url = /\s/.test(whole) ? null : URL.parse(hasScheme ? whole : `https://${whole}`);
    if (url) return { kind: 'address', url: url.href };
  }
  if (looksLikeHtml(start)) return { kind: 'html' };
  return { kind: 'text', words: input.slice(0, 200_000).match(/\S+/gu)?.length ?? 0 };
}

function looksLikeHtml(start: string): boolean {
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml|<!--)/i.test(start)) return true;
  const tags = start.match(
    /<\/?(?:p|div|a|span|h[1-6]|ul|ol|li|article|section|table|img|br|meta|script|main|header|nav)\b[^>]*>/gi,
  );
  return /^</.test(start) ? (tags?.length ?? 0) > 0 : (tags?.length ?? 0) > 2;
}

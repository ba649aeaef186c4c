/** Something to distil, and what is known of where it came from. */
export interface Source {
  content: string | Uint8Array<ArrayBuffer>;
  from: 'auto' | 'html' | 'text';
  url?: string;
  /** From a Content-Type header; only for bytes. */
  charset?: string;
}

/**
 * More is refused before it is copied anywhere. The engine takes half as much again; but the page
 * shows the original as well, and for 10 MB of it a browser can need more than 1 GB.
 */
export const kMostBytes = 32 * 1024 * 1024;

export function isTooLarge({ content }: Pick<Source, 'content'>): boolean {
  if (typeof content !== 'string') return content.byteLength > kMostBytes;
  // No unit of a string is less than a byte of UTF-8, in which the engine gets it.
  return content.length > kMostBytes || new TextEncoder().encode(content).length > kMostBytes;
}

/** Something to distil, and what is known of where it came from. */
export interface Source {
  content: string | Uint8Array<ArrayBuffer>;
  from: 'auto' | 'html' | 'text';
  url?: string;
  /** From a Content-Type header; only for bytes. */
  charset?: string;
}

/** What the engine takes at most; more is refused before it is copied anywhere. */
export const kMostBytes = 32 * 1024 * 1024;

export function sizeOf({ content }: Source): number {
  return typeof content === 'string' ? content.length : content.byteLength;
}

/** A whole page in the fragment of an address (`handover.ts`), in and out. */
import { isWebAddress } from './web_address.ts';

export interface PackedPage {
  html: string;
  /** Where the page was read, "" when nobody said. */
  url: string;
}

/** Unpacked; a fragment that unpacks to more is not taken. In bytes. */
const kMostUnpacked = 20_000_000;

/**
 * base64url of deflate-raw of the UTF-8 of `[url, html]` as JSON. Null when it is too large to be
 * unpacked again.
 */
export async function packPage(html: string, url: string): Promise<string | null> {
  const json = new Blob([JSON.stringify([url, html])]);
  if (json.size > kMostUnpacked) return null;
  const stream = json.stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = await new Response(stream).blob();
  let binary = '';
  for (const byte of new Uint8Array(await packed.arrayBuffer())) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null when it is damaged, too large, or not what `packPage` makes. */
export async function unpackPage(packed: string): Promise<PackedPage | null> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    let size = 0;
    const bounded = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > kMostUnpacked) controller.error(new RangeError('too large'));
        else controller.enqueue(chunk);
      },
    });
    const json = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .pipeThrough(bounded);
    const value: unknown = await new Response(json).json();
    if (!Array.isArray(value)) return null;
    const [url, html] = value as unknown[];
    if (typeof url !== 'string' || typeof html !== 'string') return null;
    return { html, url: isWebAddress(url) ? url : '' };
  } catch {
    return null;
  }
}

/**
 * A bookmark that opens the page in front of the reader in the app at `appUrl`, as the browser
 * shows it: also behind a login, and where the site answers no other page. It is code that runs in
 * somebody else's page, so it stands alone and repeats what `packPage` does.
 */
export function bookmarklet(appUrl: string): string {
  const app = JSON.stringify(appUrl.replace(/[?#].*$/, ''));
  const code = `(async()=>{
const json=JSON.stringify([location.href,document.documentElement.outerHTML]);
const stream=new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
const bytes=new Uint8Array(await new Response(stream).arrayBuffer());
let binary='';for(const byte of bytes)binary+=String.fromCharCode(byte);
open(${app}+'#page='+btoa(binary).replace(/\\+/g,'-').replace(/\\//g,'_').replace(/=/g,''),'_blank','noopener');
})()`;
  return `javascript:${encodeURIComponent(code.replaceAll('\n', ''))}`;
}

/**
 * How a page or a text reaches the app from outside. The app calls `takeHandover` once, on start.
 *
 *   ?url=ADDRESS   an address to fetch: links, the share sheet
 *   ?text=TEXT     a short plain text
 *   ?shared=1      what the share sheet gave; the service worker keeps it for the app
 *   #page=PACKED   a whole page, from the bookmarklet or a share link. A fragment is not sent to
 *                  any server, so the page stays on this machine.
 *
 * All of it is hostile: anyone can make a link. It goes to the engine as any input does.
 */
import { kSharedCache, kSharedKey, type Shared } from './service_worker/share_target.ts';

export type Handover =
  | { kind: 'url'; url: string }
  | { kind: 'text'; text: string }
  /** `url` is where the page was read, "" when nobody said. */
  | { kind: 'page'; html: string; url: string };

/** Unpacked; a fragment that unpacks to more is not taken. In bytes. */
const kMostUnpacked = 20_000_000;

/** base64url of deflate-raw of the UTF-8 of `[url, html]` as JSON. */
export async function packPage(html: string, url: string): Promise<string> {
  const json = new Blob([JSON.stringify([url, html])]).stream();
  const packed = await new Response(json.pipeThrough(new CompressionStream('deflate-raw'))).blob();
  let binary = '';
  for (const byte of new Uint8Array(await packed.arrayBuffer())) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null when it is damaged, too large, or not what `packPage` makes. */
export async function unpackPage(packed: string): Promise<Handover | null> {
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
    return { kind: 'page', html, url: isWebAddress(url) ? url : '' };
  } catch {
    return null;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Apps share an address as `url`, or as `text`, or at the end of a text with a title before it. */
export function readShared({ title, text, url, file }: Shared): Handover | null {
  if (file) return { kind: 'page', html: file, url: '' };
  const address = [url, text, text.split(/\s+/).at(-1) ?? ''].find(isWebAddress);
  const isOnlyLink = text.length < 300;
  if (address && isOnlyLink) return { kind: 'url', url: address };
  const all = [title, text].filter(Boolean).join('\n\n');
  return all ? { kind: 'text', text: all } : null;
}

async function takeShared(): Promise<Handover | null> {
  const cache = await caches.open(kSharedCache);
  const kept = await cache.match(kSharedKey);
  await cache.delete(kSharedKey);
  return kept ? readShared((await kept.json()) as Shared) : null;
}

/**
 * What the app was opened with, or null. Shared content is handed over once: it is gone from the
 * service worker afterwards, and a reload starts empty.
 */
export async function takeHandover(address: URL): Promise<Handover | null> {
  const packed = /^#page=([\w-]+)$/.exec(address.hash)?.[1];
  if (packed !== undefined) return unpackPage(packed);
  const query = address.searchParams;
  if (query.has('shared')) return takeShared();
  const url = query.get('url');
  if (url) return { kind: 'url', url };
  const text = query.get('text');
  return text ? { kind: 'text', text } : null;
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

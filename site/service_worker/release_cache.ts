/** Keeps whole releases of the site in the browser, one cache each. */
import type { Release } from './release.ts';

const kPrefix = 'winnow-';

export const cacheName = (release: Release): string => kPrefix + release.version;

export async function install(release: Release, scope: string): Promise<void> {
  const name = cacheName(release);
  const cache = await caches.open(name);
  try {
    await Promise.all(
      Object.entries(release.files).map(async ([path, integrity]) => {
        const url = new URL(path, scope).href;
        const response = await fetch(url, { cache: 'no-cache', integrity });
        if (!response.ok) throw new Error(`${path || 'The page'} answers ${response.status}.`);
        await cache.put(url, response);
      }),
    );
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/**
 * Deletes the releases before the previous one. The previous one stays for pages that it opened
 * and that still run: their files carry hashes in their names, so they find their own.
 */
export async function dropOldReleases(release: Release): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(kPrefix) && name !== cacheName(release),
  );
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The file of this release, else of an older one; undefined for what is not ours to keep. */
export async function findFile(release: Release, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  const own = await (await caches.open(cacheName(release))).match(url.href);
  return own ?? caches.match(url.href);
}

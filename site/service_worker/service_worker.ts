/// <reference lib="webworker" />
/** The app without a network: serves one whole release, and takes what the share sheet gives. */
import type { Release } from './release.ts';
import { dropOldReleases, findFile, install } from './release_cache.ts';
import { kSharePath, receiveShared } from './share_target.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by site/build_site.ts. */
declare const RELEASE: Release;

const scope = self.registration.scope;

self.addEventListener('install', (event) => event.waitUntil(install(RELEASE, scope)));

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldReleases(RELEASE).then(() => self.clients.claim()));
});

// The reader said yes to the new release; see site/offline.ts.
self.addEventListener('message', (event) => {
  if (event.data === 'apply') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!request.url.startsWith(scope)) return;
  if (request.method === 'POST' && request.url === new URL(kSharePath, scope).href) {
    event.respondWith(receiveShared(request, scope));
  } else if (request.method === 'GET') {
    event.respondWith(findFile(RELEASE, request).then((file) => file ?? fetch(request)));
  }
});

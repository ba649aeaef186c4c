const policy = window.trustedTypes?.createPolicy('winnow-offline', {
  createScriptURL: (address) => address,
});

/**
 * Makes the app work without a network, where the browser and the address allow it (not from
 * `file:`, not on plain http but for this machine). Call it once the page is up.
 *
 * `onUpdate` is called when a new release lies ready; the app asks the reader, and `apply` changes
 * over and reloads. Until then the page stays whole on the release that it was opened with.
 */
export async function workOffline(onUpdate: (apply: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { href } = new URL('sw.js', document.baseURI);
  const script: unknown = policy ? policy.createScriptURL(href) : href;
  const registration = await navigator.serviceWorker.register(script as string, {
    updateViaCache: 'none',
  });

  const offer = (worker: ServiceWorker): void => {
    onUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      worker.postMessage('apply');
    });
  };
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first visit, and there is nothing to update.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
}

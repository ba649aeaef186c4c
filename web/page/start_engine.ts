import wasmUrl from 'winnow/winnow.wasm?url';
import { Engine } from 'winnow/worker/engine';
import workerUrl from 'winnow/worker/worker?worker&url';

/** The only policy that may make a script address: it knows one. */
const policy = window.trustedTypes?.createPolicy('winnow-worker', {
  createScriptURL: (address) => {
    if (address !== workerUrl) throw new TypeError(`Not the engine's worker: ${address}`);
    return address;
  },
});

export function startEngine(): Engine {
  const address: unknown = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  return new Engine(() => new Worker(address as string, { type: 'module', name: 'winnow' }), {
    wasmUrl: new URL(wasmUrl, document.baseURI),
  });
}

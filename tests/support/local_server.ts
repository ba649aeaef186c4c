import http, { type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts a server on a free port of 127.0.0.1, stopped with the test; gives its origin. */
export async function listening(server: Server | RequestListener): Promise<string> {
  const started = typeof server === 'function' ? http.createServer(server) : server;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo;
  onTestFinished(() => stop(started));
  return `http://127.0.0.1:${port}`;
}

/** Ends a server and all its connections; one that has ended already stays so. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** A promise that something else in the test keeps. */
export function promised(): { promise: Promise<void>; keep: () => void } {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (keep = resolve));
  return { promise, keep };
}

import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { kHeaderPolicy } from '../content_policy.ts';
import { kContentTypeHeader, kFetchHeader, kFinalUrlHeader } from '../fetch_contract.ts';
import { asFetchError, FetchError } from './fetch_error.ts';
import { fetchPage, kFetchLimits, type FetchedPage, type FetchOptions } from './fetch_page.ts';

export interface ServerOptions extends Partial<FetchOptions> {
  /** The folder of the built site. Its files are listed once, at start. */
  root: string;
  /** Names that the browser may know this server by, without port. */
  hostnames: string[];
  /** Fetches at the same time; one more is told to come back. */
  parallelFetches?: number;
  /** For a request to come in; a connection that drips one is closed. */
  requestMilliseconds?: number;
}

const kSecurityHeaders = {
  'Content-Security-Policy': kHeaderPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** A name that an attacker's DNS points at this machine is not one of ours. */
function isOurs(host: string | undefined, hostnames: string[]): boolean {
  const authority = `http://${host ?? ''}`;
  return URL.canParse(authority) && hostnames.includes(new URL(authority).hostname);
}

/**
 * Only the page itself may fetch. Browsers say where a request comes from; the header of our own
 * stands against those that do not, since no other origin can send it.
 */
function isFromOurPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  return (
    headers[kFetchHeader.toLowerCase()] === '1' &&
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === `http://${headers.host}`)
  );
}

function sendJson(response: ServerResponse, error: FetchError): void {
  response
    .writeHead(error.status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(error));
}

/** Header values are Latin-1 without line breaks; a site's may hold anything. */
const headerValue = (value: string): string => value.replace(/[^\x20-\x7e]/g, '?');

function sendPage(response: ServerResponse, page: FetchedPage): void {
  response
    .writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
      [kFinalUrlHeader]: page.url,
      [kContentTypeHeader]: headerValue(page.contentType),
    })
    .end(page.bytes);
}

/** Answers `fetch?url=`, a limited number at a time. */
function fetchHandler(options: FetchOptions, parallel: number) {
  let running = 0;
  return async (request: IncomingMessage, response: ServerResponse, address: string) => {
    if (!isFromOurPage(request)) {
      sendJson(response, new FetchError('forbidden'));
      return;
    }
    if (running === parallel) {
      sendJson(response, new FetchError('busy'));
      return;
    }
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    ++running;
    try {
      sendPage(response, await fetchPage(address, { ...options, signal: leaving.signal }));
    } catch (error) {
      sendJson(response, asFetchError(error));
    } finally {
      --running;
    }
  };
}

/**
 * The server behind ./run: the built site, and `fetch?url=` as site/fetch_contract.ts says.
 */
export function createServer(options: ServerOptions): Server {
  const serveFile = sirv(options.root, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  const handleFetch = fetchHandler(
    {
      allowLoopback: options.allowLoopback ?? false,
      limits: options.limits ?? kFetchLimits,
      resolve: options.resolve,
    },
    options.parallelFetches ?? 4,
  );

  const requestTimeout = options.requestMilliseconds ?? 10_000;
  const timeouts = {
    headersTimeout: requestTimeout,
    requestTimeout,
    connectionsCheckingInterval: requestTimeout / 2,
  };
  return http.createServer(timeouts, (request, response) => {
    for (const [name, value] of Object.entries(kSecurityHeaders)) response.setHeader(name, value);
    if (!isOurs(request.headers.host, options.hostnames)) {
      return response.writeHead(421).end('This server goes by another name.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    const [path, query] = (request.url ?? '/').split('?', 2);
    if (path === '/fetch') {
      void handleFetch(request, response, new URLSearchParams(query).get('url') ?? '');
      return;
    }
    serveFile(request, response, () => {
      response.writeHead(404).end('There is no such page here.');
    });
  });
}

import { lookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { asFetchError, FetchError } from './fetch_error.ts';
import { mayConnectTo, type AddressPolicy } from './public_address.ts';

export interface FetchLimits {
  /** Of the page, as it travels and with its content encoding undone. */
  bytes: number;
  /** For everything together: names, redirects, body. */
  milliseconds: number;
  redirects: number;
}

export const kFetchLimits: FetchLimits = { bytes: 10_000_000, milliseconds: 15_000, redirects: 5 };

export interface FetchedPage {
  bytes: Buffer;
  /** "" when the site sent none. */
  contentType: string;
  url: string;
}

export interface FetchOptions extends AddressPolicy {
  limits: FetchLimits;
  /** Aborted when the caller no longer wants the page. */
  signal?: AbortSignal;
  /** The resolver, so that tests can stand in for a hostile one. */
  resolve?: (host: string) => Promise<{ address: string; family: number }[]>;
}

const kRedirects = new Set([301, 302, 303, 307, 308]);
const kReadable =
  /^(text\/(html|plain|markdown|xml)|application\/(xhtml\+)?xml|multipart\/related)\s*(;|$)/i;

/** Says who asks and nothing of the reader: no cookies, no referrer, no origin, no languages. */
const kRequestHeaders = {
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 (compatible; winnow/0.1)',
};

const kDecoders: Partial<Record<string, () => zlib.Gunzip | zlib.Inflate | zlib.BrotliDecompress>> =
  {
    gzip: () => zlib.createGunzip(),
    'x-gzip': () => zlib.createGunzip(),
    deflate: () => zlib.createInflate(),
    br: () => zlib.createBrotliDecompress(),
  };

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new FetchError('bad_url');
  const url = new URL(address, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username || url.password) throw new FetchError('bad_url');
  return url;
}

/**
 * The name's addresses, all of them checked. The connection is then made to these and to nothing
 * else, so a name that resolves differently a moment later (DNS rebinding) gains nothing.
 */
async function checkedAddresses(url: URL, options: FetchOptions) {
  const resolve = options.resolve ?? ((name) => lookup(name, { all: true, order: 'verbatim' }));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  if (addresses.length === 0) throw new FetchError('dns');
  if (!addresses.every(({ address }) => mayConnectTo(address, options))) {
    throw new FetchError('blocked_address');
  }
  return addresses;
}

async function request(url: URL, options: FetchOptions, signal: AbortSignal) {
  const addresses = await checkedAddresses(url, options);
  const pinned: LookupFunction = (_host, { all }, callback) => {
    if (all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  };
  const { request: send } = url.protocol === 'https:' ? https : http;
  return new Promise<IncomingMessage>((resolve, reject) => {
    send(url, {
      agent: false,
      headers: kRequestHeaders,
      lookup: pinned,
      maxHeaderSize: 64 * 1024,
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** Collects what is written to it, up to a number of bytes. */
class BoundedSink extends Writable {
  readonly #chunks: Buffer[] = [];
  #left: number;

  constructor(bytes: number) {
    super();
    this.#left = bytes;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void) {
    this.#left -= chunk.length;
    this.#chunks.push(chunk);
    done(this.#left < 0 ? new FetchError('too_large') : undefined);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

async function readBody(response: IncomingMessage, limit: number, signal: AbortSignal) {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw new FetchError('too_large');
  const sink = new BoundedSink(limit);
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding === 'identity' || coding === '') {
    await pipeline(response, sink, { signal });
  } else {
    const decoder = kDecoders[coding];
    if (!decoder) throw new FetchError('broken');
    await pipeline(response, decoder(), sink, { signal });
  }
  return sink.bytes;
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal) {
  let url = parseAddress(address);
  for (let redirects = 0; ; ++redirects) {
    const response = await request(url, options, signal);
    try {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (kRedirects.has(status) && location !== undefined) {
        if (redirects === options.limits.redirects) throw new FetchError('too_many_redirects');
        url = parseAddress(location, url);
        continue;
      }
      if (status < 200 || status > 299) throw new FetchError('http_status', status);
      const contentType = response.headers['content-type'] ?? '';
      if (contentType && !kReadable.test(contentType)) throw new FetchError('not_html');
      const bytes = await readBody(response, options.limits.bytes, signal);
      return { bytes, contentType, url: url.href };
    } finally {
      response.destroy();
    }
  }
}

/**
 * Fetches a page of the public web for the reader. Throws `FetchError` and nothing else.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(options.limits.milliseconds);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  // DNS look-ups cannot be aborted, so the time limit also races them.
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new FetchError('timeout')), { once: true });
  });
  try {
    return await Promise.race([follow(address, options, signal), aborted]);
  } catch (error) {
    throw signal.aborted ? new FetchError('timeout') : asFetchError(error);
  }
}

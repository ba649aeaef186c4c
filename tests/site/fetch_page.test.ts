import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FetchError } from '../../site/server/fetch_error.ts';
import { fetchPage, kFetchLimits, type FetchOptions } from '../../site/server/fetch_page.ts';
import { listening, promised } from '../support/local_server.ts';

const kPage = '<!doctype html><title>Ferry</title><p>The ferry sails again.</p>';
const kOptions: FetchOptions = {
  allowLoopback: true,
  limits: { bytes: 100_000, milliseconds: 2_000, redirects: 5 },
};

const fetchWith = (url: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(url, { ...kOptions, ...options });

/** The code that it fails with; "fetched" when it does not fail. */
async function failure(url: string, options: Partial<FetchOptions> = {}): Promise<string> {
  try {
    await fetchWith(url, options);
    return 'fetched';
  } catch (error) {
    expect(error).toBeInstanceOf(FetchError);
    return (error as FetchError).code;
  }
}

const html = (response: ServerResponse, body: string | Buffer = kPage, encoding?: string) =>
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
    .end(body);

describe('what comes back', () => {
  it('is the bytes, the content type and the last address', async () => {
    const origin = await listening((request, response) => {
      if (request.url === '/old') response.writeHead(301, { Location: '/new' }).end();
      else html(response);
    });
    const page = await fetchWith(`${origin}/old`);
    expect(page.bytes.toString()).toBe(kPage);
    expect(page.contentType).toBe('text/html; charset=utf-8');
    expect(page.url).toBe(`${origin}/new`);
  });

  it.each([
    ['gzip', gzipSync(kPage)],
    ['deflate', deflateSync(kPage)],
    ['br', brotliCompressSync(kPage)],
  ])('undoes %s', async (encoding, body) => {
    const origin = await listening((_request, response) => html(response, body, encoding));
    expect((await fetchWith(origin)).bytes.toString()).toBe(kPage);
  });

  it('tells the site nothing of the reader', async () => {
    let sent: IncomingHttpHeaders = {};
    const origin = await listening((request, response) => {
      sent = request.headers;
      html(response);
    });
    await fetchWith(origin);
    expect(Object.keys(sent).sort()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort(),
    );
  });

  it('forgets cookies between redirects', async () => {
    let cookie: string | undefined = 'never asked';
    const origin = await listening((request, response) => {
      if (request.url === '/a') {
        response.writeHead(302, { Location: '/b', 'Set-Cookie': 'id=7' }).end();
      } else {
        cookie = request.headers.cookie;
        html(response);
      }
    });
    await fetchWith(`${origin}/a`);
    expect(cookie).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://user:secret@example.org/',
    '//example.org/',
    'not an address',
    '',
  ])('refuses %j', async (address) => {
    expect(await failure(address)).toBe('bad_url');
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
  ])('does not go to %s', async (address) => {
    expect(await failure(address, { allowLoopback: false })).toBe('blocked_address');
  });

  it('does not go where a name leads to a private address', async () => {
    const resolve = () => Promise.resolve([{ address: '10.0.0.7', family: 4 }]);
    expect(await failure('http://intranet.example/', { resolve })).toBe('blocked_address');
  });

  it('does not go when only one of the addresses is private', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '192.168.0.1', family: 4 },
      ]);
    expect(await failure('http://mixed.example/', { resolve })).toBe('blocked_address');
  });

  it('checks every redirect', async () => {
    const origin = await listening((_request, response) => {
      response.writeHead(302, { Location: 'http://169.254.169.254/' }).end();
    });
    expect(await failure(origin)).toBe('blocked_address');
  });

  it('follows no redirect away from http', async () => {
    const origin = await listening((_request, response) => {
      response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    });
    expect(await failure(origin)).toBe('bad_url');
  });

  it('connects to the address that was checked, whatever the name says next', async () => {
    const origin = await listening((_request, response) => html(response));
    let asked = 0;
    // `rebind.invalid` resolves nowhere but here: a second look-up would fail.
    const resolve = () => {
      ++asked;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const page = await fetchWith(origin.replace('127.0.0.1', 'rebind.invalid'), { resolve });
    expect(page.bytes.toString()).toBe(kPage);
    expect(asked).toBe(1);
  });
});

describe('limits', () => {
  const kBig = Buffer.alloc(kOptions.limits.bytes + 1, 'a');

  it('are those of the promise', () => {
    expect(kFetchLimits).toEqual({ bytes: 10_000_000, milliseconds: 15_000, redirects: 5 });
  });

  it('stop at an announced size, before the body', async () => {
    let waitedForBody = false;
    const origin = await listening((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': kBig.length });
      response.flushHeaders();
      setTimeout(() => {
        waitedForBody = true;
        response.end(kBig);
      }, 500).unref();
    });
    expect(await failure(origin)).toBe('too_large');
    expect(waitedForBody).toBe(false);
  });

  it('stop an endless body', async () => {
    const origin = await listening((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write(kBig));
      };
      response.on('drain', more);
      more();
    });
    expect(await failure(origin)).toBe('too_large');
  });

  it.each([
    ['gzip', gzipSync(kBig)],
    ['br', brotliCompressSync(kBig)],
  ])('stop a %s bomb', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(1_000);
    const origin = await listening((_request, response) => html(response, bomb, encoding));
    expect(await failure(origin)).toBe('too_large');
  });

  const kHurried = { limits: { ...kOptions.limits, milliseconds: 200 } };

  it('stop waiting for an answer', async () => {
    const origin = await listening(() => undefined);
    expect(await failure(origin, kHurried)).toBe('timeout');
  });

  it('stop waiting for a dripping body', async () => {
    const origin = await listening((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await failure(origin, kHurried)).toBe('timeout');
  });

  it('stop waiting for a name', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await failure('http://slow.example/', { ...kHurried, resolve })).toBe('timeout');
  });

  it('count the whole chain of redirects, not each', async () => {
    const origin = await listening((_request, response) => {
      setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 80);
    });
    expect(await failure(origin, kHurried)).toBe('timeout');
  });

  it.each([
    [5, 'fetched'],
    [6, 'too_many_redirects'],
  ])('after %i redirects: %s', async (redirects, outcome) => {
    const origin = await listening((request, response) => {
      const step = Number((request.url ?? '').slice(1));
      if (step === redirects) html(response);
      else response.writeHead(302, { Location: `/${step + 1}` }).end();
    });
    expect(await failure(`${origin}/0`)).toBe(outcome);
  });
});

describe('what the site may answer', () => {
  it.each([
    ['text/html', 'fetched'],
    ['TEXT/HTML;charset=latin1', 'fetched'],
    ['application/xhtml+xml', 'fetched'],
    ['text/plain', 'fetched'],
    ['multipart/related; boundary=x', 'fetched'],
    ['', 'fetched'],
    ['application/pdf', 'not_html'],
    ['image/png', 'not_html'],
    ['text/javascript', 'not_html'],
    ['text/html2', 'not_html'],
  ])('content type %j: %s', async (contentType, outcome) => {
    const origin = await listening((_request, response) => {
      response.writeHead(200, contentType ? { 'Content-Type': contentType } : {}).end(kPage);
    });
    expect(await failure(origin)).toBe(outcome);
  });

  it.each([404, 403, 500])('status %i is named', async (status) => {
    const origin = await listening((_request, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' }).end(kPage);
    });
    const error = await fetchWith(origin).catch((reason: unknown) => reason);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'http_status', status });
  });

  it('an unknown content encoding is no page', async () => {
    const origin = await listening((_request, response) => html(response, kPage, 'compress'));
    expect(await failure(origin)).toBe('broken');
  });

  it('a damaged content encoding is no page', async () => {
    const origin = await listening((_request, response) => html(response, kPage, 'gzip'));
    expect(await failure(origin)).toBe('broken');
  });
});

describe('connections', () => {
  it('a name that does not exist', async () => {
    expect(await failure('http://no-such-site.invalid/')).toBe('dns');
    const resolve = () => Promise.resolve([]);
    expect(await failure('http://empty.example/', { resolve })).toBe('dns');
  });

  it('nobody listens', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failure(`http://127.0.0.1:${port}/`)).toBe('refused');
  });

  it('the other side hangs up', async () => {
    const origin = await listening((request: IncomingMessage) => request.socket.destroy());
    expect(await failure(origin)).toBe('broken');
  });

  it('a certificate that nobody signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'winnow-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      `req -x509 -newkey ed25519 -nodes -subj /CN=localhost -keyout ${key} -out ${cert}`.split(' '),
      { stdio: 'ignore' },
    );
    const server = https.createServer(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (_request, response) => html(response),
    );
    const origin = await listening(server);
    expect(await failure(origin.replace('http:', 'https:'))).toBe('certificate');
  });

  it('ends with the caller', async () => {
    const leaving = new AbortController();
    const hungUp = promised();
    const origin = await listening((_request, response) => {
      response.on('close', () => hungUp.keep());
      leaving.abort();
    });
    await failure(origin, { signal: leaving.signal });
    await hungUp.promise;
  });
});

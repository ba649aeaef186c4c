import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kHeaderPolicy } from '../../site/content_policy.ts';
import { createServer, type ServerOptions } from '../../site/server/server.ts';
import { listening, promised } from '../support/local_server.ts';

const kFromPage = { 'X-Winnow-Fetch': '1', 'Sec-Fetch-Site': 'same-origin' };
const kScript = 'export const greeting = "hello, hello, hello, hello";';

/** A served site of a few files beside a file that must stay private. */
async function site(options: Partial<ServerOptions> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'site');
  mkdirSync(join(root, 'samples'), { recursive: true });
  writeFileSync(join(folder, 'private.txt'), 'private');
  writeFileSync(join(root, '.hidden'), 'private');
  writeFileSync(join(root, 'index.html'), '<title>winnow</title>');
  writeFileSync(join(root, 'engine.wasm'), '\0asm');
  writeFileSync(join(root, 'app.js'), kScript);
  writeFileSync(join(root, 'app.js.br'), brotliCompressSync(kScript));
  writeFileSync(join(root, 'app.js.gz'), gzipSync(kScript));
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  writeFileSync(join(root, 'samples', 'news.html'), '<p>news');
  const hostnames = ['localhost', '127.0.0.1', '[::1]'];
  return listening(createServer({ root, hostnames, allowLoopback: true, ...options }));
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request as raw as it gets: the path is sent as it is written, `Host` too. */
function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    http
      .request({ hostname, port, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
        });
      })
      .on('error', reject)
      .end();
  });
}

const code = ({ body }: Answer): unknown => (JSON.parse(body.toString()) as { code: unknown }).code;

describe('files', () => {
  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/samples/news.html', 'text/html;charset=utf-8'],
    ['/app.js', 'text/javascript'],
    ['/engine.wasm', 'application/wasm'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ])('%s is %s', async (path, contentType) => {
    const answer = await ask(await site(), path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(contentType);
  });

  it('come with the security headers, errors too', async () => {
    const origin = await site();
    for (const path of ['/', '/app.js', '/missing', '/fetch']) {
      expect((await ask(origin, path)).headers).toMatchObject({
        'content-security-policy': kHeaderPolicy,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('allow no inline script, no inline style and no eval', () => {
    expect(kHeaderPolicy).toContain("default-src 'none'");
    expect(kHeaderPolicy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(kHeaderPolicy).not.toMatch(/unsafe-(inline|eval)(?<!wasm-unsafe-eval)/);
  });

  it('are compressed for those who can read it', async () => {
    const origin = await site();
    const brotli = await ask(origin, '/app.js', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(kScript);
    const gzip = await ask(origin, '/app.js', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(kScript);
    expect((await ask(origin, '/app.js')).body.toString()).toBe(kScript);
  });

  it('are not sent twice', async () => {
    const origin = await site();
    const { etag = '' } = (await ask(origin, '/app.js')).headers;
    const again = await ask(origin, '/app.js', { 'If-None-Match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    '/../private.txt',
    '/samples/../../private.txt',
    '/..%2fprivate.txt',
    '/%2e%2e/private.txt',
    '/..\\private.txt',
    '/.hidden',
    '//',
    '/%00',
    '/%E0%A4%A',
    'http://elsewhere/private.txt',
  ])('%s leads nowhere', async (path) => {
    const origin = await site();
    const answer = await ask(origin, path);
    expect(answer.body.toString()).not.toContain('private');
    expect((await ask(origin, '/')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await ask(await site(), '/', {}, method)).status).toBe(405);
  });
});

describe('connections', () => {
  it('that drip a request are closed', async () => {
    const { port } = new URL(await site({ requestMilliseconds: 100 }));
    const socket = connect(Number(port), '127.0.0.1');
    const drip = setInterval(() => socket.write('X: y\r\n'), 20);
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    socket.resume().on('error', () => undefined);
    await once(socket, 'close');
    clearInterval(drip);
  });
});

describe('fetch', () => {
  const kFar = '/fetch?url=http://no-such-site.invalid/';
  const forPage = (origin: string) => `/fetch?url=${encodeURIComponent(origin)}`;

  it('hands over bytes that no browser opens as a page', async () => {
    const far = await listening((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=koi8-r' }).end('<script>');
    });
    const { status, headers, body } = await ask(await site(), forPage(far), kFromPage);
    expect([status, body.toString()]).toEqual([200, '<script>']);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-winnow-final-url': `${far}/`,
      'x-winnow-content-type': 'text/html; charset=koi8-r',
    });
  });

  it('answers errors as a code and a sentence', async () => {
    const answer = await ask(await site(), '/fetch', kFromPage);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString())).toEqual({
      code: 'bad_url',
      message: expect.stringMatching(/^[A-Z].*\.$/) as string,
    });
  });

  it('reaches no loopback unless told to', async () => {
    const far = await listening((_request, response) => response.end('secret'));
    const answer = await ask(await site({ allowLoopback: false }), forPage(far), kFromPage);
    expect([answer.status, code(answer)]).toEqual([403, 'blocked_address']);
  });

  it.each([
    ['a link or an <img>', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a browser that says nothing', {}],
    ['another port of this machine', { ...kFromPage, 'Sec-Fetch-Site': 'same-site' }],
    ['another site', { ...kFromPage, 'Sec-Fetch-Site': 'cross-site' }],
    ['another origin', { 'X-Winnow-Fetch': '1', Origin: 'https://elsewhere.example' }],
    ['an opaque origin', { 'X-Winnow-Fetch': '1', Origin: 'null' }],
  ])('refuses %s', async (_name, headers: Record<string, string>) => {
    const answer = await ask(await site(), kFar, headers);
    expect([answer.status, code(answer)]).toEqual([403, 'forbidden']);
  });

  it.each(['elsewhere.example', 'localhost.elsewhere.example', '::::'])(
    'refuses the name %j, whatever its DNS says',
    async (host) => {
      const answer = await ask(await site(), kFar, { ...kFromPage, Host: host });
      expect([400, 421]).toContain(answer.status);
      expect(answer.body.toString()).not.toContain('dns');
    },
  );

  it('never invites other origins', async () => {
    const { headers } = await ask(await site(), kFar, {
      ...kFromPage,
      Origin: 'https://a.example',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('limits how many run at once', async () => {
    const started = promised();
    const finish = promised();
    const far = await listening((_request, response) => {
      started.keep();
      void finish.promise.then(() => response.end('done'));
    });
    const origin = await site({ parallelFetches: 1 });
    const first = ask(origin, forPage(far), kFromPage);
    await started.promise;
    const second = await ask(origin, forPage(far), kFromPage);
    expect([second.status, code(second)]).toEqual([429, 'busy']);
    finish.keep();
    expect((await first).body.toString()).toBe('done');
    expect((await ask(origin, forPage(far), kFromPage)).status).toBe(200);
  });

  it('stops when the reader leaves', async () => {
    const started = promised();
    const hungUp = promised();
    const far = await listening((_request, response) => {
      response.on('close', () => hungUp.keep());
      started.keep();
    });
    const origin = await site();
    const request = http.get(origin + forPage(far), { headers: kFromPage });
    request.on('error', () => undefined);
    await started.promise;
    request.destroy();
    await hungUp.promise;
  });
});

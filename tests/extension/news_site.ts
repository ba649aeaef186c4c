/** A served news page, as the reader finds it on the web. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { listening } from '../support/local_server.ts';

const kNews = readFileSync(new URL('../../site/samples/news.html', import.meta.url));

const kPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A news page that lets nothing of anybody else's run. */
export const news: RequestListener = (request, response) => {
  if (request.url === '/picture.png') {
    response.writeHead(200, { 'Content-Type': 'image/png' }).end(kPixel);
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(kNews);
};

/** Its address, served until the test ends. */
export const newsSite = async (): Promise<string> => `${await listening(news)}/`;

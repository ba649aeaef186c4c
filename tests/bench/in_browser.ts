/** winnow in a worker beside DOMParser, Readability.js and Defuddle, page by page in turn. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../support/chromium.ts';

/** `parsing` is winnow's own parser alone, in a worker as well. */
const kContestants = ['winnow', 'parsing', 'domparser', 'readability', 'defuddle'] as const;
export type Contestant = (typeof kContestants)[number];

/** Milliseconds; of each page the best round counts. */
export interface Figures {
  total: number;
  median: number;
  p95: number;
}

export interface BrowserFigures {
  contestants: Record<Contestant, Figures>;
}

type Times = Record<Contestant, number>;

function forEach<Value>(make: (contestant: Contestant) => Value): Record<Contestant, Value> {
  return Object.fromEntries(kContestants.map((name) => [name, make(name)])) as Record<
    Contestant,
    Value
  >;
}

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const kFiles: Partial<Record<string, [file: string, type: string]>> = {
  '/': ['tests/bench/page.html', 'text/html'],
  '/page.js': ['tests/bench/page.js', 'text/javascript'],
  '/cold_start.html': ['tests/bench/cold_start.html', 'text/html'],
  '/parse_worker.js': ['tests/bench/parse_worker.js', 'text/javascript'],
  '/winnow_parse.mjs': ['build/wasm/winnow_parse.mjs', 'text/javascript'],
  '/winnow_parse.wasm': ['build/wasm/winnow_parse.wasm', 'application/wasm'],
  '/readability.js': ['node_modules/@mozilla/readability/Readability.js', 'text/javascript'],
  '/defuddle.js': ['node_modules/defuddle/dist/index.js', 'text/javascript'],
};

/** The package, the peers and the pages, for an hour from the browser's cache. */
export function serve(): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const address = request.url ?? '/';
    const dist = /^\/winnow\/((?:worker\/)?[\w.]+)$/.exec(address)?.[1];
    const [file, type] = dist
      ? [
          `wasm_bindings/dist/${dist}`,
          dist.endsWith('.wasm') ? 'application/wasm' : 'text/javascript',
        ]
      : (kFiles[address] ?? []);
    if (!file || !type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
    response.end(readFileSync(path(file)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function figures(times: number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const round = (value: number) => Number(value.toFixed(2));
  return {
    total: round(times.reduce((sum, time) => sum + time, 0)),
    median: round(at(0.5)),
    p95: round(at(0.95)),
  };
}

export const addressOf = (server: http.Server): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;

export async function measureInBrowser(pages: string[], rounds: number): Promise<BrowserFigures> {
  const server = await serve();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(addressOf(server));
    const best: Times[] = [];
    for (let round = 0; round < rounds; ++round) {
      for (const [place, html] of pages.entries()) {
        const times = await page.evaluate((text) => window.bench.time(text), html);
        const before = best[place];
        best[place] = before
          ? forEach((contestant) => Math.min(before[contestant], times[contestant]))
          : times;
      }
    }
    return {
      contestants: forEach((contestant) => figures(best.map((times) => times[contestant]))),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

declare global {
  interface Window {
    bench: {
      time(html: string): Promise<Times>;
    };
  }
}

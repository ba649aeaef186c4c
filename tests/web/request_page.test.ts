import { afterEach, expect, it, vi } from 'vitest';
import { requestPage } from '../../web/page/input/request_page.ts';
import { kMostBytes } from '../../web/page/input/source.ts';
import { problem } from '../../web/page/problem.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const kStep = 1024 * 1024;

/** Answers with steps of 1 MB, as many as are asked for. */
function siteOf(steps: number): { sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent === steps) {
        controller.close();
        return;
      }
      sent += 1;
      controller.enqueue(new Uint8Array(kStep).fill(sent));
    },
  });
  const headers = { 'Content-Type': 'text/html' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
  return { sent: () => sent };
}

const request = () => requestPage('https://endless.example/', new AbortController().signal);

it('reads a page that does not say how long it is', async () => {
  siteOf(3);
  const page = await request();
  expect(page).toMatchObject({ from: 'html' });
  const bytes = 'content' in page ? page.content : '';
  expect([bytes.length, bytes[0], bytes[kStep], bytes.at(-1)]).toEqual([3 * kStep, 1, 2, 3]);
});

it('breaks off a page that is too large as soon as it is', async () => {
  const { sent } = siteOf(100);
  expect(await request()).toEqual(problem('too_large'));
  expect(sent()).toBeLessThan(kMostBytes / kStep + 5);
});

// The contestants, each from an HTML string to what a reader would be shown.
/* global Readability, Defuddle */
import { startEngine } from '/winnow/worker/start_engine.js';

function ask(worker, html) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(html);
  });
}

const winnow = startEngine();
const winnowParser = new Worker('/parse_worker.js', { type: 'module' });

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

const contestants = {
  winnow: (html) => winnow.clean(html),
  parsing: (html) => ask(winnowParser, html),
  domparser: parse,
  readability: (html) => new Readability(parse(html)).parse(),
  // Its default fetches from third parties for some addresses; the page has none.
  defuddle: (html) => new Defuddle(parse(html), { url: 'https://example.org/' }).parse(),
};

window.bench = {
  // In turn, starting with another one each time, so that nobody always goes first.
  async time(html) {
    const names = Object.keys(contestants);
    const shift = html.length % names.length;
    const times = {};
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const start = performance.now();
      try {
        await contestants[name](html);
      } catch {
        // A peer that cannot read a page still spent the time.
      }
      times[name] = performance.now() - start;
    }
    return times;
  },
};

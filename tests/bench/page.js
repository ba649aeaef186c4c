// The contestants, each from an HTML string to what a reader would be shown.
/* global Readability, Defuddle */
import { Carrier } from '/winnow/worker/carrier.js';
import { startEngine } from '/winnow/worker/start_engine.js';

const winnow = startEngine();
const parser = new Worker('/parse_worker.js', { type: 'module' });
const carrier = new Carrier();

// As `winnow` brings its pages to its worker.
function parseInWorker(html) {
  return new Promise((resolve, reject) => {
    parser.onmessage = ({ data }) => {
      carrier.unload(data.buffer);
      resolve(data.nodes);
    };
    parser.onerror = (event) => reject(new Error(event.message));
    const load = carrier.load(html);
    parser.postMessage(load, [load.buffer]);
  });
}

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

const contestants = {
  winnow: (html) => winnow.clean(html),
  parsing: parseInWorker,
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

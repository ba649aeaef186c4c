// The contestants, each from an HTML string to what a reader would be shown.
/* global Readability, Defuddle */

function startWorker(path) {
  return new Worker(path, { type: 'module' });
}

function ask(worker, html) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(html);
  });
}

const winnow = startWorker('/worker.js');
const winnowParser = startWorker('/parse_worker.js');

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

const contestants = {
  winnow: (html) => ask(winnow, html),
  parsing: (html) => ask(winnowParser, html),
  domparser: parse,
  readability: (html) => new Readability(parse(html)).parse(),
  // Its default fetches from third parties for some addresses; the page has none.
  defuddle: (html) => new Defuddle(parse(html), { url: 'https://example.org/' }).parse(),
};

async function firstResult() {
  const start = performance.now();
  const fresh = startWorker('/worker.js');
  await ask(fresh, '<p>Rain fell, the mayor said.</p>');
  const time = performance.now() - start;
  fresh.terminate();
  return time;
}

window.bench = {
  async coldStart() {
    return { first: await firstResult(), again: await firstResult() };
  },

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

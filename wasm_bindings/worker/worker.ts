/** Runs the engine off the main thread. Start it as a module worker, or bundled as a classic one. */
import { startWith, type Winnow } from '../load.ts';
import type { FromWorker, Start, ToWorker } from './protocol.ts';

let begin: (loading: Promise<Winnow>) => void;
const engine = new Promise<Winnow>((resolve) => (begin = resolve));

function say(message: FromWorker): void {
  self.postMessage(message);
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function start({ module }: Start): void {
  begin(startWith(module));
  engine.then(
    () => {
      say({ kind: 'ready' });
    },
    (error: unknown) => {
      say({ kind: 'broken', message: sentence(error) });
    },
  );
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    start(data);
    return;
  }
  const winnow = await engine.catch(() => undefined);
  if (!winnow) return; // `start` has said so
  try {
    say({ kind: 'cleaned', id: data.id, json: winnow.cleanToJson(data.input, data.options) });
  } catch (error) {
    say({ kind: 'crashed', id: data.id, message: sentence(error) });
  }
};

/** Runs the engine off the main thread. Start it as a module worker, or bundled as a classic one. */
import { startWith, type Winnow } from '../load.ts';
import type { FromWorker, Start, ToWorker } from './protocol.ts';
import { kRehearsal } from './rehearsal.ts';

let begin: (loading: Promise<Winnow>) => void;
const engine = new Promise<Winnow>((resolve) => (begin = resolve));
let asked = false;

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function start({ module }: Start): void {
  begin(startWith(module));
  engine.then(
    (winnow) => {
      say({ kind: 'ready' });
      setTimeout(() => {
        if (!asked) winnow.cleanToMessage(kRehearsal);
      });
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
  asked = true;
  const winnow = await engine.catch(() => undefined);
  if (!winnow) return; // `start` has said so
  const { id, input, options } = data;
  try {
    const result = winnow.cleanToMessage(new Uint8Array(input.buffer, 0, input.size), options);
    say({ kind: 'cleaned', id, result, buffer: input.buffer }, [input.buffer]);
  } catch (error) {
    say({ kind: 'crashed', id, message: sentence(error) });
  }
};

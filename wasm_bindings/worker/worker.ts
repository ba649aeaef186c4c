/** Runs the engine off the main thread. Start it as a module worker, or bundled as a classic one. */
import { sentenceOf } from '../failure.ts';
import { Supervisor } from '../supervisor.ts';
import type { FromWorker, Start, ToWorker } from './protocol.ts';
import { kRehearsal, kRehearsalRequest } from './rehearsal.ts';

let begin: (loading: Promise<Supervisor>) => void;
const engine = new Promise<Supervisor>((resolve) => (begin = resolve));
let asked = false;

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function start({ module }: Start): void {
  begin(Supervisor.start(module));
  engine.then(
    (supervisor) => {
      say({ kind: 'ready' });
      setTimeout(() => {
        if (!asked) supervisor.clean(kRehearsal, kRehearsalRequest);
      });
    },
    (error: unknown) => {
      say({ kind: 'broken', message: sentenceOf(error) });
    },
  );
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    start(data);
    return;
  }
  asked = true;
  const supervisor = await engine.catch(() => undefined);
  if (!supervisor) return; // `start` has said so
  const { id, input, request } = data;
  try {
    const result = supervisor.clean(new Uint8Array(input.buffer, 0, input.size), request);
    say({ kind: 'cleaned', id, result, buffer: input.buffer }, [input.buffer]);
  } catch (error) {
    say({ kind: 'crashed', id, message: sentenceOf(error) });
  }
};

/**
 * The engine as promises over a worker. One request runs at a time, as the engine is one thread;
 * later ones wait. A worker that crashes or takes too long is replaced, so the engine stays usable.
 */
import { kindOf, kMilliseconds, readInput, readOptions, type Rules } from '../arguments.ts';
import { compileGiven, type CompiledModule, type LoadOptions } from '../compile.ts';
import { failure, sentenceOf } from '../failure.ts';
import { readInParts } from '../message.ts';
import type { Request } from '../module.js';
import { requestFrom } from '../request.ts';
import type { CleanOptions, CleanResult, Input } from '../types.ts';
import { Carrier } from './carrier.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Why there is no answer. */
export type EngineErrorCode = 'not_loaded' | 'crashed' | 'timed_out' | 'closed';

/** The engine gave no answer. What it was asked can be asked again. */
export class EngineError extends Error {
  override name = 'EngineError';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Where the engine and its worker are; by default both are found in this package. */
export interface StartOptions extends LoadOptions {
  /** `winnow/worker/worker`, where a bundler has put it; a module worker. */
  workerUrl?: string | URL | undefined;
}

/** The part of `Worker` that the engine needs. */
export type EngineWorker = Pick<Worker, 'terminate'> & {
  postMessage: (message: ToWorker, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** How long a call may take. */
export interface CleanCall {
  /** Aborting rejects with the signal's reason; work under way is cut off. */
  signal?: AbortSignal | undefined;
  /** Milliseconds from the start of the work; default 30,000; `Infinity` for as long as it takes. */
  timeout?: number | undefined;
}

/** A call in plain values. */
interface Order {
  input: string | Uint8Array;
  request: Request;
  timeout: number;
  signal: AbortSignal | undefined;
}

interface Job extends Order {
  id: number;
  resolve: (result: CleanResult) => void;
  reject: (reason: unknown) => void;
}

const kDefaultTimeout = 30_000;
/** Of the time-out: a page that takes longer ends as a partial result, not as an error. */
const kShareForWork = 0.8;

const kCall: Rules<CleanCall> = {
  signal: [
    'an AbortSignal',
    (value) => (kindOf(value) === 'AbortSignal' ? (value as AbortSignal) : undefined),
  ],
  timeout: kMilliseconds,
};

/** Throws a sentence when something is not what it must be. */
function orderFrom(given: Input, options: CleanOptions, call: CleanCall): Order {
  const { signal, timeout = kDefaultTimeout } = readOptions(call, kCall);
  const input = readInput(given);
  return { input, request: requestFrom(input, options, timeout * kShareForWork), timeout, signal };
}

/** Fires `restart` when a worker crashed and will be replaced. */
export class Engine extends EventTarget {
  #worker: EngineWorker | undefined;
  #running: Job | undefined;
  #waiting: Job[] = [];
  #nextId = 1;
  readonly #carrier = new Carrier();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #compiled: Promise<CompiledModule> | undefined;

  /** `places.workerUrl` is only named here, when what `startWorker` gives does not load. */
  constructor(
    private readonly startWorker: () => EngineWorker,
    private readonly places: StartOptions,
  ) {
    super();
  }

  /** Loads the engine before it is needed, and has it ready for a first page. */
  warm(): void {
    try {
      this.#worker ??= this.#start();
    } catch {
      // The first call says it.
    }
  }

  async clean(
    input: Input,
    options: CleanOptions = {},
    call: CleanCall = {},
  ): Promise<CleanResult> {
    let order: Order;
    try {
      order = orderFrom(input, options, call);
    } catch (wrong) {
      return failure('bad_argument', sentenceOf(wrong));
    }
    const { signal } = order;
    signal?.throwIfAborted();
    const { promise, ...settle } = withResolvers<CleanResult>();
    // What waits is a copy: the bytes are their owner's again when this call returns.
    const bytes = this.#running ? order.input.slice() : order.input;
    const job = { id: this.#nextId++, ...order, input: bytes, ...settle };
    const onAbort = () => {
      this.#abort(job, signal?.reason);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#waiting.push(job);
    this.#next();
    return promise.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Ends the worker; work under way is rejected. */
  close(): void {
    const error = new EngineError('closed', 'The engine was closed.');
    for (const job of this.#waiting.splice(0)) job.reject(error);
    this.#running?.reject(error);
    this.#discardWorker();
  }

  #start(): EngineWorker {
    const { workerUrl } = this.places;
    const from = workerUrl ? ` from ${String(workerUrl)}` : '';
    let worker: EngineWorker;
    try {
      worker = this.startWorker();
    } catch (error) {
      throw new EngineError('not_loaded', `The worker does not start: ${sentenceOf(error)}`);
    }
    worker.onmessage = ({ data }) => {
      this.#receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#replace(
        event.message // a script that does not arrive leaves none
          ? new EngineError('crashed', event.message)
          : new EngineError('not_loaded', `The worker's script cannot be loaded${from}.`),
      );
    };
    this.#compile()
      .then((module) => {
        this.#send(worker, { kind: 'start', module });
      })
      .catch((error: unknown) => {
        if (worker === this.#worker) {
          this.#replace(new EngineError('not_loaded', sentenceOf(error)));
        }
      });
    return worker;
  }

  /**
   * Here rather than in the worker: the two start side by side, one that replaces it starts at
   * once, and Firefox refuses what a worker of an extension fetches while the browser is offline.
   */
  #compile(): Promise<CompiledModule> {
    this.#compiled ??= compileGiven(this.places)
      .then((module) => {
        if (!module) throw new Error('Nothing says where the engine is.');
        return module;
      })
      .catch((error: unknown) => {
        this.#compiled = undefined; // so that one failed download is not the last word
        throw error;
      });
    return this.#compiled;
  }

  #send(worker: EngineWorker, message: ToWorker, transfer: Transferable[] = []): void {
    worker.postMessage(message, transfer);
  }

  #next(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    const { id, request } = job;
    try {
      this.#worker ??= this.#start();
      const input = this.#carrier.load(job.input);
      this.#send(this.#worker, { kind: 'clean', id, input, request }, [input.buffer]);
    } catch (error) {
      this.#finish();
      job.reject(
        error instanceof EngineError
          ? error
          : new EngineError('crashed', 'There is no memory left for this page.'),
      );
      this.#next();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#replace(new EngineError('timed_out', 'The engine took too long.'));
    }, job.timeout);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'broken') {
      this.#replace(new EngineError('not_loaded', message.message));
    } else if (message.kind === 'crashed') {
      this.#replace(new EngineError('crashed', message.message));
    } else if (message.kind === 'cleaned' && message.id === this.#running?.id) {
      const job = this.#running;
      this.#finish();
      this.#carrier.unload(message.buffer);
      readOn(readInParts(message.result), job);
      this.#next();
    }
  }

  /** After a crash an instance of the engine cannot be trusted: its memory is in an unknown state. */
  #replace(error: EngineError): void {
    const job = this.#running;
    this.#discardWorker();
    job?.reject(error);
    if (error.code === 'crashed') this.dispatchEvent(new Event('restart'));
    this.#next();
  }

  #abort(job: Job, reason: unknown): void {
    job.reject(reason);
    if (this.#running === job) {
      this.#discardWorker();
      this.#next();
    } else {
      this.#waiting = this.#waiting.filter((other) => other !== job);
    }
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
  }

  #discardWorker(): void {
    this.#finish();
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = undefined;
  }
}

/** Reads a result, each part in a task of its own; what is done with a large one gets one, too. */
function readOn(reading: Generator<undefined, CleanResult>, job: Job): void {
  try {
    const { done, value } = reading.next();
    if (done) {
      job.resolve(value);
      return;
    }
  } catch (error) {
    job.reject(new EngineError('crashed', `The result cannot be read: ${sentenceOf(error)}`));
    return;
  }
  // Timers wait for seconds in a page that is hidden.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    readOn(reading, job);
  };
  port2.postMessage(null);
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

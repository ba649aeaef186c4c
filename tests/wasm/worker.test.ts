import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CleanOptions, LoadOptions } from 'winnow';
import { Engine, type CleanCall, type EngineWorker } from 'winnow/worker/engine';
import type { Load } from '../../wasm_bindings/worker/carrier.ts';
import type { FromWorker, ToWorker } from '../../wasm_bindings/worker/protocol.ts';
import { harbour } from '../web/fixture/harbour.ts';

const textOf = ({ buffer, size }: Load): string =>
  new TextDecoder().decode(new Uint8Array(buffer, 0, size));

/** A worker whose answers the test gives. */
class FakeWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly received: ToWorker[] = [];
  readonly asked: string[] = [];
  terminated = false;

  postMessage(message: ToWorker, transfer: Transferable[]): void {
    if (message.kind === 'start') {
      this.received.push(message);
      return;
    }
    const here = structuredClone(message, { transfer });
    this.received.push(here);
    this.asked.push(textOf(here.input));
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  answer(result = JSON.stringify(harbour)): void {
    const last = this.received.findLast((one) => one.kind === 'clean');
    if (!last) throw new Error('nothing was asked');
    const { buffer } = last.input;
    this.say({ kind: 'cleaned', id: last.id, result, buffer });
  }
}

/** The smallest module there is. */
const wasmBytes = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function started(wasm: LoadOptions = { wasmBytes }) {
  const workers: FakeWorker[] = [];
  const engine = new Engine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, wasm);
  const worker = (at = workers.length - 1): FakeWorker => {
    const found = workers[at];
    if (!found) throw new Error('no worker was started');
    return found;
  };
  return { engine, workers, worker };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('Engine', () => {
  it('gives a new worker something to do', async () => {
    const { engine, worker } = started();
    const result = engine.clean('a');
    worker().answer();
    expect(await result).toEqual(harbour);
  });

  it('compiles the engine once, for every worker', async () => {
    const { engine, worker } = started();
    const modules = () =>
      worker().received.flatMap((one) => (one.kind === 'start' ? [one.module] : []));
    engine.warm();
    await expect.poll(modules).toEqual([expect.any(WebAssembly.Module)]);
    const [module] = modules();
    worker().say({ kind: 'crashed', id: 1, message: 'unreachable' });
    engine.warm();
    await expect.poll(modules).toEqual([module]);
    expect(modules()[0]).toBe(module);
  });

  it('says when no worker can be started, and tries again', async () => {
    let refused = true;
    const worker = new FakeWorker();
    const engine = new Engine(
      () => {
        if (refused) throw new Error('Worker is not defined');
        return worker;
      },
      { wasmBytes },
    );
    engine.warm();
    for (const input of ['a', 'b']) {
      await expect(engine.clean(input)).rejects.toMatchObject({
        code: 'not_loaded',
        message: 'The worker does not start: Worker is not defined',
      });
    }
    refused = false;
    const result = engine.clean('c');
    worker.answer();
    expect(await result).toEqual(harbour);
  });

  it('says when nothing tells where the engine is', async () => {
    await expect(started({}).engine.clean('a')).rejects.toMatchObject({ code: 'not_loaded' });
  });

  it('says when the engine cannot be compiled, and tries again', async () => {
    const { engine, workers } = started({ wasmBytes: new Uint8Array(8) });
    await expect(engine.clean('a')).rejects.toMatchObject({ code: 'not_loaded' });
    await expect(engine.clean('a')).rejects.toMatchObject({ code: 'not_loaded' });
    expect(workers).toHaveLength(2);
  });

  it('says when the engine cannot be sent to its worker', async () => {
    const worker = new FakeWorker();
    worker.postMessage = (message) => void structuredClone(message);
    const engine = new Engine(() => worker, { wasmModule: { instance: () => 'of no use there' } });
    await expect(engine.clean('a')).rejects.toMatchObject({ code: 'not_loaded' });
  });

  it('runs one request after the other', async () => {
    const { engine, worker } = started();
    const first = engine.clean('a');
    const second = engine.clean('b');
    expect(worker().asked).toEqual(['a']);
    worker().answer();
    expect(worker().asked).toEqual(['a', 'b']);
    worker().answer();
    await Promise.all([first, second]);
  });

  it('hands over text of every kind, and leaves the bytes of its caller alone', async () => {
    const { engine, worker } = started();
    const bytes = new TextEncoder().encode('<p>Rain');
    const inputs = ['<p>Rain', '<p>雨が降った。'.repeat(100), '\u{1F327}\uD83C', bytes, ''];
    for (const input of inputs) {
      const result = engine.clean(input);
      worker().answer();
      expect(await result).toEqual(harbour);
    }
    expect(worker().asked).toEqual([
      '<p>Rain',
      '<p>雨が降った。'.repeat(100),
      '\u{1F327}\uFFFD',
      '<p>Rain',
      '',
    ]);
    expect(bytes).toHaveLength(7);
  });

  it('reads bytes as they were when it was called', async () => {
    const { engine, worker } = started();
    const first = engine.clean('<p>Rain');
    const bytes = new TextEncoder().encode('<p>Snow');
    const second = engine.clean(bytes);
    structuredClone(bytes.fill(0), { transfer: [bytes.buffer] });
    worker().answer();
    worker().answer();
    await Promise.all([first, second]);
    expect(worker().asked).toEqual(['<p>Rain', '<p>Snow']);
  });

  it('says that a text is UTF-8, whatever its page may say', () => {
    const { engine, worker } = started();
    void engine.clean('<meta charset="latin1">', { charset: 'latin1' });
    expect(worker().received).toMatchObject([{ kind: 'clean', request: { charset: 'utf-8' } }]);
  });

  it('answers at once what cannot be sent, and sends an address as its text', async () => {
    const { engine, workers, worker } = started();
    const bad: unknown[] = [undefined, 5, {}];
    for (const input of bad) {
      expect(await engine.clean(input as string)).toMatchObject({
        ok: false,
        error: { code: 'bad_argument' },
      });
    }
    for (const options of [{ formats: () => 'html' }, { more: () => 'nothing of winnow’s' }]) {
      expect(await engine.clean('a', options as unknown as CleanOptions)).toMatchObject({
        error: { code: 'bad_argument' },
      });
    }
    expect(workers).toEqual([]);

    const result = engine.clean('b', { url: new URL('https://example.org/b') });
    worker().answer();
    expect(await result).toEqual(harbour);
    expect(worker().received).toMatchObject([{ request: { url: 'https://example.org/b' } }]);
  });

  it('rejects a result that cannot be read, and goes on', async () => {
    const { engine, worker } = started();
    const first = engine.clean('one');
    worker().answer('{"ok": true, "title": "bell \u0007"}');
    await expect(first).rejects.toMatchObject({ code: 'crashed' });
    const second = engine.clean('two');
    worker().answer();
    expect(await second).toEqual(harbour);
  });

  it('goes on after an input that no memory is left for', async () => {
    const { engine, worker } = started();
    vi.stubGlobal('ArrayBuffer', function () {
      throw new RangeError('Array buffer allocation failed');
    });
    const first = engine.clean('a'.repeat(1000));
    vi.unstubAllGlobals();
    await expect(first).rejects.toMatchObject({ code: 'crashed' });
    const second = engine.clean('b');
    worker().answer();
    expect(await second).toEqual(harbour);
  });

  it('replaces a worker that crashed, and goes on with what waits', async () => {
    const { engine, workers, worker } = started();
    const restarted = vi.fn();
    engine.addEventListener('restart', restarted);
    const first = engine.clean('a');
    const second = engine.clean('b');
    worker().say({ kind: 'crashed', id: 1, message: 'unreachable' });
    await expect(first).rejects.toMatchObject({ code: 'crashed' });
    expect(workers).toHaveLength(2);
    expect(worker(0).terminated).toBe(true);
    expect(restarted).toHaveBeenCalledOnce();
    worker(1).answer();
    expect(await second).toEqual(harbour);
  });

  it('tells who waits that it was closed, and starts again with the next call', async () => {
    const { engine, worker } = started();
    const asked = [engine.clean('a'), engine.clean('b')];
    engine.close();
    for (const result of asked) await expect(result).rejects.toMatchObject({ code: 'closed' });
    expect(worker(0).terminated).toBe(true);
    const next = engine.clean('c');
    worker(1).answer();
    expect(await next).toEqual(harbour);
  });

  it('cuts off work that takes too long', async () => {
    vi.useFakeTimers();
    const { engine, worker } = started();
    const result = engine.clean('a', {}, { timeout: 100 });
    const rejected = expect(result).rejects.toMatchObject({ code: 'timed_out' });
    vi.advanceTimersByTime(101);
    await rejected;
    expect(worker(0).terminated).toBe(true);
  });

  it.each([Infinity, 2 ** 31, 1e300])('lets work take %d ms', async (timeout) => {
    vi.useFakeTimers();
    const { engine, worker } = started();
    const result = engine.clean('a', {}, { timeout });
    vi.advanceTimersByTime(86_400_000);
    worker().answer();
    expect(await result).toEqual(harbour);
  });

  it.each([
    ['timeout', { timeout: NaN }],
    ['timeout', { timeout: -1 }],
    ['timeout', { timeout: '5000' }],
    ['signal', { signal: {} }],
    ['abort', { abort: AbortSignal.abort() }],
    ['options', null],
  ])('answers with an error that names "%s" when it is called with %j', async (name, call) => {
    const { engine, workers } = started();
    expect(await engine.clean('a', {}, call as CleanCall)).toMatchObject({
      error: { code: 'bad_argument', message: expect.stringContaining(name) as string },
    });
    expect(workers).toEqual([]);
  });

  it('cuts off work that is not wanted any more', async () => {
    const { engine, worker } = started();
    const abort = new AbortController();
    const first = engine.clean('a', {}, { signal: abort.signal });
    const second = engine.clean('b');
    abort.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker(0).terminated).toBe(true);
    worker(1).answer();
    expect(await second).toEqual(harbour);
  });

  it('does not start what was unwanted from the beginning', async () => {
    const { engine, workers } = started();
    await expect(engine.clean('a', {}, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  it('says when the engine cannot be loaded', async () => {
    const { engine, worker } = started();
    const result = engine.clean('a');
    worker().say({ kind: 'broken', message: 'no such file' });
    await expect(result).rejects.toMatchObject({ code: 'not_loaded' });
  });
});

import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Instance } from '../../wasm_bindings/dist/instance.js';
import { loader } from '../../wasm_bindings/dist/load.js';

const wasm = new URL('../../wasm_bindings/dist/winnow.wasm', import.meta.url);

const compile = async () => WebAssembly.compile(await readFile(wasm));

const kHuge = '<p>Rain fell on the valley for nine days.</p>'.repeat(800_000);

/** As a browser does that has no memory left to give. */
function withoutMemory<T>(work: () => T): T {
  const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')!;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  };
  try {
    return work();
  } finally {
    Object.defineProperty(WebAssembly.Memory.prototype, 'grow', grow);
  }
}

describe('running out of memory', () => {
  it('is a result, and the next call works', async () => {
    const winnow = await loader(compile)();
    for (let times = 0; times < 3; times += 1) {
      expect(withoutMemory(() => winnow.clean(kHuge))).toMatchObject({
        ok: false,
        error: { code: 'out_of_memory' },
      });
      expect(winnow.clean('Rain fell.')).toMatchObject({ ok: true, text: 'Rain fell.' });
    }
  });

  it('gives the memory of what ran out back, also in a loop that never waits', async () => {
    const winnow = await loader(compile)();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = () => {
      collect();
      return process.memoryUsage().external;
    };
    const before = held();
    for (let times = 0; times < 20; times += 1) withoutMemory(() => winnow.clean(kHuge));
    const ofOne = 16 * 2 ** 20; // at least
    // Buffers are freed on a thread of V8's own, and counted at the collection after that. No
    // `await` here: with one, an engine that waits for a promise would pass.
    for (let tries = 0; held() - before >= 5 * ofOne && tries < 100; tries += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
    expect(held() - before).toBeLessThan(5 * ofOne);
  });

  it('makes a fresh instance later where none can be made at once', async () => {
    const winnow = await loader(compile)();
    const refusal = vi.spyOn(WebAssembly, 'Instance').mockImplementation(function () {
      throw new RangeError('WebAssembly.Instance is disallowed on the main thread');
    });
    onTestFinished(() => {
      refusal.mockRestore();
    });
    expect(withoutMemory(() => winnow.clean(kHuge))).toMatchObject({
      error: { code: 'out_of_memory' },
    });
    expect(winnow.clean('Rain fell.')).toMatchObject({ ok: false, error: { code: 'internal' } });
    await winnow.ready;
    expect(winnow.clean('Rain fell.')).toMatchObject({ ok: true, text: 'Rain fell.' });
  });
});

it('may not take more than 1 GiB', async () => {
  const winnow = await loader(compile)();
  const prototype = WebAssembly.Memory.prototype;
  const grow = Object.getOwnPropertyDescriptor(prototype, 'grow')!;
  const grown = new Set<WebAssembly.Memory>();
  const reallyGrow = grow.value as (pages: number) => number;
  prototype.grow = function (pages: number): number {
    grown.add(this);
    return reallyGrow.call(this, pages);
  };
  try {
    const page = '<p>Rain fell on the valley for nine days.</p>'.repeat(200_000);
    expect(winnow.clean(page, { claims: false })).toMatchObject({ ok: true });
  } finally {
    Object.defineProperty(prototype, 'grow', grow);
  }
  expect(grown.size).toBe(1);
  const pages = 2 ** 30 / 2 ** 16;
  for (const memory of grown) {
    const left = pages - memory.buffer.byteLength / 2 ** 16;
    expect(left).toBeGreaterThan(0);
    expect(() => memory.grow(left + 1)).toThrow(RangeError);
  }
});

it('tells a crash from running out of memory', async () => {
  const instance = await Instance.start(await compile());
  expect(instance.resultOf(new WebAssembly.RuntimeError('unreachable'))).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { Instance } from '../../wasm_bindings/dist/instance.js';
import { loader } from '../../wasm_bindings/dist/load.js';

const wasm = new URL('../../wasm_bindings/dist/winnow.wasm', import.meta.url);

it('turns running out of memory into a result, and works again with a fresh instance', async () => {
  const winnow = await loader(async () => WebAssembly.compile(await readFile(wasm)))();
  // As a browser does that has no memory left to give.
  const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')!;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  };
  try {
    const page = '<p>Rain fell on the valley for nine days.</p>'.repeat(800_000);
    expect(winnow.clean(page)).toMatchObject({ ok: false, error: { code: 'out_of_memory' } });
  } finally {
    Object.defineProperty(WebAssembly.Memory.prototype, 'grow', grow);
  }
  expect(winnow.clean('Rain fell.')).toMatchObject({ ok: false, error: { code: 'internal' } });
  await winnow.ready;
  expect(winnow.clean('Rain fell.')).toMatchObject({ ok: true, text: 'Rain fell.' });
});

it('may not take more than 1 GiB', { timeout: 60_000 }, async () => {
  const winnow = await loader(async () => WebAssembly.compile(await readFile(wasm)))();
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
  const instance = await Instance.create(await WebAssembly.compile(await readFile(wasm)));
  expect(instance.resultOf(new WebAssembly.RuntimeError('unreachable'))).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
});

import { readFile } from 'node:fs/promises';
import { load } from 'winnow';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loader } from '../../wasm_bindings/dist/load.js';

const wasm = new URL('../../wasm_bindings/dist/winnow.wasm', import.meta.url);

/** A module of the sections that are given. */
const moduleOf = (...sections: number[]): WebAssembly.Module =>
  new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections));

const kMemory = [5, 3, 1, 0, 1, 7, 5, 1, 1, 0x6d, 2, 0];
const kImport = [1, 4, 1, 0x60, 0, 0, 2, 8, 1, 1, 0x61, 2, 0x7a, 0x7a, 0, 0];

describe('load', () => {
  it('gives the same engine again', async () => {
    const winnow = await load();
    expect(await load()).toBe(winnow);
    expect(await load({ wasmBytes: new Uint8Array() })).toBe(winnow);
  });

  it.each([
    ['is empty', moduleOf()],
    ['exports but a memory', moduleOf(...kMemory)],
    ['imports something else', moduleOf(...kImport)],
    ['is none', {}],
  ])('says that a module is not the engine that %s, and tries again', async (_how, wasmModule) => {
    const loadAnew = loader(async () => WebAssembly.compile(await readFile(wasm)));
    await expect(loadAnew({ wasmModule })).rejects.toThrow(
      'This is not the engine of this version of winnow.',
    );
    expect((await loadAnew()).clean('Rain fell.')).toMatchObject({ ok: true });
  });
});

describe('an address in Node', () => {
  // The package remembers its engine: each test has one of its own.
  let loadAnew: typeof load;
  beforeEach(async () => {
    vi.resetModules();
    ({ load: loadAnew } = await import('../../wasm_bindings/dist/node.js'));
  });

  it.each([wasm, wasm.href])('may be of a file, as %o', async (wasmUrl) => {
    expect((await loadAnew({ wasmUrl })).clean('Rain fell.')).toMatchObject({ ok: true });
  });

  it('must be whole', async () => {
    await expect(loadAnew({ wasmUrl: './winnow.wasm' })).rejects.toThrow(
      'Node needs the whole address of the engine, such as new URL("./winnow.wasm", import.meta.url).',
    );
  });
});

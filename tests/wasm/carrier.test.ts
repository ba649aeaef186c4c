import { expect, it } from 'vitest';
import { Carrier } from '../../wasm_bindings/worker/carrier.ts';

it('takes the buffer that came back for the next input', () => {
  const carrier = new Carrier();
  const back = new ArrayBuffer(1000);
  carrier.unload(back);
  expect(carrier.load('Rain fell.')).toEqual({ buffer: back, size: 10 });
  expect(carrier.load('again').buffer).not.toBe(back);
});

it('takes a larger one for a text that needs it, and loses nothing on the way', () => {
  const carrier = new Carrier();
  carrier.unload(new ArrayBuffer(8));
  const text = 'a'.repeat(50) + '雨'.repeat(1000);
  const { buffer, size } = carrier.load(text);
  expect(new TextDecoder().decode(new Uint8Array(buffer, 0, size))).toBe(text);
});

it('does not keep the memory of a huge page', () => {
  const carrier = new Carrier();
  const huge = new ArrayBuffer(9 << 20);
  carrier.unload(huge);
  expect(carrier.load('a').buffer).not.toBe(huge);
});

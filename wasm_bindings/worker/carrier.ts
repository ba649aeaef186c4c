/**
 * What brings inputs to the worker: a buffer that is handed over and comes home with the result.
 * Writing to memory that was written to before takes half as long, and a message that holds a string
 * copies it twice.
 */
import { writeText } from '../write_text.ts';

/** The first `size` bytes of a buffer. */
export interface Load {
  buffer: ArrayBuffer;
  size: number;
}

/** Bytes that are worth keeping between two inputs. */
const kMostKept = 8 << 20;

export class Carrier {
  #buffer = new ArrayBuffer(0);

  /** The input in a buffer to hand over: a text in UTF-8, or a copy of bytes. */
  load(input: string | Uint8Array): Load {
    const room = (size: number, kept: number): Uint8Array => this.#room(size, kept);
    if (typeof input !== 'string') room(input.length, 0).set(input);
    const size = typeof input === 'string' ? writeText(input, room) : input.length;
    const buffer = this.#buffer;
    this.#buffer = new ArrayBuffer(0);
    return { buffer, size };
  }

  /** Keeps a buffer that came back for the next input. */
  unload(buffer: ArrayBuffer): void {
    if (buffer.byteLength <= kMostKept) this.#buffer = buffer;
  }

  #room(size: number, kept: number): Uint8Array {
    if (size > this.#buffer.byteLength) {
      const before = new Uint8Array(this.#buffer, 0, kept);
      this.#buffer = new ArrayBuffer(size);
      new Uint8Array(this.#buffer).set(before);
    }
    return new Uint8Array(this.#buffer);
  }
}

const encoder = new TextEncoder();

/**
 * Writes `text` where `room` says, and gives the bytes that it took. `room` is asked for so many
 * bytes, of which the first `kept` must be what they were in the room before.
 *
 * A UTF-16 unit takes one to three bytes. Room for three each would triple the memory of a page that
 * is nearly all ASCII, so room is made as it is needed.
 */
export function writeText(text: string, room: (size: number, kept: number) => Uint8Array): number {
  let size = text.length + (text.length >> 3) + 16;
  let written = 0;
  for (let rest = text; ;) {
    const step = encoder.encodeInto(rest, room(size, written).subarray(written));
    written += step.written;
    if (step.read === rest.length) return written;
    rest = rest.slice(step.read);
    size = written + rest.length * 3;
  }
}

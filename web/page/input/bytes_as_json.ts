/** Values with bytes in them as JSON: the bytes are base64. */

export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one instanceof Uint8Array ? { base64: encode(one) } : one,
  );
}

/** Throws when it is not what `toJson` gives. */
export function fromJson(json: string): unknown {
  return JSON.parse(json, (_key, one: unknown) =>
    isRecord(one) && typeof one['base64'] === 'string' ? decode(one['base64']) : one,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** As many bytes as a call may have arguments in every browser. */
const kStretch = 8192;

function encode(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += kStretch) {
    binary += String.fromCharCode(...bytes.subarray(at, at + kStretch));
  }
  return btoa(binary);
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

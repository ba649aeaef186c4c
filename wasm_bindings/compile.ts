/** Finding and compiling the engine. */

/** A `WebAssembly.Module`: a name that TypeScript knows only where it knows browsers. */
export type CompiledModule = object;

/** Where the engine is; without any of these, `winnow.wasm` beside this module. */
export interface LoadOptions {
  wasmUrl?: string | URL | undefined;
  wasmBytes?: ArrayBuffer | ArrayBufferView | undefined;
  /** Compiled elsewhere, such as one that a page hands to its worker. */
  wasmModule?: CompiledModule | Promise<CompiledModule> | undefined;
}

export async function compileFrom(url: string | URL): Promise<CompiledModule> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The engine is not at ${String(url)} (status ${String(response.status)}).`);
  }
  // Streaming asks for the right content type, which not every server sends.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Null when the options name no place: the caller knows where the engine is by default. */
export async function compileGiven(
  { wasmModule, wasmBytes, wasmUrl }: LoadOptions,
  compileUrl = compileFrom,
): Promise<CompiledModule | null> {
  if (wasmModule) return wasmModule;
  if (wasmBytes) return WebAssembly.compile(wasmBytes as BufferSource);
  return wasmUrl ? compileUrl(wasmUrl) : null;
}

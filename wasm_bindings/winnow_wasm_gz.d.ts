/** The engine, packed: the build puts its bytes into the file that imports it. */
declare module '*.wasm.gz' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** What bindings.cpp registers; the build puts the code itself into dist/module.js. */

/** A range of WebAssembly memory, in bytes. */
export interface Bytes {
  begin: number;
  size: number;
}

export interface Request {
  from: 'auto' | 'html' | 'text';
  url: string;
  charset: string;
  claims: boolean;
  /** Milliseconds; Infinity for none. */
  timeLimit: number;
  html: boolean;
  markdown: boolean;
  annotations: boolean;
  original: boolean;
  /** begin, end, keep, begin, end, keep, … */
  overrides: number[];
}

export interface EngineModule {
  reserveInput(size: number, kept: number): number;
  clean(size: number, request: Request): Bytes;
}

export interface ModuleSettings {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): object;
  onAbort(reason: unknown): void;
  printErr(message: string): void;
}

export default function createModule(settings: ModuleSettings): Promise<EngineModule>;

/** Projects of other settings than ours compile with the package's types. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const kStrict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

/** What TypeScript says of a script that imports the package, and of the package. */
function complaints(script: string, settings: ts.CompilerOptions): string[] {
  const options = { ...kStrict, ...settings };
  const file = `${root}tests/wasm/project.ts`;
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === file ? ts.createSourceFile(name, script, version) : read(name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes('/node_modules/'))
    .flatMap((one) =>
      program.getSemanticDiagnostics(one).map(({ messageText }) => {
        const words = ts.flattenDiagnosticMessageText(messageText, ' ');
        return `${one.fileName.replace(root, '')}: ${words}`;
      }),
    );
}

const inNode: ts.CompilerOptions = { lib: ['lib.es2022.d.ts'], types: ['node'] };
const inBrowsers: ts.CompilerOptions = {
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

describe('a strict project', () => {
  it('for Node needs no types of browsers', () => {
    const script = `
      import { load, type Input } from 'winnow';
      import { load as inline } from 'winnow/inline';
      const clean = async (input: Input) => [(await load()).clean(input), await inline()];
      void clean('Rain fell.');`;
    expect(complaints(script, inNode)).toEqual([]);
  });

  it('for browsers has a type for all that is imported', () => {
    const script = `
      import { startEngine, type CleanResult } from 'winnow/worker';
      import wasmUrl from 'winnow/winnow.wasm';
      import 'winnow/element';
      const formats = ['html'] as const;
      const show = (result: CleanResult) => {
        document.querySelector('winnow-article')!.result = result;
      };
      const engine = startEngine({ wasmUrl, workerUrl: undefined });
      void engine.clean('Rain fell.', { formats, url: undefined }, { signal: undefined }).then(show);`;
    expect(complaints(script, inBrowsers)).toEqual([]);
  });

  it('hears of what is wrong', () => {
    const script = `
      import { load } from 'winnow';
      void load({ wasmUrl: 5 });`;
    expect(complaints(script, inNode)).toEqual([
      "tests/wasm/project.ts: Type 'number' is not assignable to type 'string | URL | undefined'.",
    ]);
  });
});

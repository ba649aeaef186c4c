/** The types say what the engine gives and what the package exports: neither may drift. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { format } from 'prettier';
import ts from 'typescript';
import { createGenerator } from 'ts-json-schema-generator';
import { load, type CleanResult } from 'winnow';
import { describe, expect, it } from 'vitest';
import { kPage } from './sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bindings = join(root, 'wasm_bindings');

const schema = createGenerator({
  path: join(bindings, 'types.ts'),
  tsconfig: join(bindings, 'tsconfig.json'),
  type: 'CleanResult',
  skipTypeCheck: true,
}).createSchema('CleanResult');

const valid = new Ajv({ allErrors: true }).compile<CleanResult>(schema);

async function pages(): Promise<string[]> {
  const folder = join(root, 'site/samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  expect(names).not.toEqual([]);
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

describe('results', () => {
  // After a change of types.ts: npx vitest run tests/wasm/types.test.ts --update
  it('have their schema in docs', async () => {
    const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
    await expect(text).toMatchFileSnapshot(join(root, 'docs/result.schema.json'));
  });

  it('are what types.ts says, to the last member', async () => {
    const winnow = await load();
    const inputs = [kPage, ...(await pages()), 'Rain fell, the mayor said.', ''];
    for (const input of inputs) {
      const result = winnow.clean(input, { formats: ['html', 'markdown', 'original'] });
      expect(result.ok).toBe(input !== '');
      valid(result);
      expect(valid.errors).toBeNull();
    }
  });

  it('are refused by the schema when a member is missing, unknown or of another kind', async () => {
    const result = (await load()).clean(kPage);
    for (const wrong of [{ quality: 'high' }, { title: undefined }, { headline: 'Ferry' }]) {
      expect(valid(JSON.parse(JSON.stringify({ ...result, ...wrong })))).toBe(false);
    }
  });
});

/** The names that a C++ `name_of` gives, by the C++ enumeration. */
async function cppNames(file: string, enumeration: string): Promise<string[]> {
  const source = await readFile(join(root, 'src', file), 'utf8');
  const names = [...source.matchAll(new RegExp(`case ${enumeration}::\\w+: return "(\\w+)"`, 'g'))];
  return names.map(([, name]) => name);
}

describe('enumerations', () => {
  // [the TypeScript union, the file of its C++ names, the C++ name where it differs]
  it.each([
    ['ErrorCode', 'base/error.cpp'],
    ['Stage', 'base/error.cpp'],
    ['BlockKind', 'article/article.cpp'],
    ['Reason', 'extract/reason.cpp'],
    ['PageType', 'extract/page_type.cpp'],
    ['Obstacle', 'extract/page_type.cpp'],
    ['Stance', 'claims/claim.cpp'],
    ['QuoteKind', 'claims/claim.cpp', 'Quote'],
    ['ClaimKind', 'claims/claim.cpp'],
    ['ClaimsSupport', 'claims/claim.cpp'],
  ])('%s has the names of %s', async (name, file, cppName = name) => {
    const definition = schema.definitions?.[name] as { enum: string[] };
    const names = (await cppNames(file, cppName)).filter(
      (each) => name !== 'Reason' || each !== 'none',
    );
    expect(names).not.toEqual([]);
    expect([...definition.enum].sort()).toEqual(names.sort());
  });
});

/** What a declaration file exports: values and types, each with its docstring. */
function exportsOf(file: string) {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.webworker.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return checker.getExportsOfModule(module!).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: symbol.name,
      isValue: (target.flags & ts.SymbolFlags.Value) !== 0,
      docs: ts.displayPartsToString(target.getDocumentationComment(checker)),
    };
  });
}

describe('exports', { timeout: 60_000 }, () => {
  it.each(['winnow', 'node', 'worker/start_engine'])(
    'of %s have types and docstrings',
    async (entry) => {
      const declared = exportsOf(join(bindings, `dist/${entry}.d.ts`));
      const there = (await import(join(bindings, `dist/${entry}.js`))) as object;
      const values = declared.filter(({ isValue }) => isValue).map(({ name }) => name);
      expect(Object.keys(there).sort()).toEqual(values.sort());
      expect(declared.filter(({ docs }) => docs === '').map(({ name }) => name)).toEqual([]);
    },
  );

  it('are the same for browsers and Node', () => {
    const names = (entry: string) =>
      exportsOf(join(bindings, `dist/${entry}.d.ts`)).map(({ name }) => name);
    expect(names('node').sort()).toEqual(names('winnow').sort());
  });
});

/** The types say what the engine gives and what the package exports: neither may drift. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { load, type CleanResult } from 'winnow';
import { describe, expect, it, onTestFinished } from 'vitest';
import { referenceOf } from './result_reference.ts';
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

  it('have a word on every member', () => {
    const bare = Object.entries(schema.definitions ?? {}).flatMap(([name, definition]) =>
      Object.entries((definition as Schema).properties ?? {})
        .filter(([, member]) => !(member as Schema).description && !(member as Schema).$ref)
        .map(([member]) => `${name}.${member}`),
    );
    expect(bare).toEqual([]);
  });

  it('have a reference in docs that is made from it', async () => {
    const file = join(root, 'docs/result.md');
    const rules = await resolveConfig(file);
    const text = await format(referenceOf(schema), { ...rules, parser: 'markdown' });
    await expect(text).toMatchFileSnapshot(file);
  });

  it('are what types.ts says, to the last member', async () => {
    const winnow = await load();
    const inputs = [kPage, ...(await pages()), 'Rain fell, the mayor said.', ''];
    for (const input of inputs) {
      const result = winnow.clean(input, {
        formats: ['html', 'markdown', 'annotations', 'original'],
      });
      expect(result.ok).toBe(input !== '');
      valid(result);
      expect(valid.errors).toBeNull();
    }
  });

  it('of the command are the same', async () => {
    const inputs = ['Rain fell, the mayor said.', ...(await pages()), ''];
    for (const input of inputs) {
      const { stdout } = spawnSync(join(root, 'build/native/winnow'), ['batch'], {
        input: JSON.stringify({ id: 1, content: input }),
        encoding: 'utf8',
      });
      const { id, ...result } = JSON.parse(stdout) as { id: number } & CleanResult;
      expect(id).toBe(1);
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
    ['Reason', 'extract/reasons/reason.cpp'],
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
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return (module ? checker.getExportsOfModule(module) : []).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: symbol.name,
      isValue: (target.flags & ts.SymbolFlags.Value) !== 0,
      docs: ts.displayPartsToString(target.getDocumentationComment(checker)),
    };
  });
}

/** What a script exports, without running it: some run in browsers only. */
async function namesIn(script: string): Promise<string[]> {
  const { metafile } = await build({ entryPoints: [script], write: false, metafile: true });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** Where the declarations of an entry and its script do not agree, in words. */
async function drift(declarations: string, script: string): Promise<string[]> {
  const declared = exportsOf(declarations);
  const there = await namesIn(script);
  return [
    ...there
      .filter((name) => !declared.some((one) => one.isValue && one.name === name))
      .map((name) => `${name} has no type`),
    ...declared
      .filter(({ isValue, name }) => isValue && !there.includes(name))
      .map(({ name }) => `${name} is not there`),
    ...declared.filter(({ docs }) => docs === '').map(({ name }) => `${name} has no docstring`),
  ];
}

interface Entry {
  types: string;
  default: string;
  node?: string;
}

const { exports: entries } = JSON.parse(readFileSync(join(bindings, 'package.json'), 'utf8')) as {
  exports: Record<string, Entry | string>;
};

/** Every script that can be imported, with its declarations. */
const scripts = Object.entries(entries).flatMap(([name, entry]) =>
  typeof entry === 'string'
    ? []
    : [entry.default, entry.node].flatMap((script) =>
        script?.endsWith('.js') ? [[name, script, entry.types] as const] : [],
      ),
);

describe('exports', () => {
  it('are scripts with declarations, but for the engine itself and the manifest', () => {
    const others = Object.keys(entries).filter((name) => !scripts.some(([one]) => one === name));
    expect(others).toEqual(['./winnow.wasm', './package.json']);
    expect(scripts.length).toBeGreaterThan(5);
  });

  it.each(scripts)('of %s (%s) have types and docstrings', async (_name, script, types) => {
    expect(await drift(join(bindings, types), join(bindings, script))).toEqual([]);
  });

  it('that lose their type, their docstring or their value are noticed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'winnow-drift-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [declarations, script] = [join(folder, 'a.d.ts'), join(folder, 'a.js')];
    await writeFile(
      declarations,
      '/** Fine. */\nexport declare const fine: 1;\nexport declare const bare: 1;\n' +
        '/** Gone. */\nexport declare const gone: 1;\nexport interface Shape {}\n',
    );
    await writeFile(script, 'export const fine = 1, bare = 1, untyped = 1;');
    expect(await drift(declarations, script)).toEqual([
      'untyped has no type',
      'gone is not there',
      'bare has no docstring',
      'Shape has no docstring',
    ]);
  });
});

/**
 * Builds dist/extension/chrome and dist/extension/firefox: `npm run build:extension`. With `--pack`
 * also the two zips that the stores take; equal sources give equal bytes.
 */
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build, type InlineConfig } from 'vite';
import { kBrowsers } from '../../bundle/browsers.ts';
import { manifestFor, type Target } from './manifest.ts';

/** Relative to web/extension. */
const path = (relative: string): string =>
  fileURLToPath(new URL(relative, new URL('../', import.meta.url)));
const out = path('../../dist/extension');
const built = join(out, 'built');
const { version } = JSON.parse(
  await readFile(path('../../wasm_bindings/package.json'), 'utf8'),
) as {
  version: string;
};

const kCommon: InlineConfig = { configFile: false, logLevel: 'warn', base: './' };
/** The youngest zip time stamp there is: the time of a build is no part of it. */
const kNoTime = new Date(1980, 0, 1);

function buildPages(): Promise<unknown> {
  return build({
    ...kCommon,
    root: path('.'),
    worker: { format: 'es' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: kBrowsers,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: { input: [path('reader.html'), path('panel.html')] },
    },
  });
}

/** Background and content scripts are each one classic script. */
function buildScript(target: Target, entry: string, name: string): Promise<unknown> {
  return build({
    ...kCommon,
    define: { TARGET: JSON.stringify(target) },
    build: {
      outDir: join(out, target),
      emptyOutDir: false,
      target: kBrowsers,
      copyPublicDir: false,
      lib: { entry: path(entry), formats: ['iife'], name: 'winnow', fileName: () => `${name}.js` },
    },
  });
}

async function assemble(target: Target): Promise<void> {
  const folder = join(out, target);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'icons'), { recursive: true });
  await cp(built, folder, { recursive: true });
  await buildScript(target, 'background/background.ts', 'background');
  await buildScript(target, 'content/highlighter.ts', 'highlighter');
  await buildScript(target, 'content/bridge.ts', 'bridge');
  await cp(path('content/highlights.css'), join(folder, 'highlights.css'));
  for (const size of [16, 32, 48, 128]) {
    const icon = `winnow-${size}.png`;
    await cp(path(`../../site/icons/${icon}`), join(folder, 'icons', icon));
  }
  const manifest = JSON.stringify(manifestFor(target, version), null, 2);
  await writeFile(join(folder, 'manifest.json'), `${manifest}\n`);
}

async function pack(target: Target): Promise<void> {
  const folder = join(out, target);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const contents: Record<string, Uint8Array> = {};
  for (const file of files) contents[file] = await readFile(join(folder, file));
  const zip = zipSync(contents, { level: 9, mtime: kNoTime });
  await writeFile(join(out, `winnow-${version}-${target}.zip`), zip);
}

await buildPages();
await appendFile(
  join(built, 'licences.md'),
  await readFile(path('../../wasm_bindings/licences.md')),
);
const kTargets: Target[] = ['chrome', 'firefox'];
for (const target of kTargets) await assemble(target);
if (process.argv.includes('--pack')) for (const target of kTargets) await pack(target);
await rm(built, { recursive: true });

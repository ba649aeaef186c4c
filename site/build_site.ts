/**
 * Makes dist/site from the built page (dist/page): adds samples, icons, manifest and service
 * worker, and compresses everything beforehand. The result works on any static host, also below a
 * path, because every address in it is relative.
 */
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import type { Release } from './service_worker/release.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: paths } = parseArgs({
  options: {
    page: { type: 'string', default: join(here, '../dist/page') },
    out: { type: 'string', default: join(here, '../dist/site') },
  },
});

/** Not for the app itself: the single-file app is for taking away, source maps are for us. */
const kNotOffline = /(^winnow\.html|\.map)$/;
const kCompressible = /\.(html|js|mjs|css|wasm|svg|json|webmanifest)$/;

const kHeadLinks = `<link rel="manifest" href="manifest.webmanifest" />
    <link rel="icon" href="icons/winnow.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="icons/winnow-180.png" />
  </head>`;

async function listFiles(): Promise<string[]> {
  const entries = await readdir(paths.out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(paths.out.length + 1))
    .sort();
}

async function gather(): Promise<void> {
  await rm(paths.out, { recursive: true, force: true });
  await mkdir(paths.out, { recursive: true });
  await cp(paths.page, paths.out, { recursive: true });
  await cp(join(here, 'samples'), join(paths.out, 'samples'), { recursive: true });
  await cp(join(here, 'icons'), join(paths.out, 'icons'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
  await cp(join(here, 'manifest.webmanifest'), join(paths.out, 'manifest.webmanifest'));
  await appendFile(
    join(paths.out, 'licences.md'),
    await readFile(join(here, '../wasm_bindings/licences.md')),
  );
  const index = join(paths.out, 'index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace('</head>', kHeadLinks));
}

async function describeRelease(): Promise<Release> {
  const files: Release['files'] = {};
  for (const path of await listFiles()) {
    if (kNotOffline.test(path)) continue;
    const digest = createHash('sha256').update(await readFile(join(paths.out, path)));
    files[path === 'index.html' ? '' : path] = `sha256-${digest.digest('base64')}`;
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, files };
}

async function buildServiceWorker(release: Release): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { RELEASE: JSON.stringify(release) },
    build: {
      outDir: paths.out,
      emptyOutDir: false,
      lib: {
        entry: join(here, 'service_worker/service_worker.ts'),
        formats: ['iife'],
        name: 'winnow',
        fileName: () => 'sw.js',
      },
    },
  });
}

async function compress(): Promise<void> {
  for (const path of (await listFiles()).filter((file) => kCompressible.test(file))) {
    const file = join(paths.out, path);
    const bytes = await readFile(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}

await gather();
const release = await describeRelease();
await buildServiceWorker(release);
await compress();
console.log(`dist/site: release ${release.version}, ${Object.keys(release.files).length} files`);

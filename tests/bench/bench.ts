/**
 * How fast winnow is beside its peers, in one run on one machine.
 *
 *     npm run bench -- [--pages FOLDER] [--count N] [--rounds N] [--update]
 *
 * Pages are the gzipped ones of FOLDER, every k-th so that there are N; without a folder, the
 * project's own samples. Writes build/bench/report.json and prints tables. Exits 1 when a ratio is
 * over 15 % worse than tests/bench/baseline.json; --update writes that file instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { measureColdStart, measureOneFile } from './cold_start.ts';
import { measureInBrowser } from './in_browser.ts';
import { measureNative } from './native.ts';
import { ratiosOf, regressions, type Ratios } from './regression.ts';
import { stageWeights, transferWeights } from './weights.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: join(root, 'site/samples') },
    count: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '3' },
    update: { type: 'boolean', default: false },
  },
});

function readPages(folder: string, count: number): string[] {
  const names = readdirSync(folder).filter((name) => /\.html(\.gz)?$/.test(name));
  if (names.length === 0) throw new Error(`There are no pages in ${folder}.`);
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .sort()
    .filter((_, place) => place % step === 0)
    .slice(0, count)
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
}

execFileSync(join(root, 'tools/build.sh'), { stdio: 'inherit' });
for (const preset of ['bench', 'wasm-bench']) {
  execFileSync('cmake', ['--build', '--preset', preset], { cwd: root, stdio: 'inherit' });
}

const pages = readPages(values.pages, Number(values.count));
const browser = await measureInBrowser(pages, Number(values.rounds));
const coldStart = { ...(await measureColdStart(pages)), oneFile: await measureOneFile() };
const native = measureNative(pages);
const weights = { transfer: transferWeights(), stages: stageWeights() };
const ratios = ratiosOf(browser, 'total');
const report = { pages: pages.length, ratios, browser, coldStart, native, weights };

mkdirSync(join(root, 'build/bench'), { recursive: true });
writeFileSync(join(root, 'build/bench/report.json'), JSON.stringify(report, null, 2));

console.log(`\n${String(pages.length)} pages, in one Chromium (ms)`);
console.table(browser.contestants);
console.log('each peer over winnow, DOMParser over its parsing (more is better for winnow)');
console.table({
  total: ratios,
  median: ratiosOf(browser, 'median'),
  p95: ratiosOf(browser, 'p95'),
});
console.log('cold start (ms)', coldStart);
console.log('native');
console.table({ clean: native.clean, 'parse only': native.parse });
console.log(`claims take ${String(Math.round(native.claims_share * 1000) / 10)} % of clean`);
console.table(native.batch);
console.table(native.shapes);
console.log('what the engine weighs (bytes), and the native library by stage');
console.table(weights.transfer);
console.table(weights.stages);

const baselineFile = new URL('baseline.json', import.meta.url);
if (values.update) {
  writeFileSync(baselineFile, `${JSON.stringify(ratios, null, 2)}\n`);
} else {
  const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Ratios;
  const worse = regressions(ratios, baseline);
  for (const line of worse) console.error(line);
  process.exitCode = worse.length > 0 ? 1 : 0;
}

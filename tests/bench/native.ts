/** The library in C++: speed and memory, the batch over cores, and how cost grows with size. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface NativeFigures {
  clean: { mb_per_s: number; pages_per_s: number; peak_mb: number };
  parse: { mb_per_s: number; pages_per_s: number; peak_mb: number };
  /** What of the time of `clean` is for claims. */
  claims_share: number;
  /** Seconds of `winnow batch` by the number of jobs, the best of a few runs in turn. */
  batch: Record<string, number>;
  shapes: { shape: string; bytes: number; ns_per_byte: number; peak_bytes_per_byte: number }[];
}

const built = fileURLToPath(new URL('../../build/native/', import.meta.url));

const kRounds = 5;

function secondsOf(jobs: number, requests: string): number {
  const start = performance.now();
  execFileSync(join(built, 'winnow'), ['batch', '--jobs', String(jobs)], {
    input: requests,
    maxBuffer: 2 ** 31,
  });
  return Number(((performance.now() - start) / 1000).toFixed(2));
}

export function measureNative(pages: string[]): NativeFigures {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
  try {
    const files = pages.map((page, place) => {
      const file = join(folder, `${String(place)}.html`);
      writeFileSync(file, page);
      return file;
    });
    const printed = execFileSync(join(built, 'winnow_bench'), files, { encoding: 'utf8' });
    const requests = pages
      .flatMap((content) => Array.from({ length: 4 }, () => JSON.stringify({ content }) + '\n'))
      .join('');
    const batch = { '1 job': Infinity, '2 jobs': Infinity };
    for (let round = 0; round < kRounds; ++round) {
      batch['1 job'] = Math.min(batch['1 job'], secondsOf(1, requests));
      batch['2 jobs'] = Math.min(batch['2 jobs'], secondsOf(2, requests));
    }
    return { ...(JSON.parse(printed) as Omit<NativeFigures, 'batch'>), batch };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a stranger gets: the packed package, installed into an empty folder. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const bindings = fileURLToPath(new URL('../../wasm_bindings/', import.meta.url));

const script = `import { load } from 'winnow';
const winnow = await load();
const text = \`Ferry talks end without a deal

Harbour chief Olga Brandt said on Monday that the ferry would cost 40 million crowns a year.

The shipping union denied that its members had blocked the talks.\`;
const result = winnow.clean(text, { from: 'text' });
for (const claim of result.claims) console.log(claim.speaker, '|', claim.content_text);
`;

it('cleans a text from a short script', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-package-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = (command: string, ...words: string[]) =>
    execFileSync(command, words, { cwd: folder, encoding: 'utf8' });

  const packed = run('npm', 'pack', '--silent', bindings).trim();
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  await writeFile(join(folder, 'script.js'), script);
  run('npm', 'install', '--silent', '--offline', `./${packed}`);

  const lines = run('node', 'script.js').trim().split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/^Olga Brandt \| that the ferry would cost/));
});

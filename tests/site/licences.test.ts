/** What is shipped names everybody whose work is in it. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const kPackages = ['lit', 'lit-html', 'dompurify', 'marked', 'idb', 'lucide', 'literata'];
const kEngine = ['gumbo-parser', 'RapidJSON', 'Emscripten', 'musl', 'libc++'];

it.each(['dist/site', 'dist/extension/chrome', 'dist/extension/firefox'])(
  '%s carries the notices of its parts',
  async (folder) => {
    const notice = await readFile(new URL(`../../${folder}/licences.md`, import.meta.url), 'utf8');
    const headings = notice.split('\n').filter((line) => line.startsWith('## '));
    for (const name of [...kPackages, ...kEngine]) {
      expect(headings.join('\n'), name).toContain(name);
    }
  },
);

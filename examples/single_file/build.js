import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['main.js'],
  bundle: true,
  format: 'esm',
  write: false,
});
const page = await readFile('page.html', 'utf8');
await mkdir('dist', { recursive: true });
await writeFile(
  'dist/index.html',
  page.replace('<!-- script -->', () => `<script type="module">${outputFiles[0].text}</script>`),
);

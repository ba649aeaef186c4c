import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { kBrowsers } from './browsers.ts';
import { fonts } from './fonts.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Its parts are known by their hashes: no other script or sheet runs in it. */
function policyFor(script: string, styles: string[]): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return Object.entries({
    'default-src': "'none'",
    'script-src': `${hash(script)} 'wasm-unsafe-eval'`,
    'style-src': styles.map(hash).join(' '),
    'img-src': 'data: blob: https: http:',
    'font-src': 'data:',
    'connect-src': 'data: https: http:',
    'worker-src': 'blob: data:',
    'form-action': "'none'",
    'base-uri': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

// In ASCII alone, browsers keep the page at one byte per character, and parse it faster.
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const scriptInAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
const sheetInAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/gu, (letter) => `\\${hex(letter.codePointAt(0) ?? 0, 6)}`);

/** Fonts of letters that the app itself has none of: no first paint waits for them. */
function otherFonts(style: string): string[] {
  const ofLatin = /unicode-range:\s*U\+(\?\?|0000-00FF)/i;
  const fonts = style.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const others = fonts.filter((font) => !ofLatin.test(font));
  if (others.length === fonts.length) throw new Error('None of the fonts has Latin letters.');
  return others;
}

/** The engine as text that nothing has to look at before the app starts. */
function packedEngine(): string {
  const engine = readFileSync(path('../../wasm_bindings/dist/winnow.wasm'));
  return gzipSync(engine, { level: 9 }).toString('base64');
}

/**
 * Puts script, sheet and engine into the page, and gives it its name. The script is no module:
 * even an async one runs after an empty frame and the engine's text. It runs as soon as the parser
 * meets it, and the first paint is 40 ms earlier.
 */
const intoOneFile: Plugin = {
  name: 'winnow-one-file',
  enforce: 'post',
  // Last of all: Vite itself completes the script's imports in this hook.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      let html = '';
      let script = '';
      let style = '';
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk')
          script = scriptInAscii(file.code).replaceAll('</script', '<\\/script');
        else if (name.endsWith('.css')) style = sheetInAscii(String(file.source));
        else if (name.endsWith('.html')) html = String(file.source);
        Reflect.deleteProperty(bundle, name);
      }
      if (!html || !script || !style)
        throw new Error('The page, its script or its sheet is missing.');
      const later = otherFonts(style);
      const first = later.reduce((rest, font) => rest.replace(font, ''), style);
      const source = html
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
        .replace('%WINNOW_POLICY%', () => policyFor(script, [first, later.join('')]))
        .replace('</head>', () => `<style>${first}</style>\n  </head>`)
        .replace(
          '</body>',
          () =>
            `<script>${script}</script>\n` +
            `    <style>${later.join('')}</style>\n` +
            `    <script type="application/gzip" id="engine">${packedEngine()}</script>\n  </body>`,
        );
      this.emitFile({ type: 'asset', fileName: 'winnow.html', source });
    },
  },
};

/** `npm run build:web` makes winnow.html with it: the whole app in a file, also for `file:`. */
export default defineConfig({
  root: path('../page'),
  base: './',
  plugins: [fonts, intoOneFile],
  resolve: {
    alias: [
      { find: /^\.\/start_engine\.ts$/, replacement: path('../page/start_engine_inline.ts') },
    ],
  },
  worker: { format: 'iife' },
  build: {
    outDir: path('../../dist/page'),
    emptyOutDir: false,
    target: kBrowsers,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      output: { format: 'iife', strict: true, codeSplitting: false },
      // Vite's own lines for imports ask for it, and find nothing to import.
      transform: { define: { 'import.meta': '{}' } },
    },
  },
});

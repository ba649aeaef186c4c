import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { kMetaPolicy } from '../../site/content_policy.ts';
import { kBrowsers } from './browsers.ts';
import { fonts } from './fonts.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The page brings its own policy, for hosts that send none. */
const policy: Plugin = {
  name: 'winnow-policy',
  transformIndexHtml: (html) => html.replace('%WINNOW_POLICY%', kMetaPolicy),
};

/** `npm run build:web`: the app as static files, at any address. */
export default defineConfig({
  root: path('../page'),
  base: './',
  plugins: [fonts, policy],
  worker: { format: 'es' },
  build: {
    outDir: path('../../dist/page'),
    emptyOutDir: true,
    target: kBrowsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licences.md' },
    // All that the first view needs in one chunk, which is smaller than the same in several.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'app', test: /\/page\/main\.ts$/ }] } },
    },
  },
});

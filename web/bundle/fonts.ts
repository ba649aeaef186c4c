import type { Plugin } from 'vite';

const kOfEveryPage = /literata-latin-wght-(normal|italic).*\.woff2$/;

/**
 * A font that comes after the first paint must not move what is read: it waits for the next visit,
 * when it is there from the start. Those that every page shows are asked for at once, so that this
 * is rare.
 */
export const fonts: Plugin = {
  name: 'winnow-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource.*\.css$/.test(id)) return undefined;
    return code.replaceAll('font-display: swap', 'font-display: optional');
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const files = Object.keys(bundle ?? {}).filter((name) => kOfEveryPage.test(name));
      return files.map((file) => ({
        tag: 'link',
        attrs: {
          rel: 'preload',
          href: `./${file}`,
          as: 'font',
          type: 'font/woff2',
          crossorigin: true,
        },
        injectTo: 'head',
      }));
    },
  },
};

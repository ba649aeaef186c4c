import type { Plugin } from 'vite';

const kText = /literata-latin-wght-normal.*\.woff2$/;

/**
 * A font that comes after the first paint must not move what is read: it waits for the next visit,
 * when it is there from the start. The one that every page shows is asked for at once, so that this
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
      const file = Object.keys(bundle ?? {}).find((name) => kText.test(name));
      if (!file) return [];
      const attrs = { rel: 'preload', href: `./${file}`, as: 'font', crossorigin: true };
      return [{ tag: 'link', attrs: { ...attrs, type: 'font/woff2' }, injectTo: 'head' }];
    },
  },
};

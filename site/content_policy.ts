/**
 * The Content Security Policy of the site: the server sends it as a header, the page carries it in
 * a <meta> for hosts that send none. `img-src` and `connect-src` name the web because the reader
 * may allow a page's pictures and give an address to fetch; nothing is loaded before that.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob: https: http:",
  'font-src': "'self'",
  'connect-src': "'self' https: http:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html dompurify winnow-frame winnow-worker winnow-offline',
};

const join = (entries: Record<string, string>): string =>
  Object.entries(entries)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const kMetaPolicy = join(directives);

/** A <meta> cannot say `frame-ancestors`. */
export const kHeaderPolicy = join({ ...directives, 'frame-ancestors': "'none'" });

/** For the extension's own pages; browsers accept no other sources of scripts there. */
export const kExtensionPolicy = kMetaPolicy;

import type { DrawnTheme } from './reading/settings.ts';

const inks: Record<DrawnTheme, Record<'paper' | 'sunken' | 'ink' | 'soft' | 'kept', string>> = {
  light: { paper: '#fff', sunken: '#f3f1eb', ink: '#24211d', soft: '#6a645a', kept: '#a2690b' },
  sepia: { paper: '#fcf6e8', sunken: '#eee4cf', ink: '#3a2d1f', soft: '#6a5a45', kept: '#94650f' },
  dark: { paper: '#1b1c1f', sunken: '#2a2b2f', ink: '#d9d5cd', soft: '#a9a398', kept: '#d9a94f' },
};

/**
 * The sheet of the original's frame, which cannot see the page's own style sheets: a plain
 * typography where the page's styles are not loaded, kept blocks marked, the others grey.
 * A page in its `ownStyles` keeps its contrasts: there a line is drawn round what was left out.
 */
export function originalSheet(theme: DrawnTheme, ownStyles: boolean): string {
  const { paper, sunken, ink, soft, kept } = inks[theme];
  const grey = ownStyles
    ? `filter: grayscale(1); outline: 1px dashed color-mix(in srgb, ${soft} 60%, transparent);`
    : `background: ${sunken}; box-shadow: 0 0 0 4px ${sunken}; color: ${soft};`;
  return `
    :root { color-scheme: ${theme === 'dark' ? 'dark' : 'light'}; background: ${paper}; }
    :where(html) { color: ${ink}; font: 14px/1.5 system-ui, sans-serif; }
    :where(body) { margin: 20px 24px; overflow-wrap: break-word; }
    :where(img, svg, video, canvas) { max-inline-size: 100%; }
    :where(img:not([src])) { display: inline-block; block-size: auto; inline-size: auto;
      max-block-size: 6em; overflow: hidden; padding: 2px 8px;
      border: 1px dashed ${soft}; border-radius: 4px; color: ${soft}; font-size: 12px; }
    :where(img:not([src]):not([alt])), :where(img[alt='']:not([src])) { display: none; }
    :where(a) { color: inherit; text-decoration: underline; text-decoration-color: ${soft}; }
    :where(svg) { max-block-size: 1em; }
    :where(figure svg) { max-block-size: 20em; }
    :where(h1) { font-size: 1.7em; line-height: 1.2; }
    :where(pre) { overflow: auto; }
    :where(table) { border-collapse: collapse; display: block; max-inline-size: 100%;
      overflow-x: auto; }
    :where(td, th) { padding: 2px 8px; border-block-end: 1px solid ${soft}; text-align: start; }
    [data-winnow-stretch] { contain-intrinsic-block-size: auto 2500px; content-visibility: auto;
      margin-inline: -16px; padding-inline: 16px; }
    [data-winnow-kept] { box-shadow: -8px 0 0 ${paper}, -11px 0 0 ${kept}; }
    [data-winnow-kept]:dir(rtl) { box-shadow: 8px 0 0 ${paper}, 11px 0 0 ${kept}; }
    [data-winnow-removed] { cursor: pointer; ${grey} }
    [data-winnow-reason]::before { content: attr(data-winnow-reason); align-self: start;
      display: inline-block; margin-inline-end: 8px; padding: 0 7px; border: 1px solid;
      border-radius: 99px; background: ${paper}; color: ${soft};
      font: 600 11px/17px system-ui, sans-serif; vertical-align: 1px; white-space: nowrap; }
    [data-winnow-removed]:hover, [data-winnow-removed]:focus { outline: 1px solid ${soft}; }
    [data-winnow-twin] { background-color: color-mix(in srgb, ${kept} 22%, transparent) !important;
      outline: 2px solid ${kept} !important; outline-offset: 2px; }
    @media (forced-colors: active) {
      [data-winnow-kept] { border-inline-start: 3px solid Highlight; }
      [data-winnow-twin] { outline: 2px solid Highlight !important; }
    }
  `;
}

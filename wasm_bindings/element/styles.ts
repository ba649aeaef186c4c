/** How <winnow-article> looks before a page says otherwise by its parts. */
import type { Stance } from '../types.ts';

const kUnderlines: Record<Stance, string> = {
  asserts: 'solid',
  denies: 'double',
  alleges: 'dotted',
  warns: 'wavy',
  predicts: 'dashed',
  promises: 'solid',
  asks: 'dotted',
  doubts: 'dashed',
};

const underlines = Object.entries(kUnderlines)
  .map(([stance, line]) => `[part~='claim-${stance}'] { text-decoration-style: ${line}; }`)
  .join('\n');

/** One sheet for all articles of a page. Made by script, so it needs no leave of a policy. */
export function articleStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { display: block; line-height: 1.6; }
:host([hidden]) { display: none; }
img { max-width: 100%; height: auto; }
pre, table { display: block; overflow-x: auto; max-width: 100%; }
mark { color: inherit; background: none; }
[part~='claim'] {
  cursor: pointer;
  text-decoration: underline;
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
}
[part~='chosen'] { background: color-mix(in srgb, currentcolor 14%, transparent); }
[part~='claims'] { padding: 0; list-style: none; }
[part~='entry'] {
  display: block;
  width: 100%;
  padding: 0.5em;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
}
[part~='speaker'] { font-weight: bold; }
${underlines}`);
  return sheet;
}

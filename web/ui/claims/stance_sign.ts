import { html } from 'lit';
import type { Stance } from '../../../wasm_bindings/types.ts';
import { icon } from '../icon.ts';
import { stances } from './stance.ts';

/** Beside the text's own words, which need not say it: “said” reports what denies something, too. */
export function stanceSign(stance: Stance) {
  const { name, icon: image } = stances[stance];
  return html`<span class="stance" data-stance=${stance} role="img" title=${name}
    >${icon(image)}</span
  >`;
}

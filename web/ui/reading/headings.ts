import type { Success } from '../../../wasm_bindings/types.ts';

export interface Heading {
  id: number;
  level: number;
  text: string;
}

export function headingsOf(result: Success): Heading[] {
  return result.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ id, level, begin, end }) => ({
      id,
      level: level ?? 2,
      text: result.text.slice(begin, end),
    }));
}

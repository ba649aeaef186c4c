import type { Obstacle, Success } from '../../wasm_bindings/types.ts';

/** What a reader should know before they trust an article, and what they can do about it. */
export interface Verdict {
  title: string;
  next: string;
}

const fromTheBrowser =
  'Open it in the browser, select all of it (Ctrl+A), copy it, and paste it here.';

const obstacles: Record<Exclude<Obstacle, 'none'>, Verdict> = {
  login_wall: {
    title: 'This page asks for a login.',
    next: 'Open it where you are signed in, then paste it here or use the bookmark in Help.',
  },
  error_page: {
    title: 'This looks like an error page.',
    next: 'Check the address, or look whether the page opens in the browser.',
  },
  empty_shell: {
    title: 'This page is written by scripts, which winnow does not run.',
    next: fromTheBrowser,
  },
};

/** Below this `quality` pages seldom hold an article; lists and shops mostly are above it. */
const kHardlyAnArticle = 0.05;

/** Null for an article like any other. */
export function verdictOn(result: Success): Verdict | null {
  const { obstacle, partial, text, text_from, quality } = result;
  if (partial) {
    return {
      title: 'This took too long, so part of it is missing.',
      next: 'Paste only the part that you want to read.',
    };
  }
  if (obstacle !== 'none') return obstacles[obstacle];
  if (text === '') return { title: 'There is no text in this page.', next: fromTheBrowser };
  if (text_from === 'json_ld') {
    return {
      title: 'This text comes from the page’s data, not from what it shows.',
      next: 'The original has no place for it.',
    };
  }
  if (quality >= kHardlyAnArticle) return null;
  return {
    title: 'winnow found no article here.',
    next: 'This is the text that there is; the original shows what was left out.',
  };
}

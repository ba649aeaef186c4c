/** What the page's own views send, beside what `ViewEvents` lists. */
import type { Panes } from '../ui/reader.ts';
import type { Given } from './given.ts';
import type { Kept } from './library/library.ts';
import type { Tool } from './toolbar.ts';

declare module '../ui/element.ts' {
  interface ViewEvents {
    'winnow-given': Given;
    'winnow-tool': Tool;
    'winnow-panes': Panes;
    /** The problem is read. */
    'winnow-dismiss': undefined;
    /** The reader's note on the whole article. */
    'winnow-note': string;
    'winnow-open-kept': Kept;
    'winnow-library-changed': undefined;
  }
}

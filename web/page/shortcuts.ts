import type { Reader } from '../ui/reader.ts';
import type { Layout } from './layout.ts';

export interface Shortcut {
  key: string;
  /** Shown where the key itself is not printable. */
  shown?: string;
  about: string;
  run: () => void;
}

/** What the keys move. */
interface Moved {
  reader: () => Reader | null;
  layout: Layout;
  /** Does what the message on the screen offers. */
  answer: () => void;
  help: () => void;
}

/** The keys that work while an article is open, the last of them everywhere. Help lists them. */
export function shortcutsOf({ reader, layout, answer, help }: Moved): readonly Shortcut[] {
  return [
    { key: 'n', about: 'Next claim', run: () => reader()?.step('next') },
    { key: 'p', about: 'Previous claim', run: () => reader()?.step('previous') },
    { key: 's', about: 'Next speaker', run: () => reader()?.step('next_speaker') },
    { key: 'c', about: 'Next contested claim', run: () => reader()?.step('next_contested') },
    { key: 'j', about: 'Next block', run: () => reader()?.stepBlock(1) },
    { key: 'k', about: 'Previous block', run: () => reader()?.stepBlock(-1) },
    { key: 'u', about: 'Undo, where a message offers it', run: answer },
    {
      key: 'Escape',
      shown: 'Esc',
      about: 'Close the claim',
      run: () => void reader()?.choose(null),
    },
    { key: '1', about: 'The original alone', run: () => layout.showPanes('original') },
    { key: '2', about: 'Side by side', run: () => layout.showPanes('both') },
    { key: '3', about: 'The article alone', run: () => layout.showPanes('article') },
    { key: 'm', about: 'Claims panel', run: () => layout.togglePanel() },
    { key: '?', about: 'This help', run: help },
  ];
}

/** Keys are left alone while the reader types, and with modifiers, which are the browser's. */
export function listenToKeys(shortcuts: () => readonly Shortcut[], signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as Element;
      if (target.closest('input:not([type="range"]), textarea, select, dialog, [popover]')) return;
      const shortcut = shortcuts().find(({ key }) => key === event.key);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    },
    { signal },
  );
}

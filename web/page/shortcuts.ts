/** The keys that work while an article is open. Help lists them from here. */
export interface Shortcut {
  key: string;
  /** Shown where the key itself is not printable. */
  shown?: string;
  about: string;
  run: () => void;
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

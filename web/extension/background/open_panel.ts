import type { Target } from '../packaging/manifest.ts';

/** Which browsers this is built for; see build_extension.ts. */
declare const TARGET: Target;

const panelPath = (tabId: number): string => `panel.html?tab=${tabId}`;

function openWindow(tabId: number): Promise<unknown> {
  return chrome.windows.create({ url: panelPath(tabId), type: 'popup', width: 420, height: 720 });
}

/** Firefox's own; Chrome's types do not know it. */
declare const browser: {
  sidebarAction: {
    setPanel: (details: { tabId: number; panel: string }) => Promise<void>;
    open: () => Promise<void>;
  };
};

/**
 * Opens the claims panel beside a tab: Chrome's side panel, Firefox's sidebar, else a window of our
 * own. Browsers open the first two only in direct answer to the reader, so nothing may be awaited
 * before.
 */
export async function openPanel(tabId: number): Promise<void> {
  try {
    if (TARGET === 'chrome') {
      void chrome.sidePanel.setOptions({ tabId, path: panelPath(tabId), enabled: true });
      await chrome.sidePanel.open({ tabId });
    } else {
      void browser.sidebarAction.setPanel({ tabId, panel: panelPath(tabId) });
      await browser.sidebarAction.open();
    }
  } catch {
    await openWindow(tabId);
  }
}

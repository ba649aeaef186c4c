import type { Target } from '../packaging/manifest.ts';

/** Which browsers this is built for; see build_extension.ts. */
declare const TARGET: Target;

const panelPath = (tabId: number): string => `panel.html?tab=${tabId}`;

function openWindow(tabId: number): Promise<unknown> {
  return chrome.windows.create({ url: panelPath(tabId), type: 'popup', width: 420, height: 720 });
}

/**
 * Chrome's side panel, which has a permission of its own: granted at the first use, without a
 * question. By callback, as after a promise Chrome no longer knows that the reader asked.
 */
function openSidePanel(tabId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    chrome.permissions.request({ permissions: ['sidePanel'] }, (granted) => {
      if (chrome.runtime.lastError || !granted) {
        reject(new Error(chrome.runtime.lastError?.message ?? 'No side panel is allowed.'));
        return;
      }
      void chrome.sidePanel.setOptions({ tabId, path: panelPath(tabId), enabled: true });
      chrome.sidePanel.open({ tabId }).then(resolve, reject);
    });
  });
}

/** Firefox's own; Chrome's types do not know it. */
declare const browser: {
  sidebarAction: {
    setPanel: (details: { tabId: number; panel: string }) => Promise<void>;
    open: () => Promise<void>;
  };
};

function openSidebar(tabId: number): Promise<void> {
  void browser.sidebarAction.setPanel({ tabId, panel: panelPath(tabId) });
  return browser.sidebarAction.open();
}

/**
 * Opens the claims panel beside a tab: Chrome's side panel, Firefox's sidebar, else a window of our
 * own. Browsers open the first two only in direct answer to the reader, so nothing may be awaited
 * before.
 */
export async function openPanel(tabId: number): Promise<void> {
  try {
    await (TARGET === 'chrome' ? openSidePanel(tabId) : openSidebar(tabId));
  } catch {
    await openWindow(tabId);
  }
}

/**
 * Runs a function that stands alone in a tab's page, and gives what it does. Rejects where
 * extensions cannot run: the browser's own pages, its store, files without permission.
 */
export async function runInTab<T>(tabId: number, func: () => T): Promise<T> {
  const script = { target: { tabId }, func };
  const [outcome] = await chrome.scripting.executeScript(script).catch(async () => {
    // The right to the tab may come a moment after the event that brings it (seen in Chromium).
    await new Promise((resolve) => setTimeout(resolve, 100));
    return chrome.scripting.executeScript(script);
  });
  // Firefox does not reject for its own pages: it answers without a result.
  if (!outcome) throw new Error('Extensions cannot run in this tab.');
  return outcome.result as T;
}

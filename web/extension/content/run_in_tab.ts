/** In milliseconds. The right to a tab may come after the event that brings it (seen in Chromium). */
const kWaits = [50, 100, 200, 400];

async function execute<T>(tabId: number, func: () => T, frameId: number): Promise<T> {
  const target = { tabId, frameIds: [frameId] };
  const [outcome] = await chrome.scripting.executeScript({ target, func });
  // Firefox does not reject for its own pages: it answers without a result.
  if (!outcome) throw new Error('Extensions cannot run in this tab.');
  return outcome.result as T;
}

/**
 * Runs a function that stands alone in a tab's page, or in a frame of it, and gives what it does.
 * Rejects where extensions cannot run: the browser's own pages, its store, files without permission.
 */
export async function runInTab<T>(tabId: number, func: () => T, frameId = 0): Promise<T> {
  for (const wait of kWaits) {
    try {
      return await execute(tabId, func, frameId);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return execute(tabId, func, frameId);
}

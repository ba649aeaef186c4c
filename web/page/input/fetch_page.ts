import { problem, type Problem } from '../problem.ts';
import type { Source } from './source.ts';

/** What stands behind a `#` is the reader's own, as a server of the web never sees it. */
export async function fetchPage(address: string, signal: AbortSignal): Promise<Source | Problem> {
  const url = address.replace(/#.*/s, '');
  if (!navigator.onLine && !isLocal(url)) return problem('offline');
  // Who pastes a text does without it.
  const { requestPage } = await import('./request_page.ts');
  return requestPage(url, signal);
}

function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]', location.hostname].includes(
    URL.parse(url)?.hostname ?? '',
  );
}

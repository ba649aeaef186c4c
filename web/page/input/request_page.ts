/** Reads a page from its address: directly where the site allows it, else through winnow's server. */
import {
  kContentTypeHeader,
  kFetchHeader,
  kFinalUrlHeader,
  type FetchFailure,
} from '../../../site/fetch_contract.ts';
import { isProblemCode, problem, type Problem } from '../problem.ts';
import { kMostBytes, type Source } from './source.ts';

const kTimeout = 15_000;

export async function requestPage(url: string, signal: AbortSignal): Promise<Source | Problem> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(kTimeout)]);
  const direct = await fetchDirectly(url, limit);
  if (direct !== 'unreachable') return direct;
  signal.throwIfAborted();
  const through = await fetchThroughServer(
    url,
    AbortSignal.any([signal, AbortSignal.timeout(kTimeout + 5000)]),
  );
  if (through !== 'no_server') return through;
  if (location.protocol === 'https:' && url.startsWith('http:')) return problem('mixed_content');
  return problem('blocked_by_site');
}

/** A site that forbids it and one that is down look the same from here: `unreachable`. */
async function fetchDirectly(
  url: string,
  signal: AbortSignal,
): Promise<Source | Problem | 'unreachable'> {
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'text/html,application/xhtml+xml,text/plain;q=0.8' },
    });
    if (!response.ok) return problem('http_status');
    return await readBody(response, response.url, response.headers.get('Content-Type') ?? '');
  } catch {
    return signal.aborted && isTimeout(signal) ? problem('timeout') : 'unreachable';
  }
}

async function fetchThroughServer(
  url: string,
  signal: AbortSignal,
): Promise<Source | Problem | 'no_server'> {
  if (!/^https?:$/.test(location.protocol)) return 'no_server';
  try {
    const response = await fetch(`fetch?url=${encodeURIComponent(url)}`, {
      signal,
      headers: { [kFetchHeader]: '1' },
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (response.ok && response.headers.has(kFinalUrlHeader)) {
      const finalUrl = response.headers.get(kFinalUrlHeader) ?? url;
      return await readBody(response, finalUrl, response.headers.get(kContentTypeHeader) ?? '');
    }
    if (!type.startsWith('application/json')) return 'no_server';
    const failure = (await response.json()) as Partial<FetchFailure>;
    if (!isProblemCode(failure.code)) return 'no_server';
    const told = problem(failure.code);
    return failure.status
      ? { ...told, title: `The site answered with error ${String(failure.status)}.` }
      : told;
  } catch {
    return signal.aborted && isTimeout(signal) ? problem('timeout') : 'no_server';
  }
}

async function readBody(response: Response, url: string, type: string): Promise<Source | Problem> {
  const [mime = '', ...parameters] = type.toLowerCase().split(';');
  const isMarkdown = mime.trim() === 'text/markdown';
  const isText = mime.trim() === 'text/plain';
  if (mime.trim() !== '' && !isText && !isMarkdown && !/html|xml/.test(mime))
    return problem('not_html');
  if (Number(response.headers.get('Content-Length') ?? 0) > kMostBytes) return problem('too_large');
  const bytes = await bytesOf(response);
  if (!bytes) return problem('too_large');
  if (isMarkdown) {
    const { readMarkdown } = await import('./read_markdown.ts');
    return readMarkdown(bytes, url);
  }
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?/.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return { content: bytes, from: isText ? 'text' : 'html', url, ...(charset ? { charset } : {}) };
}

/** Undefined when there are too many: a site need not say how many it will send, or ever stop. */
async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > kMostBytes) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function isTimeout(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
}

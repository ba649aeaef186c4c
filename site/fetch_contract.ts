/**
 * What the page and the server behind ./run agree on: `GET fetch?url=ADDRESS`, relative to the
 * page, with the header `X-Winnow-Fetch: 1`.
 *
 * Success: 200, the fetched bytes (content encodings undone) as application/octet-stream, so that
 * nobody can open them as a page of ours; what the site said of them is in the headers below.
 * Failure: 4xx or 5xx with a JSON `FetchFailure`.
 * Anything else (an HTML 404, say) means that the page is on a static host, without this server.
 */
export type FetchErrorCode =
  /** Not an http or https address, or one with a name and password in it. */
  | 'bad_url'
  /** The address, or one that it redirects to, is not on the public internet. */
  | 'blocked_address'
  /** The host's name cannot be found. */
  | 'dns'
  | 'refused'
  /** The connection broke, or its answer is not HTTP. */
  | 'broken'
  | 'certificate'
  | 'timeout'
  | 'too_large'
  | 'too_many_redirects'
  /** The site answered with a status other than 2xx; `status` has it. */
  | 'http_status'
  /** Neither HTML nor text. */
  | 'not_html'
  /** Too many fetches at once. */
  | 'busy'
  /** The caller is not the page that this server serves. */
  | 'forbidden';

export interface FetchFailure {
  code: FetchErrorCode;
  /** A sentence for people that says what to do next where something can be done. */
  message: string;
  /** Only with `http_status`. */
  status?: number;
}

/** Sent by the page. A page of another origin cannot set it without asking, and is refused. */
export const kFetchHeader = 'X-Winnow-Fetch';
/** The address after all redirects. */
export const kFinalUrlHeader = 'X-Winnow-Final-Url';
/** The site's own Content-Type, "" when it sent none. */
export const kContentTypeHeader = 'X-Winnow-Content-Type';

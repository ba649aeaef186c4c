import type { FetchErrorCode, FetchFailure } from '../fetch_contract.ts';

const kSentences: Record<FetchErrorCode, string> = {
  bad_url: 'This is not an address that can be fetched. It must start with http:// or https://.',
  blocked_address:
    'This address leads into a private network, so it is not fetched. Save the page and drop the file here.',
  dns: 'No site of this name can be found. Check the address and the connection.',
  refused: 'The site does not accept connections. Try again later, or paste the page.',
  broken: 'The connection to the site broke. Try again, or paste the page.',
  certificate:
    'The certificate of this site is not valid, so it is not fetched. Open it in a browser and paste the page.',
  timeout: 'The site took too long to answer. Try again, or paste the page.',
  too_large: 'This page is larger than 10 MB. Save the article alone, or paste its text.',
  too_many_redirects: 'This address redirects too often. Open it in a browser and paste the page.',
  http_status: 'The site did not hand over the page. Open it in a browser and paste the page.',
  not_html: 'This address is not a web page. Give the address of an article.',
  busy: 'Other pages are being fetched. Try again in a moment.',
  forbidden: 'Only the winnow page itself may fetch through this server.',
};

const kStatuses: Partial<Record<FetchErrorCode, number>> = {
  bad_url: 400,
  blocked_address: 403,
  forbidden: 403,
  timeout: 504,
  busy: 429,
};

export class FetchError extends Error {
  constructor(
    readonly code: FetchErrorCode,
    readonly siteStatus?: number,
  ) {
    super(kSentences[code]);
  }

  /** The HTTP status of our own answer. */
  get status(): number {
    return kStatuses[this.code] ?? 502;
  }

  toJSON(): FetchFailure {
    const failure = { code: this.code, message: this.message };
    return this.siteStatus === undefined ? failure : { ...failure, status: this.siteStatus };
  }
}

const kByNodeCode: [RegExp, FetchErrorCode][] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  // OpenSSL's names for what can be wrong with a certificate, as Node passes them on.
  [/^(CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/, 'certificate'],
];

/** Turns whatever Node's network stack throws into one of our errors. */
export function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  // Several addresses tried, each with its error: the first says why.
  if (error instanceof AggregateError) return asFetchError(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FetchError(kByNodeCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken');
}

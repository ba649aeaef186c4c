/** Everything that can go wrong on the way to an article: what happened, and what to do next. */
import type { EngineErrorCode } from 'winnow/worker/engine';
import type { ErrorCode } from '../../wasm_bindings/types.ts';
import type { FetchErrorCode } from '../../site/fetch_contract.ts';

type PageErrorCode =
  | 'empty_file'
  | 'wrong_file'
  | 'unreadable_file'
  | 'bad_saved_page'
  | 'blocked_by_site'
  | 'offline'
  | 'bad_share_link'
  | 'mixed_content';

export type ProblemCode =
  ErrorCode | Exclude<EngineErrorCode, 'closed'> | FetchErrorCode | PageErrorCode;

export interface Problem {
  problem: ProblemCode;
  title: string;
  /** What the reader can do. */
  next: string;
}

const pasteInstead =
  'Open the page, select all of it (Ctrl+A), copy it, and paste it here; or save it and drop the file here.';

const problems: Record<ProblemCode, readonly [title: string, next: string]> = {
  empty_input: ['There is nothing to distil yet.', 'Paste a link, the HTML of a page, or a text.'],
  too_large: [
    'This is too large to distil.',
    'Paste the part that you want to read, or save the page without its media.',
  ],
  bad_charset: [
    'The text’s encoding is not one that winnow knows.',
    'Open the page in the browser and paste its text instead.',
  ],
  bad_argument: [
    'winnow did not understand what it was asked.',
    'Reload this page; what you typed is kept.',
  ],
  io: ['The input could not be read.', 'Try again, or paste the text instead.'],
  out_of_memory: [
    'There was not enough memory for this page.',
    'Close other tabs and try again, or paste only the article’s text.',
  ],
  internal: [
    'winnow could not make sense of this page.',
    'Your input is still here. Try pasting the article’s text instead.',
  ],
  not_loaded: [
    'The engine could not be loaded.',
    'Check the connection and reload this page. Your browser needs WebAssembly with SIMD (2023 and later have it).',
  ],
  crashed: [
    'The engine stopped and was started again.',
    'Your input is still here. Try again, or paste the article’s text instead.',
  ],
  timed_out: [
    'This page took too long, so winnow stopped.',
    'Your input is still here. Paste only the part that you want to read.',
  ],
  empty_file: ['This file is empty.', 'Choose another one.'],
  wrong_file: [
    'This is not a kind of file that winnow reads.',
    'Choose a saved page (.html, .mhtml) or a text (.txt, .md).',
  ],
  unreadable_file: [
    'The browser could not read this file.',
    'It may have been moved or changed. Choose it again.',
  ],
  bad_saved_page: [
    'There is no page in this file.',
    'Save the page again as “Webpage, single file” or as HTML.',
  ],
  blocked_by_site: ['This site does not let other pages read it.', pasteInstead],
  offline: ['You are offline.', 'Paste a text or open a file: those work without a connection.'],
  bad_share_link: [
    'The article in this link is damaged.',
    'Ask for the link again; some programs cut long ones.',
  ],
  mixed_content: [
    'A secure page cannot read an unencrypted one.',
    'Try the same address with https://, or paste the page.',
  ],
  bad_url: [
    'This is not an address that can be read.',
    'It has to start with http:// or https://. What is on this device is read as a file: choose it, or drop it here.',
  ],
  blocked_address: [
    'This address is not on the public internet.',
    'winnow’s server does not read private networks. Open the page and paste it instead.',
  ],
  dns: ['There is no site at this address.', 'Check the spelling of its name.'],
  refused: ['The site did not let the connection through.', 'Try again later, or paste the page.'],
  broken: ['The site broke off its answer.', 'Try again, or paste the page.'],
  certificate: [
    'The site’s certificate is not valid, so its page cannot be trusted.',
    'Open it in the browser to see why; paste the page if you trust it.',
  ],
  timeout: ['The site took too long to answer.', 'Try again, or open the page and paste it here.'],
  too_many_redirects: ['The site sends its visitors round in circles.', pasteInstead],
  http_status: ['The site answered with an error.', pasteInstead],
  not_html: [
    'This address holds neither a page nor a text.',
    'winnow reads HTML and text. For a PDF, copy its text and paste it here.',
  ],
  busy: ['Too many pages are being fetched at once.', 'Wait a moment and try again.'],
  forbidden: ['The server did not accept the request.', 'Reload this page and try again.'],
};

export function problem(code: ProblemCode): Problem {
  const [title, next] = problems[code];
  return { problem: code, title, next };
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value;
}

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}

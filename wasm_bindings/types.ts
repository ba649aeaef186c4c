/**
 * What the engine takes and gives. Offsets in `text` are UTF-16 units, so
 * `text.slice(begin, end)` is right; `source` ranges are bytes of the decoded page in UTF-8.
 */

/** Half-open: `begin` is in, `end` is not. */
export interface Range {
  begin: number;
  end: number;
}

/** What went wrong; the sentence is in the error's `message`. */
export type ErrorCode =
  | 'empty_input'
  | 'too_large'
  | 'bad_charset'
  | 'bad_argument'
  | 'io'
  | 'out_of_memory'
  | 'internal';

/** The stage of the engine that met an error, in the order of the work. */
export type Stage =
  'input' | 'decode' | 'dom' | 'metadata' | 'extract' | 'article' | 'claims' | 'render';

/** `message` is a sentence for people. */
export interface WinnowError {
  code: ErrorCode;
  stage: Stage;
  message: string;
}

/** The result when there is no article to show. */
export interface Failure {
  ok: false;
  error: WinnowError;
}

/** What a block of the article is. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list_item'
  | 'quote'
  | 'code'
  | 'table'
  | 'figure'
  | 'embed'
  | 'math'
  | 'footnote'
  | 'rule';

/** A block of the article: a range of `text`. `source` is where the page has it. */
export interface Block extends Range {
  id: number;
  kind: BlockKind;
  /** Headings: 1 to 6. */
  level?: number;
  source: Range;
}

/** Why a block of the page is not in the article. */
export type Reason =
  | 'navigation'
  | 'header'
  | 'footer'
  | 'sidebar'
  | 'related'
  | 'appeal'
  | 'subscribe'
  | 'share'
  | 'comments'
  | 'advertisement'
  | 'cookie_notice'
  | 'credit'
  | 'byline'
  | 'caption_noise'
  | 'hidden'
  | 'duplicate'
  | 'low_density';

/** A block of the page that is not in the article. */
export interface RemovedBlock {
  reason: Reason;
  text: string;
  source: Range;
}

/** How the speaker stands to the content, or says it. */
export type Stance =
  'asserts' | 'denies' | 'alleges' | 'warns' | 'predicts' | 'promises' | 'asks' | 'doubts';

/** Whether the content is the speaker's own words; `mixed` is both. */
export type QuoteKind = 'none' | 'direct' | 'indirect' | 'mixed';

/** What a claim is about, as far as checking goes. */
export type ClaimKind =
  'statistic' | 'event' | 'prediction' | 'comparison' | 'cause' | 'legal' | 'plan';

/** How well claims are found in the article's language. */
export type ClaimsSupport = 'none' | 'rules' | 'full';

/** `begin` and `end` are the sentence. A statement of the author's own has no source and no cue. */
export interface Claim extends Range {
  id: number;
  content: Range[];
  content_text: string;
  source: Range[];
  source_text: string;
  /** The source after pronouns and short names are resolved; null when unresolved. */
  speaker: string | null;
  /** What the text calls the speaker. */
  role: string | null;
  cue: Range[];
  cue_text: string;
  stance: Stance;
  quote: QuoteKind;
  kinds: ClaimKind[];
  /** Calibrated probability that it deserves checking, 0 to 1. */
  check_worthiness: number;
  /** How sure winnow is of who says what, 0 to 1. */
  confidence: number;
  /** Whether the default view shows it. */
  shown: boolean;
  /** Short reasons that a reader understands. */
  why: string[];
  /** Ids of the claims that it denies. */
  contests: number[];
}

/** What kind of page it is, by its structure. */
export type PageType =
  'article' | 'forum' | 'documentation' | 'product' | 'listing' | 'collection' | 'service';

/** What stands in the way of an article, where the page says so. */
export type Obstacle = 'none' | 'login_wall' | 'error_page' | 'empty_shell';

/** The article, everything left out of it, and its claims. */
export interface Success {
  ok: true;
  /** What the input was taken for. */
  input: 'html' | 'text';
  offset_unit: 'utf-16' | 'code-point';
  charset: string;
  /** Broken byte sequences that became U+FFFD. */
  replacements: number;
  title: string | null;
  deck: string | null;
  byline: string | null;
  credit: string | null;
  /** ISO 8601, as exact as the page is. */
  published: string | null;
  modified: string | null;
  site_name: string | null;
  /** BCP 47. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  image: string | null;
  canonical_url: string | null;
  page_type: PageType;
  page_type_confidence: number;
  /** How sure winnow is that this is an article, 0 to 1. */
  quality: number;
  obstacle: Obstacle;
  /** Whether `timeLimit` ended the work early: later claims, or all of the article, are missing. */
  partial: boolean;
  /** The article's blocks joined by a blank line. */
  text: string;
  blocks: Block[];
  removed: RemovedBlock[];
  claims: Claim[];
  claims_support: ClaimsSupport;
  /** With `formats: ['html']`: a safe fragment; see `render_html` in src/render/render.h. */
  html?: string;
  markdown?: string;
  /** With `formats: ['annotations']`: W3C Web Annotations of the claims, as JSON text. */
  annotations?: string;
  /**
   * The page with `data-winnow-kept` (block id) and `data-winnow-removed` (index in `removed`) on
   * its elements. Not sanitised: only for a frame that runs no script and loads nothing.
   */
  original?: string;
}

/** What `clean` gives; `ok` tells which. */
export type CleanResult = Success | Failure;

/** What `clean` may be told; all of it is optional. */
export interface CleanOptions {
  /** Default: found out from the input. */
  from?: 'auto' | 'html' | 'text';
  /** Where the page was read; relative addresses are resolved against it. */
  url?: string;
  /** What the server's Content-Type says; only for bytes. */
  charset?: string;
  /** Default true. */
  claims?: boolean;
  /** Milliseconds after which the work ends with what there is, marked `partial`. Default: none. */
  timeLimit?: number;
  formats?: ('html' | 'markdown' | 'annotations' | 'original')[];
  /** The reader's own word on blocks, by their `source`; beats every rule. */
  overrides?: { source: Range; keep: boolean }[];
}

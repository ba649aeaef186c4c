/**
 * What the engine takes and gives. Offsets in `text` are UTF-16 units, so
 * `text.slice(begin, end)` is right; `source` ranges are bytes of the decoded page in UTF-8.
 */

/** Half-open: `begin` is in, `end` is not. */
export interface Range {
  /** The first unit in it. */
  begin: number;
  /** The first unit behind it. */
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
  /** For programs. */
  code: ErrorCode;
  /** Where it happened. */
  stage: Stage;
  /** For people. */
  message: string;
}

/** The result when there is no article to show. */
export interface Failure {
  /** Tells a failure from a success. */
  ok: false;
  /** What went wrong. */
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

/** A block of the article: a range of `text`. */
export interface Block extends Range {
  /** As in `data-block` of the HTML. */
  id: number;
  /** What it is. */
  kind: BlockKind;
  /** Headings: 1 to 6. */
  level?: number;
  /** Where the page has it: bytes of the decoded page in UTF-8, whatever `offset_unit` is. */
  source: Range;
}

/** Why a block of the page is not in the article; `reader` is what `overrides` say. */
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
  | 'low_density'
  | 'reader';

/** A block of the page that is not in the article. */
export interface RemovedBlock {
  /** Why it is out. */
  reason: Reason;
  /** Its words. */
  text: string;
  /** Where the page has it: bytes of the decoded page in UTF-8, whatever `offset_unit` is. */
  source: Range;
}

/** How the speaker stands to the content, or says it. */
export type Stance =
  'asserts' | 'denies' | 'alleges' | 'warns' | 'predicts' | 'promises' | 'asks' | 'doubts';

/**
 * Whether the content is the speaker's own words; `mixed` is both. `none` is what nobody is quoted
 * with: the author's own, and what somebody denied.
 */
export type QuoteKind = 'none' | 'direct' | 'indirect' | 'mixed';

/** What a claim is about, as far as checking goes. */
export type ClaimKind =
  'statistic' | 'event' | 'prediction' | 'comparison' | 'cause' | 'legal' | 'plan';

/** How well claims are found in the article's language. */
export type ClaimsSupport = 'none' | 'rules' | 'full';

/** `begin` and `end` are the sentence. A statement of the author's own has no source and no cue. */
export interface Claim extends Range {
  /** As in `data-claim` of the HTML. */
  id: number;
  /** What is claimed; several ranges where words of the cue or the source interrupt it. */
  content: Range[];
  /** The words of `content`. */
  content_text: string;
  /** Who says it, as the text has it. */
  source: Range[];
  /** The words of `source`. */
  source_text: string;
  /** The source after pronouns and short names are resolved; null when unresolved. */
  speaker: string | null;
  /** What the text calls the speaker. */
  role: string | null;
  /** The words that report it: "said", "according to". */
  cue: Range[];
  /** The words of `cue`. */
  cue_text: string;
  /** How the speaker stands to it. */
  stance: Stance;
  /** Whether these are the speaker's own words. */
  quote: QuoteKind;
  /** What it is about. */
  kinds: ClaimKind[];
  /** Calibrated probability that it deserves checking, 0 to 1. */
  check_worthiness: number;
  /** How sure winnow is of who says what, 0 to 1. */
  confidence: number;
  /** Whether the default view shows it. */
  shown: boolean;
  /** Short reasons that a reader understands. */
  why: string[];
  /** Ids of the claims that it denies or answers. */
  contests: number[];
}

/** What kind of page it is, by its structure. */
export type PageType =
  'article' | 'forum' | 'documentation' | 'product' | 'listing' | 'collection' | 'service';

/** What stands in the way of an article, where the page says so. */
export type Obstacle = 'none' | 'login_wall' | 'error_page' | 'empty_shell';

/** The article, everything left out of it, and its claims. */
export interface Success {
  /** Tells a success from a failure. */
  ok: true;
  /** What the input was taken for. */
  input: 'html' | 'text';
  /**
   * What every `begin` and `end` counts, but those of a block's `source`: UTF-16 units in JavaScript,
   * code points from the command.
   */
  offset_unit: 'utf-16' | 'code-point';
  /** What the bytes were decoded as. */
  charset: string;
  /** Broken byte sequences that became U+FFFD. */
  replacements: number;
  /** The headline. */
  title: string | null;
  /** The line under the headline. */
  deck: string | null;
  /** Who wrote it. */
  byline: string | null;
  /** Who else it came from, such as an agency. */
  credit: string | null;
  /** ISO 8601, as exact as the page is. */
  published: string | null;
  /** When it was last changed; as `published`. */
  modified: string | null;
  /** The publication. */
  site_name: string | null;
  /** BCP 47. */
  language: string | null;
  /** Which way its letters run. */
  direction: 'ltr' | 'rtl';
  /** Address of the picture that stands for it. */
  image: string | null;
  /** Its address, as the page gives it. */
  canonical_url: string | null;
  /** What kind of page it is. */
  page_type: PageType;
  /** How sure winnow is of `page_type`, 0 to 1. */
  page_type_confidence: number;
  /** How sure winnow is that this is an article, 0 to 1. */
  quality: number;
  /** What stands in the way of it. */
  obstacle: Obstacle;
  /** What the page shows, or only its data holds: then every `source` of a block is empty. */
  text_from: 'page' | 'json_ld';
  /**
   * Whether `timeLimit` ended the work early: later claims, speakers and contests, or all of the
   * article, are missing.
   */
  partial: boolean;
  /** The article's blocks joined by a blank line. */
  text: string;
  /** In the order of the text. */
  blocks: Block[];
  /** Everything left out, in the order of the page. */
  removed: RemovedBlock[];
  /** In the order of the text. */
  claims: Claim[];
  /** How well claims are found in its language. */
  claims_support: ClaimsSupport;
  /** With `formats: ['html']`: a safe fragment; see `render_html` in src/render/render.h. */
  html?: string;
  /** With `formats: ['markdown']`: CommonMark with GitHub's tables and footnotes. */
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

/** A text, or bytes as they came from the network or a file. */
export type Input = string | ArrayBuffer | ArrayBufferView;

/** What `clean` may be told; all of it is optional. */
export interface CleanOptions {
  /** Default: found out from the input. */
  from?: 'auto' | 'html' | 'text' | undefined;
  /** Where the page was read; relative addresses are resolved against it. */
  url?: string | URL | undefined;
  /** The `charset` of the server's Content-Type, such as `utf-8`; only for bytes. */
  charset?: string | undefined;
  /** Default true. */
  claims?: boolean | undefined;
  /** Milliseconds after which the work ends with what there is, marked `partial`. Default: none. */
  timeLimit?: number | undefined;
  /** What the result holds beside its text. */
  formats?: readonly ('html' | 'markdown' | 'annotations' | 'original')[] | undefined;
  /** The reader's own word on blocks, by their `source`; beats every rule. */
  overrides?: readonly { source: Range; keep: boolean }[] | undefined;
}

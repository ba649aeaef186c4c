/** A claim in other people's hands: as a quotation, as a link into the page, as a search. */
import type { Claim } from '../../../wasm_bindings/types.ts';
import { isName, kAuthor, speakerOf } from './claim_filter.ts';
import { quotes } from './stance.ts';
import { attributionParts, wordsOf } from './wording.ts';

/**
 * A speaker's own words stand in quotation marks. What the article reports comes behind the words
 * that report it: alone, what somebody denied would be the opposite of what they said.
 */
export function asQuotation(claim: Claim, title: string | null, url: string | undefined): string {
  const speaker = speakerOf(claim);
  const isOwn = speaker === kAuthor || claim.quote === 'direct';
  const quotation = isOwn ? ownWords(claim, speaker) : reportedWords(claim);
  return [quotation, title, url].filter(Boolean).join('\n');
}

function ownWords({ content_text, role }: Claim, speaker: string): string {
  const content = content_text.trim();
  const words = /^[“"„«]/.test(content) ? content : `“${content}”`;
  return isName(speaker) ? `${words} — ${[speaker, role].filter(Boolean).join(', ')}` : words;
}

function reportedWords(claim: Claim): string {
  const [before, speaker, after] = attributionParts(claim);
  const who = claim.role ? `${speaker} (${claim.role})` : speaker;
  const attribution = [before, who, after].join(' ').trim();
  return `${attribution}: ${wordsOf(claim)} (${quotes[claim.quote].toLowerCase()})`;
}

/** Longer sentences are named by their ends, so that the address stays short. */
const kWholeWords = 8;
const kEndWords = 4;

/** See the WICG's "URL Fragment Text Directives": commas, dashes and ampersands are escaped. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/-/g, '%2D').replace(/'/g, '%27');

export function textFragmentLink(url: string, claim: Claim, text: string): string {
  const words = text.slice(claim.begin, claim.end).trim().split(/\s+/);
  const directive =
    words.length <= kWholeWords
      ? encode(words.join(' '))
      : `${encode(words.slice(0, kEndWords).join(' '))},${encode(words.slice(-kEndWords).join(' '))}`;
  const [address = url, fragment = ''] = url.split('#', 2);
  const kept = fragment.split(':~:', 1)[0] ?? '';
  return `${address}#${kept}:~:text=${directive}`;
}

export interface SearchLink {
  name: string;
  href: string;
}

/** Nothing is asked of anybody until one of these is clicked. */
export function searchLinks(claim: Claim): SearchLink[] {
  const speaker = speakerOf(claim);
  const words = claim.content_text.split(/\s+/).slice(0, 24).join(' ');
  const query = encodeURIComponent(isName(speaker) ? `${speaker} ${words}` : words);
  return [
    { name: 'Search the web', href: `https://duckduckgo.com/?q=${query}` },
    {
      name: 'Search fact-checks',
      href: `https://toolbox.google.com/factcheck/explorer/search/${encodeURIComponent(words)}`,
    },
  ];
}

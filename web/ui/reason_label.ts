import type { Reason, RemovedBlock, Success } from '../../wasm_bindings/types.ts';

/** What the reader is told about a block that was left out. */
const reasonLabels: Record<Reason, string> = {
  navigation: 'Navigation',
  header: 'Site header',
  footer: 'Site footer',
  sidebar: 'Sidebar',
  related: 'Related links',
  appeal: 'Appeal',
  subscribe: 'Subscription offer',
  share: 'Share buttons',
  comments: 'Comments',
  advertisement: 'Advertisement',
  cookie_notice: 'Cookie notice',
  credit: 'Credit',
  byline: 'Byline',
  caption_noise: 'Caption clutter',
  hidden: 'Hidden text',
  duplicate: 'Shown already',
  low_density: 'Mostly links or scraps',
  reader: 'By you',
};

/** A title or a deck in the page is not lost: it stands above the article. */
export function reasonFor({ reason, text }: RemovedBlock, { title, deck }: Success): string {
  if (reason === 'reader') return reasonLabels.reader;
  if (text.trim() === title?.trim()) return 'Title';
  if (text.trim() === deck?.trim()) return 'Deck';
  return reasonLabels[reason];
}

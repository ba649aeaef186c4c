/**
 * What was copied from a web page comes with its structure; code editors send coloured lines that
 * only look like it. The first is worth having, so real paragraphs or headings must be there.
 */
const kStructure = /<(?:p|h[1-6]|article|section|blockquote|ul|ol|table)\b/gi;
const kLeastParts = 3;

/** The HTML of a paste where it says more than its plain text. */
export function pastedHtml(data: Pick<DataTransfer, 'getData'>): string | undefined {
  const plain = data.getData('text/plain').trimStart();
  const html = data.getData('text/html');
  if (plain.startsWith('<') || /^https?:\/\/\S+$/.test(plain.trim())) return undefined;
  return (html.match(kStructure)?.length ?? 0) >= kLeastParts ? html : undefined;
}

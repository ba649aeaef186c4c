/** Anyone can make a message or a link: true for an address of the web, as text without spaces. */
export function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

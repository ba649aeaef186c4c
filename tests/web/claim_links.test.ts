import { expect, it } from 'vitest';
import { asQuotation, textFragmentLink } from '../../web/ui/claims/claim_links.ts';
import { harbour } from './fixture/harbour.ts';

const { claims, text } = harbour;
const claim = (id: number) => {
  const found = claims.find((one) => one.id === id);
  if (!found) throw new Error(`no claim ${String(id)}`);
  return found;
};

it('quotes with speaker, role, title and address', () => {
  expect(asQuotation(claim(2), 'A bridge is closed', 'https://courier.example/a')).toBe(
    '“We told the trust about this beam in writing, and we told them twice more by telephone” — Tomas Adeyemi, chief engineer\nA bridge is closed\nhttps://courier.example/a',
  );
});

it('does not say that somebody denied what they said to deny something else', () => {
  expect(asQuotation(claim(3), null, undefined)).toBe(
    '“No report about that beam ever reached this office” — Ilse Brandt, chair of the trust',
  );
});

it('puts what is reported behind the words that report it', () => {
  expect(asQuotation(claim(0), null, undefined)).toBe(
    'Kellmouth Harbour Trust denied: it ignored warnings about Sallow Bridge (not quoted)',
  );
  const doubt = { ...claim(4), role: 'owner', stance: 'doubts' as const, cue_text: 'doubts' };
  expect(asQuotation(doubt, null, undefined)).toMatch(/^Council \(owner\) doubts: the bridge/);
});

it('puts only the speaker’s own words in quotation marks', () => {
  expect(asQuotation(claim(1), null, undefined)).toBe(
    'Marlow Inspection said: they had reported damage to the bridge three times since May 2024 (reported speech)',
  );
  expect(asQuotation(claim(6), null, undefined)).toMatch(/^“The bridge carries .*”$/);
});

it('names a long sentence by its ends', () => {
  expect(textFragmentLink('https://courier.example/a#top', claim(1), text)).toBe(
    'https://courier.example/a#top:~:text=Engineers%20from%20Marlow%20Inspection,times%20since%20May%202024.',
  );
});

it('escapes what a text directive gives a meaning to', () => {
  const dashed = { ...claim(0), begin: 0, end: 10 };
  expect(textFragmentLink('https://a.example/', dashed, 'a-b, c & d')).toBe(
    'https://a.example/#:~:text=a%2Db%2C%20c%20%26%20d',
  );
});

import { load, readInParts, readMessage, type Success } from 'winnow';
import { expect, it } from 'vitest';
import { kPage } from './sample.ts';

it('makes whole claims of short ones', async () => {
  const winnow = await load();
  const message = winnow.cleanToMessage(kPage);
  const result = readMessage(message);
  expect(result).toEqual(winnow.clean(kPage));

  const sent = JSON.parse(message) as Success;
  const { text, claims } = result as Success;
  const members = Object.keys(claims[0] ?? {}).sort();
  let filledIn = 0;
  claims.forEach((claim, i) => {
    expect(Object.keys(claim).sort()).toEqual(members);
    const short = sent.claims[i];
    expect(claim).toMatchObject(short);
    if ('content' in short) return;
    ++filledIn;
    const { begin, end } = claim;
    expect(claim).toMatchObject({
      content: [{ begin, end }],
      content_text: text.slice(begin, end),
      source: [],
      source_text: '',
      speaker: null,
      role: null,
      cue: [],
      cue_text: '',
      stance: 'asserts',
      quote: 'none',
      shown: false,
      contests: [],
    });
  });
  expect(filledIn).toBeGreaterThan(0);
  expect(filledIn).toBeLessThan(claims.length);
});

it('reads long lists in parts, and nothing is lost where they are cut', async () => {
  const winnow = await load();
  const sentence = (i: number) =>
    `The \u201cstore\u201d of ${String(i)} tonnes “is full”,\ta clerk said.`;
  const paragraphs = Array.from({ length: 2000 }, (_, i) => `<p>${sentence(i)} ${sentence(i)}</p>`);
  const links = Array.from(
    { length: 3000 },
    (_, i) => `<li><a href="/${String(i)}">Store</a></li>`,
  );
  const message = winnow.cleanToMessage(
    `<nav><ul>${links.join('')}</ul></nav><article><h1>Stores</h1>${paragraphs.join('')}</article>`,
  );

  const reading = readInParts(message);
  let stops = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) ++stops;
  const inOne = readMessage(message) as Success;
  expect(inOne.claims.length).toBeGreaterThan(3000);
  expect(inOne.removed.length).toBeGreaterThan(3000);
  expect(stops).toBeGreaterThan(5);
  expect(step.value).toEqual(inOne);
});

it('brings errors as they are', async () => {
  const winnow = await load();
  expect(readMessage(winnow.cleanToMessage(''))).toEqual(winnow.clean(''));
  expect(winnow.clean('')).toMatchObject({ ok: false, error: { code: 'empty_input' } });
});

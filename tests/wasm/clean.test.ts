import { runInNewContext } from 'node:vm';
import { load, type CleanOptions, type Winnow } from 'winnow';
import { beforeAll, describe, expect, it } from 'vitest';
import { kPage } from './sample.ts';

let winnow: Winnow;

beforeAll(async () => {
  winnow = await load();
});

function success(...[input, options]: Parameters<Winnow['clean']>) {
  const result = winnow.clean(input, options);
  if (!result.ok) throw new Error(result.error.message);
  return result;
}

describe('clean', () => {
  it('gives UTF-16 offsets, so that slicing is right', () => {
    const { text, claims, offset_unit } = success(kPage);
    expect(offset_unit).toBe('utf-16');
    const paragraph = text.split('\n\n').find((block) => block.includes('🙂'));
    const begin = text.indexOf(paragraph!);
    expect(success(kPage).blocks.map((block) => text.slice(block.begin, block.end))).toContain(
      paragraph,
    );
    expect(begin).toBeGreaterThan(-1);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(claim.content.map((part) => text.slice(part.begin, part.end)).join(' ')).toBe(
        claim.content_text,
      );
    }
  });

  it('reads a string, bytes and a buffer alike', () => {
    const bytes = new TextEncoder().encode(kPage);
    expect(success(bytes)).toEqual(success(kPage));
    expect(success(bytes.buffer)).toEqual(success(kPage));
  });

  it('makes room for text that is longer in UTF-8 than in UTF-16', () => {
    for (const character of ['a', 'é', '€', '🙂', '\uD83D']) {
      const text = character.repeat(70_001);
      expect(success(text, { from: 'text', claims: false }).text).toBe(
        new TextDecoder().decode(new TextEncoder().encode(text)),
      );
    }
  });

  it('decodes bytes by what the server says, and strings never again', () => {
    const latin = Uint8Array.from('<p>Überfällig war der Bericht, sagte sie.', (c) =>
      c.charCodeAt(0),
    );
    expect(success(latin, { charset: 'iso-8859-1' }).text).toContain('Überfällig');
    const page = '<meta charset="iso-8859-1"><p>Überfällig war der Bericht, sagte sie.';
    expect(success(page).text).toContain('Überfällig');
    const koi8 = Uint8Array.of(0x3c, 0x70, 0x3e, 0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4);
    expect(success(koi8, { charset: 'koi8-r' })).toMatchObject({ charset: 'KOI8-R' });
    expect(success(koi8, { charset: 'koi8-r' }).text).toBe('Привет');
  });

  it('renders what is asked for, and nothing else', () => {
    expect(success(kPage).html).toBeUndefined();
    const { html, markdown, original } = success(kPage, {
      formats: ['html', 'markdown', 'original'],
    });
    expect(html).toContain('<mark');
    expect(markdown).toContain('## What comes next');
    expect(original).toContain('data-winnow-kept');
  });

  it('leaves claims out when told to', () => {
    expect(success(kPage, { claims: false }).claims).toEqual([]);
  });

  it('ends with what there is at the time limit, and says so', () => {
    expect(winnow.clean(kPage)).toMatchObject({ ok: true, partial: false });
    for (const timeLimit of [60_000, 1e13, 1e300, Infinity]) {
      expect(winnow.clean(kPage, { timeLimit })).toMatchObject({ ok: true, partial: false });
    }
    expect(winnow.clean(kPage, { timeLimit: 0 })).toMatchObject({
      ok: true,
      partial: true,
      title: 'Ferry talks end without a deal',
      claims: [],
    });
  });

  it("obeys the reader's own word on a block", () => {
    const vote = (result: { blocks: unknown; text: string }) => result.text.includes('A vote in');
    const before = success(kPage);
    const block = before.blocks.find(({ begin, end }) =>
      before.text.slice(begin, end).startsWith('A vote in'),
    );
    const overrides = [{ source: block!.source, keep: false }];
    expect(vote(before)).toBe(true);
    const after = success(kPage, { overrides });
    expect(vote(after)).toBe(false);
    expect(after.removed).toContainEqual(
      expect.objectContaining({ reason: 'reader', source: block!.source }),
    );
  });

  it('answers nothing and too much with an error', () => {
    expect(winnow.clean('  \n')).toMatchObject({ ok: false, error: { code: 'empty_input' } });
    expect(winnow.clean('x'.repeat(51_000_000))).toMatchObject({
      ok: false,
      error: { code: 'too_large' },
    });
    expect(winnow.clean(new Uint8Array(3), { charset: 'klingon' })).toMatchObject({
      ok: false,
      error: { code: 'bad_charset' },
    });
  });
});

describe('what a caller without types passes', () => {
  const clean = (input: unknown, options: unknown = {}) =>
    winnow.clean(input as string, options as CleanOptions);

  it('as an address may be a URL, and as bytes any view of them', () => {
    const link = '<p>Rain fell on the <a href="b">valley</a> for nine days, the mayor said.</p>';
    const options: CleanOptions = { from: 'html', formats: ['html'] };
    const url = 'https://example.org/a';
    const { html } = success(link, { ...options, url });
    expect(html).toContain('https://example.org/b');
    expect(success(link, { ...options, url: new URL(url) }).html).toBe(html);
    const bytes = new TextEncoder().encode(`....${link}`);
    const elsewhere = runInNewContext('new ArrayBuffer(bytes.length - 4)', {
      bytes,
    }) as ArrayBuffer;
    new Uint8Array(elsewhere).set(bytes.subarray(4));
    for (const same of [bytes.subarray(4), new DataView(bytes.buffer, 4), elsewhere]) {
      expect(success(same).text).toBe(success(link).text);
    }
  });

  it('is an error when it is neither a text nor bytes', () => {
    for (const input of [undefined, null, 5, {}, [], new URL('https://example.org'), () => '']) {
      const result = clean(input);
      expect(result).toMatchObject({ ok: false, error: { code: 'bad_argument', stage: 'input' } });
      expect(clean(kPage)).toMatchObject({ ok: true });
    }
    expect(clean(Promise.resolve(kPage))).toMatchObject({
      error: { message: 'The input must be a string or bytes; its type is Promise.' },
    });
  });

  it.each([
    ['options', null],
    ['options', 'html'],
    ['from', { from: 'pdf' }],
    ['url', { url: 5 }],
    ['charset', { charset: ['utf-8'] }],
    ['claims', { claims: 'no' }],
    ['timeLimit', { timeLimit: '5' }],
    ['timeLimit', { timeLimit: -1 }],
    ['timeLimit', { timeLimit: NaN }],
    ['formats', { formats: 'html' }],
    ['formats', { formats: ['html', 'pdf'] }],
    ['overrides', { overrides: {} }],
    ['overrides', { overrides: [{ source: 5, keep: true }] }],
    ['overrides', { overrides: [{ source: { begin: 0, end: '9' }, keep: true }] }],
    ['overrides', { overrides: [{ source: { begin: NaN, end: 9 }, keep: true }] }],
    ['overrides', { overrides: [{ source: { begin: -1, end: 9 }, keep: true }] }],
    ['overrides', { overrides: [{ source: { begin: 0, end: 1e12 }, keep: true }] }],
    ['format', { format: ['html'] }],
    ['timelimit', { timelimit: 0 }],
    ['toString', { toString: 0 }],
    ['0', ['html']],
  ])('is an error that names "%s" when it is %j', (name, options) => {
    const result = clean(kPage, options);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad_argument' } });
    if (!result.ok) expect(result.error.message).toContain(name);
    expect(clean(kPage)).toMatchObject({ ok: true });
  });

  it('as an option may be nothing', () => {
    const nothing = { from: null, url: undefined, charset: null, formats: null, timeLimit: null };
    expect(clean(kPage, nothing)).toEqual(success(kPage));
  });
});

import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageInFragment, readShared, takeHandover } from '../../site/handover.ts';
import { packPage, unpackPage } from '../../site/packed_page.ts';

const kUrl = 'https://example.org/ferry?a=1';
const kHtml = '<p>“Naïve” – 渡し船 \ud83d\udea2</p>\0';
const pack = (value: string) => deflateRawSync(value).toString('base64url');
const take = (rest: string) => takeHandover(new URL(`https://winnow.example/app/${rest}`));

describe('a page in the fragment', () => {
  it('comes out as it went in', async () => {
    const packed = await packPage(kHtml, kUrl);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(await take(`#page=${packed}`)).toEqual({ kind: 'page', html: kHtml, url: kUrl });
  });

  it('is not made of what would not come out again', async () => {
    expect(await packPage('a'.repeat(20_000_000), kUrl)).toBeNull();
  });

  it('is none in the address of an ordinary page', async () => {
    expect(await pageInFragment('#page=2')).toBeUndefined();
    expect(await pageInFragment('#top')).toBeUndefined();
    expect(await pageInFragment(`#page=${'A'.repeat(40)}`)).toBeNull();
  });

  it('keeps only an address of the web', async () => {
    expect(await unpackPage(pack('["javascript:alert(1)","<p>"]'))).toMatchObject({ url: '' });
  });

  it.each([
    ['not base64', '!!!'],
    ['not deflate', 'AAAA'],
    ['cut off', pack(JSON.stringify([kUrl, kHtml])).slice(0, -8)],
    ['not JSON', pack('{')],
    ['an object', pack('{"html":"<p>"}')],
    ['numbers', pack('[1,2]')],
    ['nothing', ''],
    ['a bomb', pack(`["","${'a'.repeat(20_000_000)}"]`)],
  ])('%s is refused', async (_name, packed) => {
    expect(await unpackPage(packed)).toBeNull();
  });
});

describe('the address', () => {
  it('may name a page', async () => {
    expect(await take(`?url=${encodeURIComponent(kUrl)}`)).toEqual({ kind: 'url', url: kUrl });
  });

  it('may hold a text', async () => {
    expect(await take('?text=The%20ferry')).toEqual({ kind: 'text', text: 'The ferry' });
  });

  it('may hold nothing', async () => {
    expect(await take('')).toBeNull();
    expect(await take('?url=&text=#top')).toBeNull();
  });
});

describe('what is shared', () => {
  const kNothing = { title: '', text: '', url: '', file: '' };

  it.each([
    ['an address', { url: kUrl }, { kind: 'url', url: kUrl }],
    ['an address as text', { text: kUrl }, { kind: 'url', url: kUrl }],
    ['a title and an address', { text: `The ferry ${kUrl}` }, { kind: 'url', url: kUrl }],
    ['a text', { title: 'T', text: 'Words.' }, { kind: 'text', text: 'T\n\nWords.' }],
    [
      'a long text that ends in an address',
      { text: `${'word '.repeat(100)}${kUrl}` },
      { kind: 'text', text: `${'word '.repeat(100)}${kUrl}` },
    ],
    ['a file', { file: '<p>', url: kUrl }, { kind: 'page', html: '<p>', url: '' }],
    ['no web address', { url: 'file:///etc/passwd' }, null],
    ['nothing', {}, null],
  ])('%s', (_name, shared, handover) => {
    expect(readShared({ ...kNothing, ...shared })).toEqual(handover);
  });
});

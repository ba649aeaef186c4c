import { expect, it } from 'vitest';
import { recognise } from '../../web/page/input/recognise.ts';

it.each([
  ['', 'nothing'],
  ['  \n\t ', 'nothing'],
  ['https://news.example/a?b=c#d', 'address'],
  ['  https://news.example/a \n', 'address'],
  ['news.example/story', 'address'],
  ['www.bücher.example', 'address'],
  ['file:///home/ada/story.html', 'address'],
  ['note://this is a sentence', 'text'],
  ['<!doctype html><title>a</title>', 'html'],
  ['<p>One</p><p>Two</p>', 'html'],
  ['some words <b>and</b> a tag', 'text'],
  ['The trust denied it.\nEngineers said so.', 'text'],
  ['https://news.example/a is a link in a sentence', 'text'],
  ['1 < 2 and 3 > 2', 'text'],
  ['Sentence.', 'text'],
])('%j is %s', (input, kind) => {
  expect(recognise(input).kind).toBe(kind);
});

it('takes a share link whole, however long it is', () => {
  const url = `https://winnow.example/#page=${'x'.repeat(10_000)}`;
  expect(recognise(url)).toEqual({ kind: 'address', url });
  expect(recognise(`${url} and words`).kind).toBe('text');
});

it('adds the scheme that people leave out', () => {
  expect(recognise('news.example/story')).toEqual({
    kind: 'address',
    url: 'https://news.example/story',
  });
});

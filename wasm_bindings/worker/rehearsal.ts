/**
 * A page that has something of everything. Browsers compile a function of the engine when it is
 * first called, which on a first page takes longer than the page does: so the worker reads this one
 * while nobody waits.
 */
import type { Request } from '../module.js';

const said =
  '<p>The ferry will cost 40 million crowns a year, harbour chief Olga Brandt said on Monday. ' +
  '“That is too much,” Mayor Ivo Lund told reporters, but denied that 20 people had lost their ' +
  'jobs. She had warned in May that fares would rise by 5 per cent, according to the council.</p>';

export const kRehearsal =
  '<!doctype html><html lang=en><head><title>Ferry costs rise | The Post</title></head><body>' +
  '<nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav>' +
  `<article><h1>Ferry costs rise</h1><p class=byline>By Ann Lee, 3 May 2024</p>${said}` +
  `<figure><img src=/a.jpg alt=""><figcaption>The ferry</figcaption></figure>${said}` +
  `<h2>What next</h2><ul><li>A vote<li>A report</ul>${said}</article>` +
  '<aside><h3>Related</h3><p><a href=/b>Harbour closed again</a></p></aside>' +
  '<footer><p>Subscribe to our newsletter</p></footer></body></html>';

/** As of a caller that names no option. */
export const kRehearsalRequest: Request = {
  from: 'auto',
  url: '',
  charset: 'utf-8',
  claims: true,
  timeLimit: Infinity,
  html: false,
  markdown: false,
  annotations: false,
  original: false,
  overrides: [],
};

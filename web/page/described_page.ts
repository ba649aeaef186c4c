import type { Success } from '../../wasm_bindings/types.ts';

/** What is known of an article beside its text. */
export type Description = Pick<
  Success,
  'title' | 'deck' | 'byline' | 'credit' | 'published' | 'modified' | 'site_name' | 'language'
>;

/** A page that says of its article what is known, as news sites do, with room for its text. */
export function describedPage(about: Description): { page: Document; article: HTMLElement } {
  const page = document.implementation.createHTMLDocument(about.title ?? '');
  page.documentElement.lang = about.language ?? '';
  const data = page.head.appendChild(page.createElement('script'));
  data.type = 'application/ld+json';
  const news = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: about.title,
    alternativeHeadline: about.deck,
    author: about.byline,
    datePublished: about.published,
    dateModified: about.modified,
    publisher: { '@type': 'Organization', name: about.site_name },
  };
  data.append(JSON.stringify(news).replaceAll('<', '\\u003c'));
  const article = page.body.appendChild(page.createElement('article'));
  if (about.title) article.appendChild(page.createElement('h1')).textContent = about.title;
  if (about.credit) article.appendChild(page.createElement('p')).textContent = about.credit;
  return { page, article };
}

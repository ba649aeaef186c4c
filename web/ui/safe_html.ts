/**
 * The one place where text becomes elements. Everything passes DOMPurify, and the policies here
 * are the only ones that the page's Content Security Policy lets make TrustedHTML.
 */
import DOMPurify, { type Config } from 'dompurify';
import type { Pace } from './pace.ts';

/**
 * DOMPurify holds the value of every attribute against this. By scheme, and as in its own default,
 * whatever cannot have one.
 */
const kHarmlessValue =
  /^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp|avif);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** The engine's fragment is safe by an allow-list of its own; this is the second wall. */
const articleRules: Config = {
  USE_PROFILES: { html: true, svg: false, mathMl: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'dialog',
    'link',
    'meta',
    'audio',
    'video',
    'source',
    'track',
    'picture',
  ],
  FORBID_ATTR: [
    'background',
    'poster',
    'srcset',
    'style',
    'name',
    'popover',
    'autofocus',
    'tabindex',
    'contenteditable',
  ],
  ADD_ATTR: ['data-block', 'data-claim', 'data-part', 'data-added'],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: kHarmlessValue,
};

/** A whole page, to be shown without running: structure and look stay, everything active goes. */
const pageRules: Config = {
  ADD_ATTR: ['data-winnow-kept', 'data-winnow-removed'],
  FORBID_TAGS: [
    'style',
    'base',
    'link',
    'meta',
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'audio',
    'video',
    'source',
    'track',
    'form',
    'dialog',
    'noscript',
    'template',
    'portal',
    'animate',
    'set',
  ],
  FORBID_ATTR: [
    'autofocus',
    'popover',
    'ping',
    'target',
    'contenteditable',
    'tabindex',
    'autoplay',
  ],
};

/** Ids and classes that the engine gives; others could pass for the app's own. */
const kEngineId = /^winnow-/;
const kEngineClass = /^(?:footnotes|embed|math|language-[\w+#-]+)$/;

function keepEngineNames(article: ParentNode): void {
  for (const element of article.querySelectorAll('[id], [class]')) {
    if (!kEngineId.test(element.id)) element.removeAttribute('id');
    if (!kEngineClass.test(element.getAttribute('class') ?? '')) element.removeAttribute('class');
  }
}

/** The whole article at once, as nodes ready to be put into a page; for exports. */
export function articleFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...articleRules, RETURN_DOM_FRAGMENT: true });
  keepEngineNames(fragment);
  return fragment;
}

/** Cleans everything inside `root`, a <div> of a document that is not shown. */
export type Cleaner = (root: HTMLElement) => void;

function cleanerFor(rules: Config): Cleaner {
  const inPlace = { ...rules, IN_PLACE: true };
  return (root) => {
    try {
      DOMPurify.sanitize(root, inPlace);
    } catch {
      root.replaceChildren(); // built to trick the cleaner, so nothing of it is shown
    }
  };
}

const cleanByArticleRules = cleanerFor(articleRules);

export const cleanArticlePart: Cleaner = (root) => {
  cleanByArticleRules(root);
  keepEngineNames(root);
};

export const cleanPagePart: Cleaner = cleanerFor(pageRules);

const framePolicy = window.trustedTypes?.createPolicy('winnow-frame', {
  createHTML: (html) => html,
});

function trusted(html: string): string {
  const value: unknown = framePolicy ? framePolicy.createHTML(html) : html;
  return value as string;
}

/** What could shadow a member of its form or of the document: `<img name="body">`. */
const kShadowing =
  '[name], :is(button, embed, fieldset, form, iframe, img, input, object, output, select, textarea)[id]';

/** Characters that are parsed in one go: about 3 ms. */
const kPiece = 24_000;

/** Elements that are looked at before time is asked for. */
const kSeenAtOnce = 500;

/**
 * Parses `html`, however long, in short tasks. The document belongs to no window: nothing in it
 * runs or loads. Nothing of it may be shown before a `Cleaner` has seen it.
 */
export async function parseInert(html: string, pace: Pace): Promise<Document> {
  const inert = document.implementation.createHTMLDocument();
  for (let at = 0; at < html.length; at += kPiece) {
    // The parser's only way in for a page in pieces; the warning is about pages that are shown.
    // Taken from the prototype, as here and below: the page's names may shadow the document's.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    Document.prototype.write.call(inert, trusted(html.slice(at, at + kPiece)));
    await pace.breathe();
  }
  Document.prototype.close.call(inert);
  const elements = document.createTreeWalker(inert, NodeFilter.SHOW_ELEMENT);
  for (let seen = 1; elements.nextNode(); seen += 1) {
    const element = elements.currentNode as Element;
    if (Element.prototype.matches.call(element, kShadowing)) {
      for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
    }
    if (seen % kSeenAtOnce === 0) await pace.breathe();
  }
  return inert;
}

/** Shows `html`, which we wrote, in a frame that cannot run scripts. */
export function showInFrame(frame: HTMLIFrameElement, html: string): void {
  if (!frame.sandbox.contains('allow-same-origin') || frame.sandbox.contains('allow-scripts')) {
    throw new Error('The frame of the original must not be able to run scripts.');
  }
  frame.srcdoc = trusted(html);
}

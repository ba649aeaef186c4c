/**
 * The one place where text becomes elements. Everything passes DOMPurify, and the policies here
 * are the only ones that the page's Content Security Policy lets make TrustedHTML.
 */
import DOMPurify, { type Config } from 'dompurify';

/**
 * DOMPurify holds the value of every attribute against this. By scheme, and as in its own default,
 * whatever cannot have one.
 */
const kHarmlessValue =
  /^(?:(?:https?|mailto|tel):|data:image\/(?:png|jpeg|gif|webp|avif);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** The engine's fragment is safe by an allow-list of its own; this is the second wall. */
const articleRules: Config = {
  USE_PROFILES: { html: true, svg: false, mathMl: true },
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'dialog', 'link', 'meta'],
  FORBID_ATTR: ['style', 'name', 'popover', 'autofocus', 'tabindex', 'contenteditable'],
  ADD_ATTR: ['data-block', 'data-claim', 'data-part', 'data-added'],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: kHarmlessValue,
};

/** A whole page, to be shown without running: structure and look stay, everything active goes. */
const pageRules: Config = {
  WHOLE_DOCUMENT: true,
  ADD_TAGS: ['style'],
  ADD_ATTR: ['data-winnow-kept', 'data-winnow-removed'],
  FORBID_TAGS: [
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

/** The article as nodes, ready to be put into the page. */
export function articleFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...articleRules, RETURN_DOM_FRAGMENT: true });
  for (const element of fragment.querySelectorAll('[id], [class]')) {
    if (!kEngineId.test(element.id)) element.removeAttribute('id');
    if (!kEngineClass.test(element.getAttribute('class') ?? '')) element.removeAttribute('class');
  }
  return fragment;
}

/** The page as a document of its own that is not shown yet; the caller may still change it. */
export function inertPage(html: string): HTMLElement {
  return DOMPurify.sanitize(html, { ...pageRules, RETURN_DOM: true }) as HTMLElement;
}

const framePolicy = window.trustedTypes?.createPolicy('winnow-frame', {
  createHTML: (html) => html,
});

/** Shows `html`, made from `inertPage`, in a frame that cannot run scripts. */
export function showInFrame(frame: HTMLIFrameElement, html: string): void {
  if (!frame.sandbox.contains('allow-same-origin') || frame.sandbox.contains('allow-scripts')) {
    throw new Error('The frame of the original must not be able to run scripts.');
  }
  const trusted: unknown = framePolicy ? framePolicy.createHTML(html) : html;
  frame.srcdoc = trusted as string;
}

/**
 * The rendered article as nodes. What the engine renders is safe by an allow-list of its own
 * (src/render/html_writer.h); this is the second wall, for results that went through other hands.
 */

const kHtml = new Set(
  (
    'a abbr article blockquote br caption cite code dd del details div dl dt em figcaption figure ' +
    'h1 h2 h3 h4 h5 h6 hr img ins kbd li mark ol p pre rp rt ruby section span strong sub summary ' +
    'sup table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const kMathMl = new Set(
  (
    'math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
    'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
  ).split(' '),
);

const kAttributes = new Set(
  (
    'alt alttext aria-label colspan data-added data-block data-claim data-part dir display height ' +
    'id lang loading open referrerpolicy rel role rowspan scope start title width'
  ).split(' '),
);

const kSafeLink = /^(?:https?:\/\/|mailto:|tel:|#winnow-)/i;
const kSafeImage = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i;

function isAllowed({ name, value }: Attr): boolean {
  if (name === 'href') return kSafeLink.test(value);
  if (name === 'src') return kSafeImage.test(value);
  if (name === 'id') return value.startsWith('winnow-');
  return kAttributes.has(name);
}

let policy: Pick<TrustedTypePolicy, 'createHTML'> | undefined;

/** The policy is made late: a page that holds this module twice may be allowed but one. */
function trusted(html: string): string {
  policy ??= window.trustedTypes?.createPolicy('winnow-article', {
    createHTML: (own: string) => own,
  });
  const made: unknown = policy ? policy.createHTML(html) : html;
  return made as string;
}

/** Elements and attributes that are not allowed are left out, the former with all that is in them. */
export function safeNodes(html: string): DocumentFragment {
  // A document of its own runs no script and loads nothing.
  const inert = new DOMParser().parseFromString(trusted(html), 'text/html');
  for (const element of [...inert.body.querySelectorAll('*')]) {
    const allowed = element instanceof HTMLElement ? kHtml : kMathMl;
    if (!allowed.has(element.localName)) {
      // Not by its own member, which the inputs of a form can take the place of.
      Element.prototype.remove.call(element);
      continue;
    }
    for (const attribute of [...element.attributes]) {
      if (!isAllowed(attribute)) element.removeAttribute(attribute.name);
    }
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...inert.body.childNodes);
  return fragment;
}

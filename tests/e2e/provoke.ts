/**
 * Does to every element below `root` what a reader might, and more: runs in the browser, so it may
 * use nothing from outside. Gives what would run or lead astray if it were used: handlers, and
 * addresses of other schemes than an article may have.
 */
export function provoke(root: Document | Element): string[] {
  const events =
    'click dblclick mousedown mouseover mouseenter mousemove mouseout pointerdown pointerover ' +
    'pointerenter touchstart wheel scroll focus focusin blur keydown keyup keypress input change ' +
    'submit reset select toggle beforetoggle copy paste cut drag dragstart drop contextmenu ' +
    'animationstart animationend transitionend load error message hashchange pageshow resize begin end';
  // ":" is that of an address which is none.
  const harmless = /^(?:https?|mailto|tel|about)?:$/;
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    // A form's inputs may stand in for its own members: those of the prototypes are asked.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
    }
    const { protocol } = element as Partial<HTMLAnchorElement>;
    const strange = typeof protocol === 'string' && protocol !== '' && !harmless.test(protocol);
    const href = Element.prototype.getAttribute.call(element, 'href');
    if (strange && href !== null) found.push(`${element.tagName} ${href}`);
    // Following a harmless link would only leave the test.
    EventTarget.prototype.addEventListener.call(element, 'click', (event) => {
      if (!strange) event.preventDefault();
    });
    for (const name of events.split(' ')) {
      EventTarget.prototype.dispatchEvent.call(
        element,
        name === 'click'
          ? new MouseEvent('click', { cancelable: true })
          : new Event(name, { cancelable: true }),
      );
    }
  }
  return found;
}

/** Controls remember what was clicked in them: one that differs is put in anew. */
const CONTROLS: ReadonlySet<string> = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** Makes the document of a frame what `html` says and touches only what differs. Another page begins at its top. */
export function drawInFrame(frame: HTMLIFrameElement, html: string): void {
  const shown = frame.contentDocument;
  if (shown === null) return;
  const wanted = new DOMParser().parseFromString(html, 'text/html');
  const isOther = shown.title !== wanted.title;
  match(shown.documentElement, wanted.documentElement);
  if (isOther) frame.contentWindow?.scrollTo(0, 0);
}

function match(shown: Element, wanted: Element): void {
  if (shown.isEqualNode(wanted)) return;
  if (CONTROLS.has(shown.tagName)) {
    shown.replaceWith(shown.ownerDocument.importNode(wanted, true));
    return;
  }
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const [old, fresh] = [[...shown.childNodes], [...wanted.childNodes]];
  if (old.length !== fresh.length || old.some((node, at) => node.nodeName !== fresh[at]?.nodeName)) {
    shown.replaceChildren(...fresh.map((node) => shown.ownerDocument.importNode(node, true)));
    return;
  }
  for (const [at, node] of old.entries()) {
    const next = fresh[at];
    // Elements of another document are not instances of this one's classes.
    if (node.nodeType === Node.ELEMENT_NODE) match(node as Element, next as Element);
    else if (next && node.nodeValue !== next.nodeValue) node.nodeValue = next.nodeValue;
  }
}

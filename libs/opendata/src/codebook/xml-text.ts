/** A piece of XML that is already escaped. */
export interface XmlText {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = XmlText | string | number | null | readonly XmlText[];

/** Letters that XML 1.0 cannot hold at all, escaped or not. */
const IMPOSSIBLE =
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapedXml(text: string): string {
  return text.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** An element; attributes without a value are left out, children of null too. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): XmlText {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapedXml(String(value))}"`]))
    .join('');
  const inside = children.flatMap((child) => (child === null ? [] : [contentOf(child)])).join('');
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

function contentOf(child: Exclude<Child, null>): string {
  if (typeof child === 'string' || typeof child === 'number') return escapedXml(String(child));
  return 'xml' in child ? child.xml : child.map(({ xml }) => xml).join('\n');
}

export function xmlDocument({ xml }: XmlText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

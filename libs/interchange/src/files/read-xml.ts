import { problem, type Problem } from '@hamava/surveys';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of an XML document. Names are without their namespace prefix; texts and attributes have their entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

export type ReadXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: Problem };

export const LONGEST_XML = 10_000_000;
const DEEPEST = 60;
const MOST_NODES = 1_000_000;

const PARSER = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
  jPath: false,
} as const;

/**
 * Reads XML text. Documents that bring their own entities or a document type are refused, so nothing is ever fetched or grows;
 * what is too long, too deep or not well formed is refused, too.
 */
export function readXml(text: string): ReadXml {
  if (text.length > LONGEST_XML) return refused('tooLong');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refused('documentType');
  try {
    if (XMLValidator.validate(text) !== true) return refused('notWellFormed');
    const nodes: unknown = new XMLParser(PARSER).parse(text);
    const count = { left: MOST_NODES };
    const root = Array.isArray(nodes) ? elementsOf(nodes, count).find((node) => typeof node !== 'string') : undefined;
    return root === undefined || typeof root === 'string' ? refused('notXml') : { ok: true, root };
  } catch {
    // The parser throws for what it will not read: too deep, dangerous names.
    return refused('notXml');
  }
}

function refused(reason: string): ReadXml {
  return { ok: false, problem: problem('FILE_UNREADABLE', '', { reason }) };
}

function elementsOf(nodes: readonly unknown[], count: { left: number }): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    count.left -= 1;
    if (count.left < 0) throw new RangeError('more nodes than a form can need');
    const entries = Object.entries(node as Record<string, unknown>);
    const entry = entries.find(([key]) => key !== ':@');
    if (entry === undefined) return [];
    const [name, value] = entry;
    if (name === '#text') return [resolved(String(value))];
    if (name.startsWith('?') || name.startsWith('!')) return [];
    const attributes = (node as { ':@'?: Record<string, unknown> })[':@'] ?? {};
    return [
      {
        name: local(name),
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([key, text]) => [
            key.startsWith('xmlns') ? key : local(key),
            resolved(String(text)),
          ]),
        ),
        children: Array.isArray(value) ? elementsOf(value, count) : [],
      },
    ];
  });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    return point > 0 && point <= 0x10ffff && !surrogate ? String.fromCodePoint(point) : '';
  });
}

/** The child elements, of one name if it is given. */
export function children(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0];
}

/** The text of an element and of everything within it, white space drawn together. */
export function textOf(element: XmlElement | undefined): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

/** The text as it stands, for cells and values. */
export function rawText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((node) => (typeof node === 'string' ? node : rawText(node))).join('');
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Box } from '../sheet/boxes.js';
import { isInside, overlap } from '../sheet/boxes.js';
import { textWidth } from '../text/text-width.js';

export interface ReadText {
  readonly content: string;
  readonly size: number;
  readonly box: Box;
}

export interface ReadFigure {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'text',
});

interface TextNode {
  readonly '#text': string;
  readonly x: string;
  readonly y: string;
  readonly 'font-size': string;
  readonly 'text-anchor': 'start' | 'middle' | 'end';
}

/** The texts of a figure as a renderer would place them; throws when it is no valid XML. */
export function readFigure(svg: string): ReadFigure {
  const valid = XMLValidator.validate(svg);
  if (valid !== true) throw new Error(JSON.stringify(valid.err));
  const root = (parser.parse(svg) as { svg: { viewBox: string; text?: TextNode[] } }).svg;
  const [, , width = 0, height = 0] = root.viewBox.split(' ').map(Number);
  const texts = (root.text ?? []).map((node): ReadText => {
    const [x, y, size] = [Number(node.x), Number(node.y), Number(node['font-size'])];
    const length = textWidth(node['#text'], size);
    const left = x - length * { start: 0, middle: 0.5, end: 1 }[node['text-anchor']];
    return {
      content: node['#text'],
      size,
      box: { left, right: left + length, top: y - size * 0.98, bottom: y + size * 0.42 },
    };
  });
  return { width, height, texts };
}

/** What is wrong with a figure, in words; an empty list is a good figure. */
export function faultsOf(svg: string): string[] {
  const { width, height, texts } = readFigure(svg);
  const sheet = { left: -0.5, right: width + 0.5, top: 0, bottom: height };
  const faults = /NaN|Infinity|undefined|null|\[object/.test(svg) ? ['what is no number or text'] : [];
  if (/<script|on\w+="|javascript:|class=|style=/.test(svg.replace(/>[^<]*</g, '><'))) faults.push('more than marks');
  for (const [place, { content, size, box }] of texts.entries()) {
    if (size < 11) faults.push(`too small: ${content}`);
    if (!isInside(box, sheet)) faults.push(`outside: ${content}`);
    for (const other of texts.slice(place + 1)) {
      if (overlap(shrunk(box), shrunk(other.box))) faults.push(`overlap: ${content} | ${other.content}`);
    }
  }
  return faults;
}

/** Rounding of coordinates is no overlap. */
function shrunk({ left, right, top, bottom }: Box): Box {
  return { left: left + 0.02, right: right - 0.02, top: top + 0.02, bottom: bottom - 0.02 };
}

import { type Frame, NARROWEST, WIDEST, type FigureWords } from '../frame.js';
import { cleanText, directed, escapeXml } from '../text/clean-text.js';
import { textWidth } from '../text/text-width.js';
import { isInside, overlap, type Box } from './boxes.js';
import { FILLS, type FillName } from './fills.js';
import { markerPath, type MarkerShape } from './markers.js';
import { PALETTES, type Palette } from './palette.js';

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly ink?: string;
  /** Of the left-to-right line that x lies on: `end` puts the right edge at x. */
  readonly anchor?: Anchor;
  /** A text has an edge of the surface's colour, except on an area of its own. */
  readonly halo?: 'none';
}

export interface PlacedText extends Required<Pick<TextStyle, 'size' | 'weight' | 'anchor'>> {
  readonly content: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Stroke {
  readonly ink: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The least size of a text in pixels. */
export const SMALL = 11.5;
export const BODY = 13;
const FONT = "'Vazirmatn Variable',Vazirmatn,'Noto Naskh Arabic UI',Tahoma,sans-serif";
/** Of Vazirmatn's letters, in sizes above and below the baseline. */
const ASCENT = 0.98;
const DESCENT = 0.42;

/** What one figure is drawn on: collects marks and texts, knows what room is taken, and becomes SVG. */
export class Sheet {
  readonly palette: Palette;
  readonly texts: PlacedText[] = [];
  /** The y where the next part of the figure begins. */
  y = 0;
  private readonly back: string[] = [];
  private readonly front: string[] = [];
  private readonly lettering: string[] = [];
  private readonly obstacles: Box[] = [];
  private readonly patterns = new Set<FillName>();

  constructor(readonly frame: Frame) {
    if (!(frame.width <= WIDEST)) throw new RangeError(`a figure is at most ${WIDEST} pixels wide`);
    this.palette = PALETTES[frame.theme];
  }

  get width(): number {
    return this.frame.width;
  }

  line(from: Point, to: Point, stroke: Stroke): void {
    this.front.push(linePath([from, to], stroke));
  }

  /** A line that lies under all other marks. */
  gridLine(from: Point, to: Point): void {
    const thin = this.frame.theme === 'print' ? { width: 0.3, dash: [1, 2] } : { width: 1 };
    this.back.push(linePath([from, to], { ink: this.palette.line, ...thin }));
  }

  polyline(points: readonly Point[], stroke: Stroke): void {
    if (points.length > 1) this.front.push(linePath(points, stroke));
  }

  area(points: readonly Point[], fill: FillName): void {
    this.front.push(`<path d="${pathOf(points)}Z"${this.fillOf(fill)}/>`);
  }

  rect({ left, right, top, bottom }: Box, fill: FillName): void {
    this.front.push(this.rectangle({ left, right, top, bottom }, this.fillOf(fill)));
  }

  /** An area under all other marks. */
  ground(box: Box, fill: FillName): void {
    this.back.push(this.rectangle(box, this.fillOf(fill)));
  }

  /** A filled rectangle that is also told from its neighbours by its edge. */
  edged(box: Box, fill: FillName): void {
    const edge = this.frame.theme === 'print' ? this.palette.ink : this.palette.surface;
    this.front.push(this.rectangle(box, `${this.fillOf(fill)} stroke="${edge}" stroke-width="0.8"`));
  }

  /** A dashed edge around what is not there yet. */
  outline({ left, right, top, bottom }: Box, ink: string): void {
    const corners = [left, right].map((x) => ({ x, y: top })).concat([right, left].map((x) => ({ x, y: bottom })));
    this.front.push(linePath([...corners, { x: left, y: top }], { ink, width: 1.2, dash: [3, 2] }));
  }

  /** A rectangle of a colour of its own. */
  tile(box: Box, colour: string): void {
    const edge = this.frame.theme === 'print' ? ` stroke="${this.palette.ink}" stroke-width="0.6"` : '';
    this.front.push(this.rectangle(box, ` fill="${colour}"${edge}`));
  }

  marker(shape: MarkerShape, at: Point, style: { radius: number; ink: string; hollow?: true; dashed?: true }): void {
    const { radius, ink, hollow, dashed } = style;
    const fill = hollow ? this.palette.surface : ink;
    const dash = dashed ? ' stroke-dasharray="2.5 2"' : '';
    const path = markerPath(shape, at.x, at.y, radius);
    this.front.push(`<path d="${path}" fill="${fill}" stroke="${ink}" stroke-width="1.6"${dash}/>`);
    this.block({ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius });
  }

  /** Keeps texts that look for room away from a place. */
  block(box: Box): void {
    this.obstacles.push(box);
  }

  text(content: string, at: Point, style: TextStyle): void {
    this.put(this.measured(content, at, style), style);
  }

  /** Puts the text at the first place where it stands free and inside the bounds; false when there is none. */
  textIfFree(content: string, places: readonly (Point & { anchor: Anchor })[], style: TextStyle, bounds: Box): boolean {
    for (const { x, y, anchor } of places) {
      const placed = this.measured(content, { x, y }, { ...style, anchor });
      const isFree =
        isInside(placed.box, bounds) &&
        ![...this.texts.map(({ box }) => box), ...this.obstacles].some((taken) => overlap(taken, placed.box));
      if (!isFree) continue;
      this.put(placed, style);
      return true;
    }
    return false;
  }

  /** The figure as SVG of the height that has been used. */
  toSvg({ title, subtitle, sentence }: FigureWords): string {
    const { frame, palette } = this;
    const id = safeId(frame.idPrefix);
    const size = `${number(this.width)} ${number(this.y)}`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc"`,
      ` xml:lang="${frame.language}" lang="${frame.language}"`,
      ` viewBox="0 0 ${size}" width="${number(this.width)}" height="${number(this.y)}" direction="ltr"`,
      ` font-family="${FONT}" fill="none">`,
      `<title id="${id}-title">${escapeXml(directed(cleanText(title), frame.language))}</title>`,
      `<desc id="${id}-desc">${escapeXml(directed(cleanText(`${sentence} ${subtitle}`), frame.language))}</desc>`,
      this.definitions(id),
      `<path d="M0 0H${number(this.width)}V${number(this.y)}H0Z" fill="${palette.surface}"/>`,
      ...this.back,
      ...this.front,
      ...this.lettering,
      '</svg>',
    ].join('');
  }

  private measured(content: string, { x, y }: Point, style: TextStyle): PlacedText {
    const { size, anchor = 'start', weight = 400 } = style;
    const cleaned = cleanText(content);
    const width = textWidth(cleaned, size);
    const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    const box = { left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size };
    return { content: cleaned, x, y, size, anchor, weight, box };
  }

  private put(placed: PlacedText, { ink = this.palette.ink, halo: edge }: TextStyle): void {
    const { content, x, y, size, anchor, weight } = placed;
    if (content === '') return;
    this.texts.push(placed);
    const halo =
      edge === 'none'
        ? ''
        : ` paint-order="stroke" stroke="${this.palette.surface}" stroke-width="3" stroke-linejoin="round"`;
    const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
    const place = `x="${number(x)}" y="${number(y)}" font-size="${size}" text-anchor="${anchor}"`;
    const words = escapeXml(directed(content, this.frame.language));
    this.lettering.push(`<text ${place}${bold} fill="${ink}"${halo}>${words}</text>`);
  }

  private rectangle({ left, right, top, bottom }: Box, rest: string): string {
    const width = Math.max(0, right - left);
    const height = Math.max(0, bottom - top);
    return `<rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}"${rest}/>`;
  }

  private fillOf(name: FillName): string {
    const fill = FILLS[this.frame.theme][name];
    if ('colour' in fill) {
      return ` fill="${fill.colour}"${fill.opacity === undefined ? '' : ` fill-opacity="${fill.opacity}"`}`;
    }
    this.patterns.add(name);
    return ` fill="url(#${safeId(this.frame.idPrefix)}-${name})"`;
  }

  private definitions(id: string): string {
    const tiles = [...this.patterns].sort().map((name) => {
      const fill = FILLS[this.frame.theme][name];
      if ('colour' in fill) return '';
      const { tile, turn, path, stroke, ink, ground } = fill;
      return [
        `<pattern id="${id}-${name}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"`,
        ` patternTransform="rotate(${turn})"><path d="M0 0H${tile}V${tile}H0Z" fill="${ground}"/>`,
        `<path d="${path}" stroke="${ink}" stroke-width="${stroke}"/></pattern>`,
      ].join('');
    });
    return tiles.length === 0 ? '' : `<defs>${tiles.join('')}</defs>`;
  }
}

/** A sheet for a figure with words and axes, which needs room. */
export function roomySheet(frame: Frame): Sheet {
  if (!(frame.width >= NARROWEST)) throw new RangeError(`a figure with words is at least ${NARROWEST} pixels wide`);
  return new Sheet(frame);
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')}`;
}

function linePath(points: readonly Point[], { ink, width = 1.5, dash, opacity }: Stroke): string {
  const dashes = dash === undefined || dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  const faint = opacity === undefined ? '' : ` stroke-opacity="${opacity}"`;
  return `<path d="${pathOf(points)}" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"${dashes}${faint}/>`;
}

/** A coordinate with two decimals. Throws RangeError for what is no number: a figure is never drawn wrong in silence. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a figure is drawn from finite numbers only');
  return String(Math.round(value * 100) / 100 + 0);
}

function safeId(prefix: string): string {
  const kept = prefix.replace(/[^A-Za-z0-9_-]/g, '-');
  return /^[A-Za-z]/.test(kept) ? kept : `figure-${kept}`;
}

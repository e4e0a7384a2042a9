import type { FigureTable } from '@hamava/charts';
import { formatNumber } from '@hamava/persian';
import { REPORT_WORDS, type Block, type Fact, type Report, type ReportPart } from '@hamava/reports';
import {
  Document,
  Image,
  Link,
  Page,
  renderToBuffer,
  StyleSheet,
  Text,
  View,
  type ViewProps,
} from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import { figureImage, type FigureImage } from '../paper/figure-image.js';
import { PRINT_FAMILY } from '../paper/print-fonts.js';
import { registerFonts } from '../paper/register-fonts.js';

export interface PdfOptions {
  /** ISO day that stands in the file as its date. */
  readonly day: string;
  /** What stands at the foot of every page. */
  readonly footer: string;
  readonly onFigure?: (done: number, total: number) => Promise<void>;
}

type Piece = ReactElement | null;

/** Rows of a table that is not parted. */
const SHORT = 14;
const TEXT_WIDTH = 511;
/** What is left for a figure under the heads of its part. */
const TEXT_HEIGHT = 620;

const styles = StyleSheet.create({
  page: {
    paddingTop: 36,
    paddingBottom: 46,
    paddingHorizontal: 42,
    fontFamily: PRINT_FAMILY,
    fontSize: 10.5,
    lineHeight: 1.6,
  },
  title: { fontSize: 20, fontWeight: 700, lineHeight: 1.35, marginBottom: 4 },
  part: {
    fontSize: 14,
    fontWeight: 700,
    marginTop: 12,
    marginBottom: 3,
    paddingBottom: 2,
    borderBottom: '1.2pt solid #111111',
  },
  heading: { fontSize: 11.5, fontWeight: 700, marginTop: 8 },
  lead: { fontSize: 13, fontWeight: 700, lineHeight: 1.5, marginBottom: 4 },
  plain: { marginBottom: 3 },
  small: { fontSize: 8.5, lineHeight: 1.4, color: '#333333', marginBottom: 2.5 },
  code: { direction: 'ltr', textAlign: 'left', fontSize: 8.5, marginVertical: 3 },
  caption: { fontSize: 9.5, fontWeight: 700, marginTop: 8, marginBottom: 2 },
  cell: { fontSize: 8.5, lineHeight: 1.45, paddingHorizontal: 3 },
  footer: { position: 'absolute', top: 808, left: 42, width: TEXT_WIDTH, fontSize: 8, color: '#333333' },
});

/** A report as an A4 document: words as text, figures as images in greys, bookmarks, contents with pages. The same report gives the same bytes. */
export async function reportPdf(report: Report, options: PdfOptions): Promise<Buffer> {
  registerFonts();
  const images = await drawAll(report, options);
  const pages = new Map<string, number>();
  // Where a part begins is known when it has been laid out; the second time the contents can say so.
  await renderToBuffer(new Sheets(report, options, images, pages).document());
  return renderToBuffer(new Sheets(report, options, images, new Map(pages)).document());
}

async function drawAll({ parts }: Report, { onFigure }: PdfOptions): Promise<ReadonlyMap<string, FigureImage>> {
  const figures = onPaper(parts).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
  );
  const images = new Map<string, FigureImage>();
  for (const [done, { key, svg }] of figures.entries()) {
    images.set(key, await figureImage(svg, 'greys'));
    await onFigure?.(done + 1, figures.length);
  }
  return images;
}

class Sheets {
  private readonly rightToLeft: boolean;
  private readonly words;

  constructor(
    private readonly report: Report,
    private readonly options: PdfOptions,
    private readonly images: ReadonlyMap<string, FigureImage>,
    private readonly pages: Map<string, number>,
  ) {
    this.rightToLeft = report.language === 'fa';
    this.words = REPORT_WORDS[report.language];
  }

  document(): ReactElement<React.ComponentProps<typeof Document>> {
    const { title, subtitle, language, parts } = this.report;
    const day = new Date(`${this.options.day}T12:00:00Z`);
    const page = h(
      Page,
      { size: 'A4', style: styles.page },
      // What stands on every page comes first: behind pages that were cut it is not drawn.
      this.footer(),
      this.text(title, styles.title),
      this.text(subtitle, styles.small),
      this.report.contents === 'listed' ? this.contents() : null,
      ...onPaper(parts).flatMap((part) => this.part(part)),
    );
    return h(
      Document,
      {
        title,
        language,
        creator: 'Hamava',
        producer: 'Hamava',
        creationDate: day,
        modificationDate: day,
        pageMode: 'useOutlines',
      },
      page,
    );
  }

  private contents(): Piece {
    const { parts, language } = this.report;
    const lines = onPaper(parts).map(({ id, title }) =>
      this.row(
        { justifyContent: 'space-between', borderBottom: '0.4pt dotted #777777' },
        h(Link, { src: `#${id}`, style: { color: '#000000', textDecoration: 'none' } }, this.text(title)),
        this.text(formatNumber(this.pages.get(id) ?? 0, language)),
      ),
    );
    return h(View, { wrap: false, style: { marginTop: 8 } }, this.text(this.words.contents, styles.heading), ...lines);
  }

  private part(part: ReportPart): readonly Piece[] {
    const [first, ...rest] = together(part).flatMap((blocks) => this.group(blocks));
    const noted = ({ pageNumber }: { pageNumber: number }): null => {
      this.pages.set(part.id, pageNumber);
      return null;
    };
    const head = h(
      View,
      // The printer makes bookmarks of any part of a page; its types know them on pages alone.
      { wrap: false, id: part.id, bookmark: part.title, key: part.id } as ViewProps,
      h(View, { render: noted }),
      this.text(part.title, styles.part),
      // A heading never stands alone at the foot of a page.
      first ?? null,
    );
    return [head, ...rest];
  }

  /** Blocks that belong together stay on one page. */
  private group(blocks: readonly Block[]): readonly Piece[] {
    const pieces = blocks.flatMap((block) => this.block(block));
    return blocks.length === 1 ? pieces : [h(View, { wrap: false }, ...pieces)];
  }

  private block(block: Block): readonly Piece[] {
    switch (block.kind) {
      case 'words':
        return [this.text(block.text, styles[block.tone])];
      case 'heading':
        return [h(View, { minPresenceAhead: 120 }, this.text(block.text, styles.heading))];
      case 'list':
        return block.items.map((item) =>
          this.row({ gap: 6, marginBottom: 2 }, this.text('•'), h(View, { style: { flex: 1 } }, this.text(item))),
        );
      case 'facts':
        return [h(View, { style: { marginVertical: 4 } }, ...block.rows.map((fact) => this.fact(fact)))];
      case 'figure':
        return [this.figure(block.key)];
      case 'table':
        return this.table(block.table);
    }
  }

  private figure(key: string): Piece {
    const image = this.images.get(key);
    if (image === undefined) return null;
    const scale = Math.min(TEXT_WIDTH / image.width, TEXT_HEIGHT / image.height);
    const style = { width: image.width * scale, height: image.height * scale, marginVertical: 4 };
    return h(Image, { src: { data: image.png, format: 'png' }, style });
  }

  private fact({ name, value, script }: Fact): Piece {
    const own = script === 'code' ? this.text(value, styles.code) : this.text(value, { fontWeight: 700 });
    if (name === '') return own;
    return this.row(
      { gap: 8, marginBottom: 1 },
      h(View, { style: { width: 110 } }, this.text(name)),
      h(View, { style: { flex: 1 } }, own),
    );
  }

  /** A short table stays on one page; of a long one the head comes again on every page. */
  private table({ caption, head, rows }: FigureTable): readonly Piece[] {
    const shares = columnShares([head, ...rows]);
    const line = (cells: readonly string[], style: object, weight: number): Piece =>
      this.row(
        style,
        ...head.map((_name, at) =>
          h(
            View,
            { key: at, style: { width: `${shares[at]}%` } },
            this.text(cells[at] ?? '', { ...styles.cell, fontWeight: weight }),
          ),
        ),
      );
    const words = this.text(caption, styles.caption);
    const heads = line(head, { borderBottom: '1pt solid #111111', paddingTop: 2 }, 700);
    const body = rows.map((cells, at) =>
      h(View, { key: at, wrap: false }, line(cells, { borderBottom: '0.4pt solid #999999' }, 400)),
    );
    if (rows.length <= SHORT) return [h(View, { wrap: false }, words, heads, ...body)];
    return [h(View, { minPresenceAhead: 120 }, words), h(View, {}, h(View, { fixed: true }, heads), ...body)];
  }

  private footer(): Piece {
    const { language } = this.report;
    const page = ({ pageNumber, totalPages }: { pageNumber: number; totalPages?: number }): ReactElement => {
      const number = this.words.page(formatNumber(pageNumber, language), formatNumber(totalPages ?? 0, language));
      return h(Text, { style: this.side() }, withMarks(`${this.options.footer} – ${number}`));
    };
    return h(View, { fixed: true, style: styles.footer, render: page as () => ReactElement });
  }

  private text(words: string, style: object = {}): Piece {
    return words === '' ? null : h(Text, { style: { ...this.side(), ...style } }, withMarks(words));
  }

  private side(): { direction: 'rtl' | 'ltr'; textAlign: 'right' | 'left' } {
    return this.rightToLeft ? { direction: 'rtl', textAlign: 'right' } : { direction: 'ltr', textAlign: 'left' };
  }

  private row(style: object, ...inside: readonly Piece[]): ReactElement {
    return h(View, { style: { flexDirection: this.rightToLeft ? 'row-reverse' : 'row', ...style } }, ...inside);
  }
}

/** Parts that come to paper. */
function onPaper(parts: readonly ReportPart[]): readonly ReportPart[] {
  return parts.filter(({ medium }) => medium !== 'screen');
}

/** Words that lead to a figure, with the figure; the method, which is read as a whole. */
function together({ id, blocks }: ReportPart): readonly (readonly Block[])[] {
  if (id === 'method') return [blocks];
  const groups: Block[][] = [];
  let waiting: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      groups.push(...waiting.map((each) => [each]));
      waiting = [block];
    } else if (block.kind === 'words' && waiting.length > 0) waiting.push(block);
    else {
      const isFigure = block.kind === 'figure';
      groups.push(...(isFigure ? [[...waiting, block]] : [...waiting, block].map((each) => [each])));
      waiting = [];
    }
  }
  groups.push(...waiting.map((each) => [each]));
  return groups;
}

/** The printer draws isolates as if they were letters: numbers that run from left to right get marks instead, other words need none. */
function withMarks(words: string): string {
  return words.replace(/\u2066([^\u2066-\u2069]*)\u2069/g, '\u200e$1\u200e').replace(/[\u2066-\u2069]/g, '');
}

/** Widths of columns in per cent, by their longest words; none below a third of an even share. */
function columnShares(lines: readonly (readonly string[])[]): number[] {
  const columns = lines[0]?.length ?? 0;
  const longest = Array.from({ length: columns }, (_, at) =>
    Math.max(4, ...lines.map((cells) => cells[at]?.length ?? 0)),
  );
  const weights = longest.map((letters) => Math.min(letters, 60) ** 0.7);
  const sum = weights.reduce((total, own) => total + own, 0);
  return weights.map((own) => (100 * own) / sum);
}

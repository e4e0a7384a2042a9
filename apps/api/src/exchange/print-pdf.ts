import {
  PRINT_WORDS,
  printedQuestionnaire,
  type PrintedAnswer,
  type PrintedBox,
  type PrintedQuestion,
  type PrintedSection,
} from '@hamava/interchange';
import { formatNumber } from '@hamava/persian';
import type { Language, QuestionnaireDefinition } from '@hamava/surveys';
import { Document, Image, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import QRCode from 'qrcode';
import { createElement as h, type ReactElement } from 'react';
import { PRINT_FAMILY } from '../paper/print-fonts.js';
import { registerFonts } from '../paper/register-fonts.js';

export interface PrintedVersion {
  /** null: a draft. */
  readonly versionNumber: number | null;
  readonly language: Language;
}

type Piece = ReactElement | null;

const styles = StyleSheet.create({
  page: {
    paddingTop: 36,
    paddingBottom: 48,
    paddingHorizontal: 42,
    fontFamily: PRINT_FAMILY,
    fontSize: 10.5,
    lineHeight: 1.5,
  },
  title: { fontSize: 17, fontWeight: 700, lineHeight: 1.3, marginBottom: 6 },
  section: { fontSize: 13, fontWeight: 700, marginTop: 14, paddingBottom: 2, borderBottom: '1pt solid #333333' },
  small: { fontSize: 8.5, color: '#444444' },
  code: { fontSize: 7, color: '#666666' },
  question: { marginTop: 9 },
  bold: { fontWeight: 700 },
  tick: { width: 11, height: 11, border: '0.8pt solid #222222', marginTop: 2 },
  round: { width: 11, height: 11, border: '0.8pt solid #222222', borderRadius: 6, marginTop: 2 },
  cell: { width: 17, height: 20, border: '0.8pt solid #222222' },
  line: { height: 19, borderBottom: '0.6pt dotted #333333' },
  footer: { position: 'absolute', top: 805, left: 42, width: 511, fontSize: 8, color: '#444444' },
});

/**
 * A questionnaire for paper: A4, boxes to tick with their values for whoever types the answers in, and on the first page a QR code
 * that names the questionnaire and its version.
 */
export async function printPdf(definition: QuestionnaireDefinition, version: PrintedVersion): Promise<Buffer> {
  registerFonts();
  const { versionNumber } = version;
  const mark = `hamava:${definition.code}:${versionNumber === null ? 'draft' : `v${versionNumber}`}`;
  const qr = await QRCode.toDataURL(mark, { errorCorrectionLevel: 'M', margin: 2, scale: 6 });
  return renderToBuffer(new Paper(definition, version).document(qr));
}

class Paper {
  private readonly rightToLeft: boolean;
  private readonly words;

  constructor(
    private readonly definition: QuestionnaireDefinition,
    private readonly version: PrintedVersion,
  ) {
    this.rightToLeft = version.language === 'fa';
    this.words = PRINT_WORDS[version.language];
  }

  document(qr: string): ReactElement<React.ComponentProps<typeof Document>> {
    const { title, introduction, sections } = printedQuestionnaire(this.definition, this.version.language);
    const head = this.row(
      { justifyContent: 'space-between' },
      h(View, { style: { flex: 1 } }, this.text(title, styles.title), this.text(this.versionWords(), styles.small)),
      h(Image, { src: qr, style: { width: 62, height: 62 } }),
    );
    const page = h(
      Page,
      { size: 'A4', style: styles.page },
      // What stands on every page comes first: behind pages that were cut it is not drawn.
      this.footer(title),
      head,
      ...introduction.split('\n').map((line) => this.text(line)),
      ...sections.flatMap((section) => this.section(section)),
    );
    return h(Document, { title, language: this.version.language }, page);
  }

  private section(section: PrintedSection): readonly Piece[] {
    const [first, ...rest] = section.questions.map((question) => this.question(question));
    // A heading never stands alone at the foot of a page.
    const head = h(
      View,
      { wrap: false },
      this.text(section.title, styles.section),
      this.text(section.asked, styles.small),
      ...section.lead.split('\n').map((line) => this.text(line)),
      first ?? null,
    );
    return [head, ...rest];
  }

  private question(question: PrintedQuestion): Piece {
    const number = question.number === '' ? '' : `${question.number}. `;
    return h(
      View,
      { style: styles.question, wrap: false },
      this.row(
        { justifyContent: 'space-between', gap: 8 },
        h(View, { style: { flex: 1 } }, this.text(number + question.text, styles.bold)),
        h(Text, { style: styles.code }, question.code),
      ),
      this.text(question.hint, styles.small),
      this.text(question.asked, styles.small),
      this.answer(question.answer),
      ...question.jumps.map((jump) => this.text(jump, styles.small)),
    );
  }

  private answer(answer: PrintedAnswer): Piece {
    switch (answer.kind) {
      case 'none':
        return null;
      case 'boxes':
        return this.stack(
          answer.many ? this.text(this.words.manyAnswers, styles.small) : null,
          this.boxes(answer.boxes, answer.many),
        );
      case 'steps':
        return this.stack(this.steps(answer), this.boxes(answer.beside, false));
      case 'rows':
        return this.rows(answer);
      case 'cells':
        return this.stack(this.cells(answer.groups, answer.separator, answer.unit), this.boxes(answer.beside, false));
      case 'amounts':
        return this.amounts(answer);
      case 'ranks':
        return this.stack(
          this.text(this.words.ranks, styles.small),
          ...answer.boxes.map(({ label }) =>
            this.row({ gap: 6, marginTop: 2 }, h(View, { style: styles.cell }), this.text(label)),
          ),
        );
      case 'lines':
        return this.stack(
          ...Array.from({ length: answer.lines }, (_, at) => h(View, { key: at, style: styles.line })),
          this.boxes(answer.beside, false),
        );
    }
  }

  private boxes(boxes: readonly PrintedBox[], many: boolean): Piece {
    if (boxes.length === 0) return null;
    const short = boxes.every(({ label, open }) => label.length <= 28 && !open) && boxes.length > 2;
    return h(
      View,
      { style: { flexDirection: this.rightToLeft ? 'row-reverse' : 'row', flexWrap: 'wrap' } },
      ...boxes.map((box) =>
        this.row(
          { width: short ? '50%' : '100%', gap: 5, paddingVertical: 1 },
          h(View, { style: many ? styles.tick : styles.round }),
          this.text(box.open ? `${box.label} ${'…'.repeat(24)}` : box.label, { maxWidth: short ? 190 : 430 }),
          h(Text, { style: styles.code }, box.value),
        ),
      ),
    );
  }

  private steps({ low, high, boxes }: Extract<PrintedAnswer, { kind: 'steps' }>): Piece {
    const end = (words: string): Piece =>
      h(View, { style: { width: 74 } }, this.text(words, { ...styles.small, textAlign: 'center' }));
    return this.row(
      { marginTop: 3, alignItems: 'center' },
      end(low),
      ...boxes.map(({ label, value }) =>
        h(
          View,
          { key: value, style: { width: 27, alignItems: 'center' } },
          h(Text, { style: { fontSize: 9 } }, label),
          h(View, { style: styles.round }),
        ),
      ),
      end(high),
    );
  }

  private rows({ boxes, rows }: Extract<PrintedAnswer, { kind: 'rows' }>): Piece {
    const width = Math.min(64, 300 / Math.max(1, boxes.length));
    const column = (...inside: readonly Piece[]): Piece =>
      h(View, { style: { width, alignItems: 'center' } }, ...inside);
    return this.stack(
      this.row(
        { marginTop: 3 },
        h(View, { style: { flex: 1 } }),
        ...boxes.map(({ label }) => column(this.text(label, { fontSize: 7.5, textAlign: 'center' }))),
      ),
      ...rows.map(({ number, text }) =>
        this.row(
          { paddingVertical: 2, borderTop: '0.4pt solid #999999' },
          h(View, { style: { flex: 1 } }, this.text(`${number}. ${text}`)),
          ...boxes.map(() => column(h(View, { style: styles.round }))),
        ),
      ),
    );
  }

  /** Digits run from left to right in Persian, too. */
  private cells(groups: readonly number[], separator: string, unit: string): Piece {
    const pieces = groups.flatMap((size, at) => [
      ...(at > 0 ? [h(Text, { style: { width: 10, textAlign: 'center' } }, separator)] : []),
      ...Array.from({ length: size }, () => h(View, { style: styles.cell })),
    ]);
    return this.row({ gap: 6, marginTop: 3 }, h(View, { style: { flexDirection: 'row' } }, ...pieces), this.text(unit));
  }

  private amounts({ rows, cells, unit, total }: Extract<PrintedAnswer, { kind: 'amounts' }>): Piece {
    const place = (): Piece =>
      cells === 0 ? h(View, { style: { ...styles.line, width: 220 } }) : this.cells([cells], '', unit);
    return this.stack(
      ...rows.map(({ text }) =>
        this.row({ gap: 8, marginTop: 2 }, h(View, { style: { width: 150 } }, this.text(text)), place()),
      ),
      total === '' ? null : this.text(`${this.words.total}${total} ${unit}`, styles.small),
    );
  }

  private footer(title: string): Piece {
    const { language } = this.version;
    const words = `${title} – ${this.versionWords()}`;
    // A text that knows its page is laid out anew for each; it needs a place of its own beside the words.
    const page = ({ pageNumber }: { pageNumber: number }): ReactElement =>
      h(Text, { style: this.side() }, `${words} – ${this.words.page}${formatNumber(pageNumber, language)}`);
    return h(View, { fixed: true, style: styles.footer, render: page });
  }

  private versionWords(): string {
    const { versionNumber, language } = this.version;
    return versionNumber === null ? this.words.draft : `${this.words.version}${formatNumber(versionNumber, language)}`;
  }

  private text(words: string, style: object = {}): Piece {
    return words === '' ? null : h(Text, { style: { ...this.side(), ...style } }, words);
  }

  private side(): { direction: 'rtl' | 'ltr'; textAlign: 'right' | 'left' } {
    return this.rightToLeft ? { direction: 'rtl', textAlign: 'right' } : { direction: 'ltr', textAlign: 'left' };
  }

  private row(style: object, ...inside: readonly Piece[]): ReactElement {
    return h(View, { style: { flexDirection: this.rightToLeft ? 'row-reverse' : 'row', ...style } }, ...inside);
  }

  private stack(...inside: readonly Piece[]): ReactElement {
    return h(View, {}, ...inside);
  }
}

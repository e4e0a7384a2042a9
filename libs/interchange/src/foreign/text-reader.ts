import type { LocalizedText } from '@hamava/surveys';
import type { LossReport } from './loss-report.js';
import type { TextLanguage, Words } from './languages.js';

const LONGEST_TEXT = 4_000;
const ORDER: readonly TextLanguage[] = ['fa', 'en', 'ar', 'ckb', 'lrc'];

/** Makes texts of a questionnaire out of the words of a foreign file. */
export class TextReader {
  private persian = 0;
  private borrowed = 0;

  constructor(
    private readonly report: LossReport,
    /** The code of an earlier item by the name that the file's placeholders call it. */
    private readonly codeOf: (name: string) => string | undefined,
  ) {}

  /** A text that must be there: without words the name stands in. Where Persian is missing another language stands in for it. */
  text(words: Words, name: string, where: string, { rich = false } = {}): LocalizedText {
    const text = this.optional(words, where, { rich });
    if (text !== undefined) return text;
    this.report.add(name, where, 'labelMissing');
    return { fa: name === '' ? '—' : name.slice(0, 200) };
  }

  /** A text that may be missing. */
  optional(words: Words, where: string, { rich = false } = {}): LocalizedText | undefined {
    const kept = ORDER.flatMap((language) => {
      const plain = this.plain(words[language] ?? '', where, rich);
      return plain === '' ? [] : [[language, plain] as const];
    });
    const [first] = kept;
    if (first === undefined) return undefined;
    if (first[0] === 'fa') this.persian += 1;
    else this.borrowed += 1;
    return { ...Object.fromEntries(kept), fa: first[1] };
  }

  /** Says once whether Persian was missing; call it when everything is read. */
  finish(where: string): void {
    if (this.borrowed === 0) return;
    this.report.add('language', where, this.persian === 0 ? 'persianMissing' : 'persianPartly');
  }

  private plain(text: string, where: string, rich: boolean): string {
    const piped = this.piped(text, where);
    const bare = rich ? piped : this.withoutTags(piped, where);
    if (bare.length <= LONGEST_TEXT) return bare;
    this.report.add(bare, where, 'textTooLong');
    // The last character may be half of one.
    return Array.from(bare.slice(0, LONGEST_TEXT - 1))
      .slice(0, -1)
      .join('')
      .trimEnd();
  }

  /** `${q}` and `{answer:q}` become the answer to the earlier question; other braces become brackets. */
  private piped(text: string, where: string): string {
    return text.replace(/\$?\{([^{}]{0,200})\}/g, (whole, inside: string) => {
      const name = inside.trim();
      if (!whole.startsWith('$')) {
        if (name === 'agency' || name === 'wave' || name === 'item') return `{${name}}`;
        const answered = name.startsWith('answer:') ? this.codeOf(name.slice('answer:'.length)) : undefined;
        if (answered !== undefined) return `{answer:${answered}}`;
      } else {
        const code = this.codeOf(name);
        if (code !== undefined) return `{answer:${code}}`;
      }
      this.report.add(whole, where, 'placeholder');
      return `(${name})`;
    });
  }

  private withoutTags(text: string, where: string): string {
    const bare = text.replace(/<\/?[A-Za-z][^<>]{0,500}>/g, '').trim();
    if (bare !== text) this.report.addOnce('HTML', where, 'markup');
    return bare;
  }
}

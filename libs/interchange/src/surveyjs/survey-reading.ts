import {
  nonAnswersOf,
  safeRichText,
  type Condition,
  type LocalizedText,
  type Question,
  type Scale,
} from '@hamava/surveys';
import { Names } from '../foreign/codes.js';
import type { TextLanguage } from '../foreign/languages.js';
import { LossReport } from '../foreign/loss-report.js';
import type { Reason } from '../foreign/reasons.js';
import { TextReader } from '../foreign/text-reader.js';
import { isObject, textIn, wordsIn, type Json } from './json-parts.js';
import { readCondition, type KnownItem } from './read-expression.js';

/** A choice of a list, with the value that the file stores for it. */
export interface ReadChoice {
  readonly value: string | number;
  readonly text: LocalizedText;
  readonly choice: Json;
  readonly at: number;
}

const LONGEST_LIST = 1_000;

/** What is known while a file of SurveyJS is read from first to last. */
export class SurveyReading {
  readonly report = new LossReport();
  readonly names = new Names('q');
  readonly texts: TextReader;
  readonly scales: Record<string, Scale> = {};
  private tellsWho = false;
  private readonly items = new Map<string, KnownItem>();
  private readonly scaleCodes = new Map<string, string>();

  constructor(private readonly locale: TextLanguage | null) {
    this.texts = new TextReader(this.report, (name) => this.items.get(name)?.code);
  }

  /** Makes an answer known under the name that the file has for it; `apart` when its non-answers stand beside it. */
  know(
    name: string,
    code: string,
    question: Question,
    values: ReadonlyMap<string, string | number> | null,
    apart: string | null = null,
  ): void {
    const ordered = ['scale', 'battery', 'sum', 'number', 'date', 'time', 'calculated'].includes(question.kind);
    const nonAnswers = nonAnswersOf(question);
    this.items.set(name, {
      code,
      values,
      nonAnswers: apart === null ? nonAnswers : [],
      ordered,
      apart: apart !== null,
    });
    if (apart === null) return;
    this.items.set(apart, { code, values: null, nonAnswers: [], ordered: false, holds: nonAnswers });
  }

  /** The file asks for something that tells who answers. */
  markIdentifying(): void {
    this.tellsWho = true;
  }

  get identifying(): boolean {
    return this.tellsWho;
  }

  words(value: unknown): LocalizedText | undefined {
    return this.texts.optional(wordsIn(this.piped(value), this.locale), '');
  }

  text(value: unknown, name: string, where: string, rich = false): LocalizedText {
    return this.safe(this.texts.text(wordsIn(this.piped(value), this.locale), name, where, { rich }), where, rich);
  }

  optional(value: unknown, where: string, rich = false): LocalizedText | undefined {
    const text = this.texts.optional(wordsIn(this.piped(value), this.locale), where, { rich });
    return text === undefined ? undefined : this.safe(text, where, rich);
  }

  /** Rich text keeps the few marks that pages show. */
  private safe(text: LocalizedText, where: string, rich: boolean): LocalizedText {
    if (!rich) return text;
    const cleaned = Object.fromEntries(
      Object.entries(text).map(([language, words]) => [language, safeRichText(words as string)]),
    ) as unknown as LocalizedText;
    if (JSON.stringify(cleaned) !== JSON.stringify(text)) this.report.addOnce('HTML', where, 'markup');
    return cleaned;
  }

  /** SurveyJS pipes an answer under its bare name. */
  private piped(value: unknown): unknown {
    const bare = (words: string): string =>
      words.replace(/\{([^{}]{1,200})\}/g, (whole, name: string) =>
        this.items.has(name.trim()) ? `{answer:${name.trim()}}` : whole,
      );
    if (typeof value === 'string') return bare(value);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, words]) => [key, typeof words === 'string' ? bare(words) : words]),
    );
  }

  /** A condition of an element; undefined for none, and for one that our conditions cannot say, which is told. */
  conditionOf(
    part: Json,
    member: string,
    where: string,
    reason: Reason = 'expressionUnreadable',
  ): Condition | undefined {
    const expression = textIn(part, member);
    if (expression === undefined || expression.trim() === '') return undefined;
    const read = readCondition(expression, (name) => this.items.get(name));
    if (read === null) this.report.add(expression, `${where}.${member}`, reason);
    return read === null || read === 'always' ? undefined : read;
  }

  choicesOf(element: Json, where: string): readonly ReadChoice[] {
    const list: readonly unknown[] = Array.isArray(element['choices']) ? element['choices'] : [];
    if (list.length > LONGEST_LIST) this.report.add('choices', where, 'listTooLong');
    const seen = new Set<string>();
    return list.slice(0, LONGEST_LIST).flatMap((entry, at) => {
      const choice = isObject(entry) ? entry : { value: entry };
      const { value } = choice;
      if ((typeof value !== 'string' && typeof value !== 'number') || value === '' || seen.has(String(value)))
        return [];
      seen.add(String(value));
      const text = this.optional(choice['text'], `${where}.choices[${at}]`) ?? { fa: String(value) };
      return [{ value, text, choice, at }];
    });
  }

  /** The code of a scale; equal scales are one. */
  scaleOf(scale: Scale): string {
    const key = JSON.stringify(scale);
    const known = this.scaleCodes.get(key);
    if (known !== undefined) return known;
    const code = `scale${this.scaleCodes.size + 1}`;
    this.scaleCodes.set(key, code);
    this.scales[code] = scale;
    return code;
  }
}

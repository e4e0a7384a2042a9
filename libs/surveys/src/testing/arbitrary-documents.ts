import fc from 'fast-check';
import { answerItems, itemsOf, type AnswerItem } from '../questionnaire/answer-items.js';
import type {
  Calculation,
  Condition,
  NonAnswer,
  Operand,
  Option,
  Question,
  QuestionKind,
  QuestionnaireDefinition,
  Section,
} from '../questionnaire/definition.js';
import { codesOf, sortOf } from '../questionnaire/rules/operands.js';

const TEXT = { fa: 'متن', en: 'Text' };

export interface DocumentSize {
  readonly sections: number;
  readonly questionsPerSection: number;
  /** Kinds to draw from; all without it. */
  readonly kinds?: readonly QuestionKind[];
  /** Loops, jumps, checks, options with conditions, quotas, endings: on unless false. */
  readonly loops?: boolean;
  readonly jumps?: boolean;
  readonly checks?: boolean;
  readonly optionConditions?: boolean;
}

export const ALL_KINDS: readonly QuestionKind[] = [
  'scale',
  'battery',
  'choice',
  'multiple',
  'ranking',
  'sum',
  'number',
  'text',
  'date',
  'time',
  'cascade',
  'photo',
  'consent',
  'note',
  'hidden',
  'calculated',
  'split',
];

/**
 * Valid questionnaires of every kind of question, with conditions on sections, questions and options that look back, checks, jumps,
 * loops, quotas and endings, each with a chance of its own. Small lists and ranges make conditions meet and miss about equally.
 */
export function arbitraryDocument(size: DocumentSize): fc.Arbitrary<QuestionnaireDefinition> {
  return fc.noShrink(fc.gen()).map((draw) => new Author(draw, size).document());
}

type Draw = fc.GeneratorValue;

/** Writes one document from first to last, so that it knows what there is to look back to. */
class Author {
  private readonly sections: Section[] = [];
  private count = 0;

  constructor(
    private readonly draw: Draw,
    private readonly size: DocumentSize,
  ) {}

  document(): QuestionnaireDefinition {
    const sections = this.upTo(1, this.size.sections);
    for (let s = 0; s < sections; s += 1) this.sections.push(this.section(s));
    const withJumps = this.size.jumps === false ? this.sections : this.jumping(this.sections);
    const items = this.itemsOutsideLoops();
    return {
      format: 'hamava.questionnaire/1',
      code: 'any',
      title: TEXT,
      introduction: TEXT,
      languages: ['fa', 'en'],
      identifying: true,
      scales: {
        five: { kind: 'labelled', points: [1, 2, 3, 4, 5].map((value) => ({ value, label: TEXT })) },
        ten: { kind: 'anchored', min: 0, max: 10, low: TEXT, high: TEXT },
      },
      sections: withJumps,
      endings: [
        ...(items.length > 0 ? [{ code: 'e1', title: TEXT, text: TEXT, showIf: this.condition(items, 2) }] : []),
        { code: 'e2', title: TEXT, text: TEXT },
      ],
      quotas:
        items.length > 0 && this.odds(0.3)
          ? [{ code: 'u1', title: TEXT, when: this.condition(items, 2), limit: this.upTo(1, 5) }]
          : [],
      drivers: [],
      composites: [],
      scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
    };
  }

  private section(s: number): Section {
    const before = this.itemsOutsideLoops();
    const sources = this.sections
      .filter(({ repeatFor }) => repeatFor === undefined)
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === 'multiple' || kind === 'ranking');
    const repeatFor =
      this.size.loops !== false && sources.length > 0 && this.odds(0.25) ? this.pick(sources).code : undefined;
    const showIf = before.length > 0 && this.odds(0.2) ? this.condition(before, 2) : undefined;
    const questions: Question[] = [];
    const many = this.upTo(1, this.size.questionsPerSection);
    for (let q = 0; q < many; q += 1) {
      questions.push(this.question([...before, ...questions.flatMap(itemsOf)], repeatFor === undefined));
    }
    const section = { code: `sec${s}`, title: TEXT, questions: this.checked(questions, before) };
    return {
      ...section,
      ...(repeatFor === undefined ? {} : { repeatFor }),
      ...(showIf === undefined ? {} : { showIf }),
    };
  }

  private question(before: readonly AnswerItem[], outside: boolean): Question {
    this.count += 1;
    const code = `q${this.count}`;
    const kinds = (this.size.kinds ?? ALL_KINDS).filter((kind) => outside || kind !== 'hidden');
    const kind = this.pick(kinds.length > 0 ? kinds : ['choice' as const]);
    const showIf = before.length > 0 && this.odds(0.4) ? { showIf: this.condition(before, 3) } : {};
    const nonAnswers = this.odds(0.4)
      ? { nonAnswers: this.pick<NonAnswer[]>([['dontKnow'], ['dontKnow', 'refused']]) }
      : {};
    const optional = this.odds(0.3) ? { optional: true } : {};
    return this.ofKind(kind, { code, text: TEXT, ...showIf, ...nonAnswers, ...optional }, before);
  }

  private ofKind(
    kind: QuestionKind,
    frame: { readonly code: string; readonly text: typeof TEXT },
    before: readonly AnswerItem[],
  ): Question {
    if (kind === 'choice' || kind === 'multiple' || kind === 'ranking') return this.ofList(kind, frame, before);
    if (kind === 'hidden' || kind === 'calculated' || kind === 'split') return this.unasked(kind, frame.code, before);
    if (kind === 'battery' || kind === 'sum' || kind === 'cascade') return this.ofParts(kind, frame);
    return this.typed(kind, frame);
  }

  private typed(
    kind: 'scale' | 'number' | 'text' | 'date' | 'time' | 'photo' | 'consent' | 'note',
    frame: { readonly code: string; readonly text: typeof TEXT },
  ): Question {
    const { code } = frame;
    switch (kind) {
      case 'scale':
        return { ...frame, kind, scale: this.pick(['five', 'ten']) };
      case 'number': {
        const decimals = this.odds(0.3) ? { decimals: 1 } : {};
        return { ...frame, kind, min: 0, max: this.upTo(1, 9), ...decimals };
      }
      case 'text':
        return { ...frame, kind, lines: this.pick(['one', 'many']), maxLength: this.upTo(1, 40) };
      case 'date':
        return { ...frame, kind, calendar: this.pick(['jalali', 'gregorian']), min: '2026-03-21', max: '2026-03-25' };
      case 'consent':
        return { ...frame, kind, version: '1', statement: TEXT, ...(this.odds(0.5) ? { needed: true } : {}) };
      case 'note':
        return { ...('showIf' in frame ? { showIf: frame.showIf as Condition } : {}), code, text: TEXT, kind };
      case 'time':
      case 'photo':
        return { ...frame, kind };
    }
  }

  private ofList(
    kind: 'choice' | 'multiple' | 'ranking',
    frame: { readonly code: string; readonly text: typeof TEXT },
    before: readonly AnswerItem[],
  ): Question {
    const options = this.options(before, kind === 'multiple');
    if (kind === 'choice') return { ...frame, kind, layout: this.pick(['list', 'dropdown']), options };
    if (kind === 'ranking') return { ...frame, kind, options, top: this.upTo(1, options.length) };
    const countable = options.filter(({ exclusive }) => exclusive !== true).length;
    return { ...frame, kind, options, ...(this.odds(0.5) ? { min: this.upTo(0, countable) } : {}) };
  }

  private ofParts(
    kind: 'battery' | 'sum' | 'cascade',
    frame: { readonly code: string; readonly text: typeof TEXT },
  ): Question {
    const rows = Array.from({ length: this.upTo(1, 3) }, (_, r) => ({ code: `${frame.code}r${r}`, text: TEXT }));
    if (kind === 'battery') return { ...frame, kind, scale: 'five', rows };
    if (kind === 'sum') return { ...frame, kind, rows, total: this.pick([10, 100]) };
    return { ...frame, kind, levels: this.levels(frame.code) };
  }

  private unasked(kind: 'hidden' | 'calculated' | 'split', code: string, before: readonly AnswerItem[]): Question {
    if (kind === 'hidden') return { code, text: TEXT, kind, parameter: `p${code}`, options: this.plainOptions() };
    if (kind === 'split') return { code, text: TEXT, kind, arms: this.plainOptions() };
    return { code, text: TEXT, kind, value: this.calculation(before, 2) };
  }

  private plainOptions(): Option[] {
    return Array.from({ length: this.upTo(2, 4) }, (_, o) => ({ code: `o${o}`, label: TEXT }));
  }

  private options(before: readonly AnswerItem[], exclusive: boolean): Option[] {
    const options = this.plainOptions().map((option, o) =>
      // The first is always on offer, so that the question can be answered.
      o > 0 && before.length > 0 && this.size.optionConditions !== false && this.odds(0.15)
        ? { ...option, showIf: this.condition(before, 1) }
        : option,
    );
    return [
      ...options,
      ...(this.odds(0.2) ? [{ code: 'else', label: TEXT, other: true }] : []),
      ...(exclusive && this.odds(0.3) ? [{ code: 'none', label: TEXT, exclusive: true }] : []),
    ];
  }

  private levels(code: string): Extract<Question, { kind: 'cascade' }>['levels'] {
    return [
      { code: `${code}l0`, text: TEXT, options: [0, 1, 2].map((o) => ({ code: `a${o}`, label: TEXT })) },
      // The last of the first level has nothing below it.
      {
        code: `${code}l1`,
        text: TEXT,
        options: [0, 1, 2].map((o) => ({ code: `b${o}`, label: TEXT, parent: `a${o % 2}` })),
      },
    ];
  }

  private calculation(before: readonly AnswerItem[], depth: number): Calculation {
    const numbers = before.filter((item) => sortOf(item) === 'number');
    const choices = before.filter((item) => sortOf(item) === 'code');
    const leaves: Calculation[] = [{ constant: this.upTo(0, 5) }];
    if (numbers.length > 0) leaves.push({ answer: this.pick(numbers).code });
    if (choices.length > 0) {
      const item = this.pick(choices);
      const codes = codesOf(item) ?? [];
      leaves.push({ answer: item.code, points: Object.fromEntries(codes.map((code) => [code, this.upTo(0, 5)])) });
    }
    if (depth === 0 || this.odds(0.3)) return this.pick(leaves);
    const op = this.pick(['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'mean', 'count'] as const);
    return { op, of: [this.calculation(before, depth - 1), this.calculation(before, depth - 1)] };
  }

  private checked(questions: readonly Question[], before: readonly AnswerItem[]): Question[] {
    if (this.size.checks === false) return [...questions];
    const items = [...before, ...questions.flatMap(itemsOf)];
    return questions.map((question) => {
      if (question.kind === 'note' || items.length === 0 || !this.odds(0.05)) return question;
      return { ...question, checks: [{ require: this.condition(items, 2), message: TEXT }] };
    });
  }

  private jumping(sections: readonly Section[]): Section[] {
    return sections.map((section, s) => ({
      ...section,
      questions: section.questions.map((question, q) => {
        const [item] = itemsOf(question);
        const codes = item === undefined ? null : codesOf(item);
        if (item?.code !== question.code || codes === null || question.kind === 'cascade' || !this.odds(0.2))
          return question;
        const later = [
          ...section.questions.slice(q + 1).map(({ code }) => code),
          ...sections.slice(s + 1).map(({ code }) => code),
          '$end',
        ];
        return { ...question, goTo: [{ when: [this.pick(codes)], to: this.pick(later) }] };
      }),
    }));
  }

  private condition(items: readonly AnswerItem[], depth: number): Condition {
    if (depth > 1 && this.odds(0.4)) {
      const part = (): Condition => this.condition(items, depth - 1);
      return this.pick<() => Condition>([
        () => ({ all: [part(), part()] }),
        () => ({ any: [part(), part()] }),
        () => ({ not: part() }),
      ])();
    }
    const item = this.pick(items);
    const { code: question } = item;
    const values = valuesOf(item);
    const sort = sortOf(item);
    const ordered = sort === 'number' || sort === 'date' || sort === 'time';
    const others = items.filter((other) => other.code !== question && sortOf(other) === sort);
    const leaves: (() => Condition)[] = [() => ({ question, answered: this.odds(0.7) })];
    if (values.length > 0) {
      leaves.push(
        () => ({ question, oneOf: this.some(values) }),
        () => ({ question, noneOf: this.some(values) }),
      );
    }
    if (ordered && values.length > 0) {
      leaves.push(
        () => ({ question, atLeast: this.pick(values) }),
        () => ({ question, atMost: this.pick(values) }),
      );
    }
    if (ordered && others.length > 0) {
      const relation = this.pick(['below', 'atMost', 'equal', 'notEqual', 'atLeast', 'above'] as const);
      leaves.push(() => ({ question, relation, other: this.pick(others).code }));
    }
    return this.pick(leaves)();
  }

  private itemsOutsideLoops(): readonly AnswerItem[] {
    return answerItems({ sections: this.sections.filter(({ repeatFor }) => repeatFor === undefined) });
  }

  private some<T>(list: readonly T[]): readonly T[] {
    const chosen = list.filter(() => this.odds(0.4));
    return chosen.length > 0 ? chosen : [this.pick(list)];
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.draw(fc.nat, list.length - 1)] as T;
  }

  private upTo(least: number, most: number): number {
    return this.draw(fc.integer, { min: least, max: Math.max(least, most) });
  }

  private odds(share: number): boolean {
    return this.draw(fc.nat, 999) < share * 1000;
  }
}

/** A few answers that an item can have; none for what is only answered or not. */
function valuesOf(item: AnswerItem): readonly Operand[] {
  const codes = codesOf(item);
  if (codes !== null) return codes;
  const { question } = item;
  const sort = sortOf(item);
  if (sort === 'date') return ['2026-03-21', '2026-03-23', '2026-03-25'];
  if (sort === 'time') return ['06:00', '12:00', '18:00'];
  if (sort !== 'number') return [];
  if (question.kind === 'sum') return [0, 5, 10];
  return question.kind === 'number' ? [0, 1].filter((value) => value <= question.max) : [1, 2, 3];
}

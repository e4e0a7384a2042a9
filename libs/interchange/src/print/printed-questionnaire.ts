import { formatNumber, type Language } from '@hamava/persian';
import {
  CONSENT_LABELS,
  conditionReading,
  goToReading,
  NON_ANSWER_LABELS,
  plainWords,
  questionNumbers,
  textIn,
  type Condition,
  type LocalizedText,
  type Option,
  type Question,
  type QuestionnaireDefinition,
  type Scale,
  type Waiting,
} from '@hamava/surveys';

/** A questionnaire as it is laid out on paper, in one language. */
export interface PrintedQuestionnaire {
  readonly title: string;
  readonly introduction: string;
  readonly sections: readonly PrintedSection[];
}

export interface PrintedSection {
  readonly title: string;
  readonly lead: string;
  /** Who is asked, in words; '' for everybody. */
  readonly asked: string;
  readonly questions: readonly PrintedQuestion[];
}

export interface PrintedQuestion {
  /** The running number in the digits of the language; '' for what is only read. */
  readonly number: string;
  /** What a person who types answers in finds the column by. */
  readonly code: string;
  readonly text: string;
  readonly hint: string;
  readonly asked: string;
  /** Where certain answers lead, one sentence each. */
  readonly jumps: readonly string[];
  readonly answer: PrintedAnswer;
}

/** A box to tick, with the value that stands in the data. */
export interface PrintedBox {
  readonly label: string;
  readonly value: string;
  /** Room for words of one's own behind it. */
  readonly open: boolean;
}

export type PrintedAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'boxes'; readonly many: boolean; readonly boxes: readonly PrintedBox[] }
  /** Numbers in a row between two ends. */
  | {
      readonly kind: 'steps';
      readonly low: string;
      readonly high: string;
      readonly boxes: readonly PrintedBox[];
      readonly beside: readonly PrintedBox[];
    }
  | {
      readonly kind: 'rows';
      readonly boxes: readonly PrintedBox[];
      readonly rows: readonly { readonly code: string; readonly number: string; readonly text: string }[];
    }
  /** One cell for each digit or letter, in groups parted by a sign. */
  | {
      readonly kind: 'cells';
      readonly groups: readonly number[];
      readonly separator: string;
      readonly unit: string;
      readonly beside: readonly PrintedBox[];
    }
  | {
      readonly kind: 'amounts';
      readonly rows: readonly { readonly code: string; readonly text: string }[];
      readonly cells: number;
      readonly unit: string;
      readonly total: string;
    }
  | { readonly kind: 'ranks'; readonly boxes: readonly PrintedBox[]; readonly top: number }
  | { readonly kind: 'lines'; readonly lines: number; readonly beside: readonly PrintedBox[] };

const LONGEST_LIST = 40;

/** Lays a questionnaire out for paper. Loops and jumps are told in words, because paper cannot skip. */
export function printedQuestionnaire(definition: QuestionnaireDefinition, language: Language): PrintedQuestionnaire {
  return new Layout(definition, language).whole();
}

class Layout {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    private readonly definition: QuestionnaireDefinition,
    private readonly language: Language,
  ) {
    this.numbers = questionNumbers(definition);
  }

  whole(): PrintedQuestionnaire {
    const { definition } = this;
    return {
      title: this.say(definition.title),
      introduction: plainWords(this.say(definition.introduction)),
      sections: definition.sections.map((section) => ({
        title: this.say(section.title),
        lead: section.lead === undefined ? '' : plainWords(this.say(section.lead)),
        asked: this.asked(section.showIf, 'section'),
        questions: section.questions.filter(isPrinted).map((question) => this.question(question)),
      })),
    };
  }

  private question(question: Question): PrintedQuestion {
    const number = this.numbers.get(question.code);
    const note = question.kind === 'note';
    return {
      number: note || number === undefined ? '' : formatNumber(number, this.language),
      code: question.code,
      text: note ? plainWords(this.say(question.text)) : this.say(question.text),
      hint: question.hint === undefined ? '' : this.say(question.hint),
      asked: this.asked(question.showIf, 'question'),
      jumps: goToReading(question, this.definition, this.language),
      answer: this.answer(question),
    };
  }

  // oxlint-disable-next-line complexity -- one case after another, none within another
  private answer(question: Question): PrintedAnswer {
    const beside = this.nonAnswers(question);
    const cells = (groups: readonly number[], separator = '', unit = ''): PrintedAnswer => ({
      kind: 'cells',
      groups,
      separator,
      unit,
      beside,
    });
    switch (question.kind) {
      case 'scale':
        return this.scale(this.definition.scales[question.scale], beside);
      case 'battery':
        return {
          kind: 'rows',
          boxes: [...this.points(this.definition.scales[question.scale]), ...beside],
          rows: question.rows.map(({ code, text }) => ({ code, text: this.say(text), number: this.numberOf(code) })),
        };
      case 'choice':
      case 'multiple':
        return this.list(question.options, question.kind === 'multiple', beside);
      case 'ranking':
        return { kind: 'ranks', boxes: question.options.map((option) => this.box(option)), top: question.top };
      case 'sum':
        return {
          kind: 'amounts',
          rows: question.rows.map(({ code, text }) => ({ code, text: this.say(text) })),
          cells: String(question.total).length,
          unit: question.unit === undefined ? '' : this.say(question.unit),
          total: formatNumber(question.total, this.language),
        };
      case 'number': {
        const whole = Math.max(String(Math.trunc(question.max)).length, String(Math.trunc(question.min)).length);
        const unit = question.unit === undefined ? '' : this.say(question.unit);
        return (question.decimals ?? 0) > 0
          ? cells([whole, question.decimals ?? 0], '٫', unit)
          : cells([Math.min(whole, 12)], '', unit);
      }
      case 'date':
        return cells([4, 2, 2], '/');
      case 'time':
        return cells([2, 2], ':');
      case 'cascade':
        return {
          kind: 'amounts',
          rows: question.levels.map(({ code, text }) => ({ code, text: this.say(text) })),
          cells: 0,
          unit: '',
          total: '',
        };
      case 'consent':
        return {
          kind: 'boxes',
          many: false,
          boxes: Object.entries(CONSENT_LABELS).map(([value, label]) => ({
            value,
            label: this.say(label),
            open: false,
          })),
        };
      case 'text':
        return { kind: 'lines', lines: question.lines === 'many' ? 4 : 1, beside };
      default:
        return { kind: 'none' };
    }
  }

  /** A list that is too long for paper is written out by hand. */
  private list(options: readonly Option[], many: boolean, beside: readonly PrintedBox[]): PrintedAnswer {
    if (options.length > LONGEST_LIST) return { kind: 'lines', lines: 1, beside };
    return { kind: 'boxes', many, boxes: [...options.map((option) => this.box(option)), ...beside] };
  }

  private scale(scale: Scale | undefined, beside: readonly PrintedBox[]): PrintedAnswer {
    if (scale?.kind !== 'anchored') return { kind: 'boxes', many: false, boxes: [...this.points(scale), ...beside] };
    return { kind: 'steps', low: this.say(scale.low), high: this.say(scale.high), boxes: this.points(scale), beside };
  }

  private points(scale: Scale | undefined): readonly PrintedBox[] {
    if (scale === undefined) return [];
    if (scale.kind === 'labelled') {
      return scale.points.map(({ value, label }) => ({ value: String(value), label: this.say(label), open: false }));
    }
    return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => ({
      value: String(scale.min + at),
      label: formatNumber(scale.min + at, this.language),
      open: false,
    }));
  }

  private box(option: Option): PrintedBox {
    return { value: option.code, label: this.say(option.label), open: option.other === true };
  }

  private nonAnswers(question: Question): readonly PrintedBox[] {
    return (question.nonAnswers ?? []).map((code) => ({
      value: code,
      label: this.say(NON_ANSWER_LABELS[code]),
      open: false,
    }));
  }

  private numberOf(code: string): string {
    const number = this.numbers.get(code);
    return number === undefined ? '' : formatNumber(number, this.language);
  }

  private asked(condition: Condition | undefined, waiting: Waiting): string {
    return condition === undefined ? '' : conditionReading(condition, this.definition, this.language, waiting);
  }

  /** Nothing can be filled in on paper: a blank to write on stands for the answer to an earlier question. */
  private say(text: LocalizedText): string {
    return textIn(text, this.language).replace(/\{(?:answer:\w+|item|agency|wave)\}/g, '……');
  }
}

function isPrinted(question: Question): boolean {
  return !['hidden', 'calculated', 'split', 'photo'].includes(question.kind);
}

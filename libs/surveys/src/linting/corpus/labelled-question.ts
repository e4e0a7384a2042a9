import type { Question, QuestionnaireDefinition, Scale } from '../../questionnaire/definition.js';
import type { RuleId } from '../rule-id.js';

/** A question as an office might write it, with the wording rules that a careful reader would hold against it. */
export interface LabelledQuestion {
  readonly question: Question;
  readonly rules: readonly RuleId[];
}

/** What stands around the words: a filter before it, a purpose, the right to decline. */
interface Setting {
  readonly filtered?: boolean;
  readonly hint?: string;
  readonly refusable?: boolean;
  readonly notApplicable?: boolean;
}

function frame(text: string, setting: Setting) {
  return {
    code: 'asked',
    text: { fa: text },
    ...(setting.hint === undefined ? {} : { hint: { fa: setting.hint } }),
    ...(setting.filtered === true ? { showIf: { question: 'used', oneOf: ['yes'] } } : {}),
    nonAnswers: [
      'dontKnow' as const,
      ...(setting.refusable === true ? ['refused' as const] : []),
      ...(setting.notApplicable === true ? ['notApplicable' as const] : []),
    ],
  };
}

function labelled(question: Question, rules: string): LabelledQuestion {
  return { question, rules: rules.split(' ').filter((rule) => rule !== '') as RuleId[] };
}

/** From "very little" to "very much", with "don't know". */
export function rated(text: string, rules = '', setting: Setting = {}): LabelledQuestion {
  return labelled({ ...frame(text, setting), kind: 'scale', scale: 'amount5' }, rules);
}

/** A statement to agree with; every one of these deserves L05. */
export function agreed(text: string, rules: string): LabelledQuestion {
  return labelled({ ...frame(text, {}), kind: 'scale', scale: 'agreement' }, rules);
}

export function yesNo(text: string, rules = '', setting: Setting = {}): LabelledQuestion {
  return list(text, ['بله', 'نه'], rules, setting);
}

export function list(text: string, options: readonly string[], rules = '', setting: Setting = {}): LabelledQuestion {
  const question: Question = {
    ...frame(text, setting),
    kind: 'choice',
    layout: 'list',
    options: options.map((label, at) => ({ code: `o${at}`, label: { fa: label } })),
  };
  return labelled(question, rules);
}

export function several(text: string, options: readonly string[], rules = '', setting: Setting = {}): LabelledQuestion {
  const question: Question = {
    ...frame(text, setting),
    kind: 'multiple',
    options: options.map((label, at) => ({ code: `o${at}`, label: { fa: label } })),
  };
  return labelled(question, rules);
}

export function counted(text: string, rules = '', setting: Setting = {}): LabelledQuestion {
  return labelled({ ...frame(text, setting), kind: 'number', min: 0, max: 1000 }, rules);
}

export function open(text: string, rules = '', setting: Setting = {}): LabelledQuestion {
  return labelled({ ...frame(text, setting), kind: 'text', lines: 'many', maxLength: 500, optional: true }, rules);
}

const AMOUNT: Scale = {
  kind: 'labelled',
  points: ['خیلی کم', 'کم', 'متوسط', 'زیاد', 'خیلی زیاد'].map((label, at) => ({ value: at + 1, label: { fa: label } })),
};
const AGREEMENT: Scale = {
  kind: 'labelled',
  points: ['کاملاً مخالفم', 'مخالفم', 'نه موافق و نه مخالف', 'موافقم', 'کاملاً موافقم'].map((label, at) => ({
    value: at + 1,
    label: { fa: label },
  })),
};

/** The question on the scale that it names. */
export function questionnaireAround({ question }: LabelledQuestion): QuestionnaireDefinition {
  return questionnaireAsking(question, { amount5: AMOUNT, agreement: AGREEMENT });
}

/** The question in a questionnaire of two sections, so that it neither opens it nor stands alone, with the scale that it is asked on. */
export function questionnaireAsking(
  question: Question,
  scales: Readonly<Record<string, Scale>>,
): QuestionnaireDefinition {
  const scale = 'scale' in question ? question.scale : '';
  return {
    format: 'hamava.questionnaire/1',
    code: 'corpus',
    title: { fa: 'نظرسنجی' },
    introduction: { fa: 'چند پرسش دربارهٔ کار این دستگاه.' },
    languages: ['fa'],
    scales: Object.fromEntries(Object.entries(scales).filter(([code]) => code === scale)),
    sections: [
      {
        code: 'first',
        title: { fa: 'آغاز' },
        questions: [
          {
            kind: 'choice',
            code: 'used',
            layout: 'list',
            text: { fa: 'آیا در ۱۲ ماه گذشته با {agency} کار داشته‌اید؟' },
            options: [
              { code: 'yes', label: { fa: 'بله' } },
              { code: 'no', label: { fa: 'نه' } },
            ],
          },
        ],
      },
      { code: 'second', title: { fa: 'نظر شما' }, questions: [question] },
    ],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.8 },
  };
}

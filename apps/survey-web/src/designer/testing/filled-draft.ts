import { END, type LocalizedText, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { everyKind } from '../../../../../libs/interchange/src/testing/every-kind.js';

const t = (fa: string): LocalizedText => ({ fa, en: 'word', ar: 'كلمة', ckb: 'وشە', lrc: 'کلومه' });

/** A draft with every member that the format knows, on every kind of question; more than a finished one may have. */
export function filledDraft(): QuestionnaireDefinition {
  const { sections, ...rest } = everyKind();
  const [first] = sections.flatMap(({ questions }) => questions);
  return {
    ...rest,
    sections: [
      {
        code: 'opening',
        title: t('گشایش'),
        questions: [{ kind: 'multiple', code: 'ways', text: t('راه‌ها'), options: [] }],
      },
      ...sections.map((section) => ({
        ...section,
        lead: section.lead ?? t('پیش‌گفتار'),
        showIf: { question: 'ways', answered: true },
        questions: section.questions.map(filled),
      })),
    ],
    endings: rest.endings?.map((ending) => ({ ...ending, showIf: { question: first?.code ?? '', answered: true } })),
  };
}

const NEVER_ASKED: readonly Question['kind'][] = ['note', 'hidden', 'calculated', 'split'];

function filled(question: Question): Question {
  const { kind, code } = question;
  const asked = {
    goTo: [{ when: [kind === 'number' ? 1 : 'yes'], to: END }],
    checks: [{ require: { question: code, answered: true }, message: t('نادرست') }],
  };
  const frame = {
    ...(kind !== 'note' && { hint: t('راهنما') }),
    showIf: { question: 'ways', answered: true },
    ...(!NEVER_ASKED.includes(kind) && asked),
    bank: { item: 'bank_item', linked: true },
    ...question,
  };
  if (frame.kind === 'number') return { ...frame, unit: t('واحد'), decimals: 1 };
  if (frame.kind === 'text') {
    return { ...frame, format: 'plain', pattern: frame.pattern ?? { re2: '[0-9]+', message: t('نادرست') } };
  }
  if (frame.kind === 'date') return { ...frame, min: '2020-01-01', max: '2026-12-30' };
  if (frame.kind === 'note') return { ...frame, image: { media: 'picture', alt: t('تصویر') } };
  if (frame.kind === 'choice' || frame.kind === 'multiple' || frame.kind === 'ranking') {
    return {
      ...frame,
      options: frame.options.map((option, at) =>
        at > 0 ? option : { ...option, showIf: { question: 'ways', answered: true } },
      ),
    };
  }
  return frame;
}

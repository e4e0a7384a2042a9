import fc from 'fast-check';
import {
  answerCodes,
  isOnPage,
  lowered,
  optionsOf,
  questionsOf,
  type AnswerValue,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';

export type Given = Record<string, AnswerValue>;
/** The next whole number from 0 to 99. */
export type Draw = () => number;

export const draws = fc.infiniteStream(fc.nat(99)).map(
  (stream): Draw =>
    () =>
      stream.next().value as number,
);

/** Answers to everything, hidden or not, with gaps. */
export function anyAnswers(definition: QuestionnaireDefinition, next: Draw): Given {
  const answers: Given = { _seed: next() * 600 };
  for (const question of questionsOf(lowered(definition))) {
    if (!isOnPage(question) && question.kind !== 'hidden') continue;
    const apart = question.nonAnswers ?? [];
    // A sum is answered or not as a whole.
    const whole = apart.length > 0 && next() < 20 ? apart[next() % apart.length] : undefined;
    for (const code of answerCodes(question)) {
      if (whole !== undefined || next() < 70) answers[code] = whole ?? anyValue(question, next);
    }
    if (optionsOf(question)?.some(({ other }) => other) && next() < 60) answers[`${question.code}__other`] = 'words';
  }
  return answers;
}

/** The same answers, with another mind about some questions. */
export function changed(definition: QuestionnaireDefinition, answers: Given, next: Draw): Given {
  const second = anyAnswers(definition, next);
  const kept = questionsOf(lowered(definition)).filter(({ kind }) => kind === 'hidden' || next() < 60);
  for (const code of kept.flatMap((question) => [...answerCodes(question), `${question.code}__other`])) {
    delete second[code];
    if (answers[code] !== undefined) second[code] = answers[code];
  }
  return { ...second, _seed: answers['_seed'] ?? 0 };
}

function anyValue(question: Question, next: Draw): AnswerValue {
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  const { kind } = question;
  if (kind === 'choice') return pick(question.options).code;
  if (kind === 'hidden') return pick(question.options ?? []).code;
  if (kind === 'multiple' || kind === 'ranking') {
    const some = question.options.filter(() => next() < 40);
    return (some.length > 0 ? some : question.options.slice(0, 1)).map(({ code }) => code);
  }
  if (kind === 'consent') return pick(['agreed', 'declined']);
  if (kind === 'date') return pick(['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-25']);
  if (kind === 'time') return pick(['06:00', '12:00', '18:00', '18:30']);
  if (kind === 'number') return next() % (question.max + 1);
  if (kind === 'sum') return pick([0, 5, 10]);
  return kind === 'scale' || kind === 'battery' ? 1 + (next() % 5) : 'words';
}

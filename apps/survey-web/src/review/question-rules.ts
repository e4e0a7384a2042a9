import { toPersianDigits } from '@hamava/persian';
import {
  conditionReading,
  goToReading,
  textIn,
  type Language,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import type { ReviewWords } from '../locale/review.fa.js';

/** Everything that is decided about a question beside its words, a sentence each, in the order that it happens to a respondent. */
export function questionRules(
  question: Question,
  definition: QuestionnaireDefinition,
  language: Language,
  labels: ReviewWords['rules'],
  count: (value: number) => string,
): readonly string[] {
  const options = 'options' in question ? (question.options ?? []) : [];
  const quoted = labels.quoted;
  return [
    ...(question.showIf ? [conditionReading(question.showIf, definition, language)] : []),
    ...options.flatMap(({ label, showIf }) =>
      showIf ? [`${quoted(textIn(label, language))}: ${conditionReading(showIf, definition, language, 'option')}`] : [],
    ),
    ...options.flatMap(({ label, other }) => (other ? [labels.ownWords(textIn(label, language))] : [])),
    ...options.flatMap(({ label, exclusive }) => (exclusive ? [labels.exclusive(textIn(label, language))] : [])),
    ...(question.shuffled ? [labels.shuffledAnswers] : []),
    ...(question.optional ? [labels.optional] : []),
    ...limitsOf(question, labels, count, language),
    ...(question.checks ?? []).map(
      ({ require, message }) =>
        `${conditionReading(require, definition, language, 'check')} ${labels.otherwise(textIn(message, language))}`,
    ),
    ...goToReading(question, definition, language),
    ...reversedIn(question, labels, language),
  ];
}

function limitsOf(
  question: Question,
  labels: ReviewWords['rules'],
  count: (value: number) => string,
  language: Language,
): readonly string[] {
  switch (question.kind) {
    case 'multiple':
      return [
        ...(question.min === undefined ? [] : [labels.least(count(question.min))]),
        ...(question.max === undefined ? [] : [labels.most(count(question.max))]),
      ];
    case 'ranking':
      return [labels.top(count(question.top))];
    case 'sum':
      return [labels.sum(count(question.total))];
    case 'number': {
      const numeral = question.bands?.of === 'jalaliBirthYear' ? yearIn(language) : count;
      return [
        labels.between(numeral(question.min), numeral(question.max)),
        ...(question.bands === undefined ? [] : [labels.bandsOnly]),
      ];
    }
    case 'text':
      return [
        labels.length(count(question.maxLength)),
        ...(question.pattern === undefined ? [] : [labels.pattern(textIn(question.pattern.message, language))]),
      ];
    default:
      return rulesOfOthers(question, labels, language);
  }
}

/** A year is a name, not an amount: its digits are never grouped. */
function yearIn(language: Language): (year: number) => string {
  return (year) => (language === 'fa' ? toPersianDigits(String(year)) : String(year));
}

function rulesOfOthers(question: Question, labels: ReviewWords['rules'], language: Language): readonly string[] {
  switch (question.kind) {
    case 'consent':
      return question.needed ? [labels.consentNeeded] : [];
    case 'split':
      return [
        labels.split(
          question.arms
            .map(({ label }) => labels.quoted(textIn(label, language)))
            .join(language === 'fa' ? '، ' : ', '),
        ),
      ];
    case 'hidden':
      return [labels.hidden];
    case 'calculated':
      return [labels.calculated];
    default:
      return [];
  }
}

function reversedIn(question: Question, labels: ReviewWords['rules'], language: Language): readonly string[] {
  if (question.kind === 'scale') return question.reversed ? [labels.reversed] : [];
  if (question.kind !== 'battery') return [];
  return question.rows.filter(({ reversed }) => reversed).map(({ text }) => labels.rowReversed(textIn(text, language)));
}

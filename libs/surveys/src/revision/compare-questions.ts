import type { Question } from '../questionnaire/definition.js';
import type { Change, Verdict } from './change.js';
import { compareOptions } from './compare-options.js';
import { compareRows } from './compare-rows.js';
import { questionScaleChange } from './compare-scales.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, memberOf, otherMembers } from './compare-values.js';
import { attention, breaking, harmless, itemCodesOf, type Comparison } from './comparison.js';

/** Members that are compared in a way of their own; everything else a question has is compared as a value. */
const OWN_WAY: ReadonlySet<string> = new Set(
  `code kind text hint showIf goTo needed nonAnswers optional scale reversed rows options arms shuffled unit statement`.split(
    ' ',
  ),
);

/** What happened to a question that both versions have, its place and its filters aside. */
export function compareQuestion(
  compared: Comparison,
  before: Question,
  after: Question,
  filtersScored: boolean,
): readonly Change[] {
  const items = itemCodesOf(before);
  const outcomes = compared.outcomesOf(items);
  const core = compared.isCore([before.code, ...items]);
  const place = (part: string) => ({ code: after.code, of: 'question', part }) as const;
  const soft = (verdict: Verdict): Verdict => (core && verdict.class === 'harmless' ? attention('core') : verdict);
  const wording = (reason: 'wording' | 'hintOfScored', otherwise: Verdict): Verdict =>
    outcomes.length > 0 ? breaking(reason, outcomes) : soft(otherwise);
  const textVerdict = wording('wording', attention(filtersScored ? 'filterWording' : 'unscoredWording'));

  return [
    ...compareValues(place('kind'), before.kind, after.kind, () =>
      breaking(outcomes.length > 0 ? 'kindOfScored' : 'setting', outcomes),
    ),
    ...compareTexts(compared, place('text'), before.text, after.text, textVerdict),
    ...compareTexts(
      compared,
      place('hint'),
      before.hint,
      after.hint,
      wording('hintOfScored', harmless('unscoredHint')),
    ),
    ...compareTexts(compared, place('unit'), unitOf(before), unitOf(after), attention('unscoredWording')),
    ...compareTexts(
      compared,
      place('statement'),
      statementOf(before),
      statementOf(after),
      attention('unscoredWording'),
    ),
    ...questionScaleChange(compared, before, after),
    ...compareValues(place('reversed'), reversedOf(before), reversedOf(after), () => breaking('reversed', outcomes)),
    ...compareValues(place('nonAnswers'), nonAnswersText(before), nonAnswersText(after), () => answering()),
    ...compareValues(place('optional'), before.optional === true, after.optional === true, () => answering()),
    ...compareValues(place('shuffled'), before.shuffled === true, after.shuffled === true, () =>
      breaking(outcomes.length > 0 ? 'chance' : 'optionOrder', outcomes),
    ),
    ...compareRows(compared, before, after),
    ...compareOptions(compared, before, after),
    ...otherMembers(before, after, OWN_WAY).flatMap((part) =>
      compareValues(place(part), memberOf(before, part), memberOf(after, part), () =>
        attention(part === 'bands' || part === 'demographic' ? 'demographicOptions' : 'setting'),
      ),
    ),
  ];

  function answering(): Verdict {
    return outcomes.length > 0 ? breaking('nonAnswers', outcomes) : attention(core ? 'core' : 'setting');
  }
}

/** The order in which non-answers are named is not the order on the page. */
function nonAnswersText({ nonAnswers = [] }: Question): readonly string[] {
  return [...nonAnswers].sort();
}

function reversedOf(question: Question): boolean {
  return question.kind === 'scale' && question.reversed === true;
}

function unitOf(question: Question): Parameters<typeof compareTexts>[2] {
  return question.kind === 'number' || question.kind === 'sum' ? question.unit : undefined;
}

function statementOf(question: Question): Parameters<typeof compareTexts>[2] {
  return question.kind === 'consent' ? question.statement : undefined;
}

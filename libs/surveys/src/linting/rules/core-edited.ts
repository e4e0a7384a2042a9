import { measureOf, scaleOfQuestion, type CoreItem } from '../../bank/core-items.js';
import { trigramSimilarity } from '../../bank/similarity.js';
import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { atQuestion, placesOf, questionPointer, type QuestionPlace } from '../report.js';

/** Alike enough to be the item with other words, not a question that happens to bear its code. */
const ALIKE = 0.5;

const AS_FAULT = {
  severity: 'error',
  fa: 'این گویه از هستهٔ شاخص است و با متن بانک یکی نیست؛ روند اعتماد با آن می‌شکند. فقط واحد روش شورا می‌تواند آن را تغییر دهد.',
  en: 'This item belongs to the core of the index and differs from the bank; its trend would break. Only the method unit may change it.',
} as const;
const AS_NOTE = {
  severity: 'info',
  fa: 'این گویه از هستهٔ شاخص است و با متن بانک یکی نیست؛ روند اعتماد با آن می‌شکند. واحد روش آن را تغییر داده است.',
  en: 'This item belongs to the core of the index and differs from the bank; its trend would break. The method unit changed it.',
} as const;

/** L17: an item of the core with other words, another scale or other answers; its trend would break unseen. */
export function coreEdited({ definition, core, mayEditCore }: LintContext): readonly Finding[] {
  const byKey = new Map(core.map((item) => [item.key, item]));
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    const item = byKey.get(question.bank?.linked === true ? question.bank.item : question.code);
    if (item === undefined || (question.bank?.linked !== true && !isScored(item))) return [];
    const asked = measureOf(question, scaleOfQuestion(definition, question));
    if (asked === measureOf(item.question, item.scale)) return [];
    const { fa } = question.text;
    if (question.bank?.linked !== true && trigramSimilarity(fa, item.question.text.fa) < ALIKE) return [];
    return [
      atQuestion(place, {
        rule: 'L17',
        ...(mayEditCore ? AS_NOTE : AS_FAULT),
        fix: restored(definition, place, item),
      }),
    ];
  });
}

/** A question about sex or county may be an office's own; an item of the index may not. */
function isScored({ question: { kind } }: CoreItem): boolean {
  return kind === 'scale' || kind === 'battery';
}

/** Puts the words of the bank back; not when the scale of that name means something else here. */
function restored(definition: QuestionnaireDefinition, place: QuestionPlace, item: CoreItem): Fix | undefined {
  const { question } = item;
  if (
    item.scale !== null &&
    measureOf(question, scaleOfQuestion(definition, question)) !== measureOf(question, item.scale)
  ) {
    return undefined;
  }
  const { showIf, goTo, bank } = place.question;
  const { showIf: _theirs, ...words } = question;
  const value = {
    ...words,
    code: place.question.code,
    ...(showIf === undefined ? {} : { showIf }),
    ...(goTo === undefined ? {} : { goTo }),
    ...(bank === undefined ? {} : { bank }),
  };
  return {
    label: { fa: 'برگرداندن متن بانک', en: 'Put the words of the bank back' },
    patches: [{ op: 'replace', path: questionPointer(place), value }],
  };
}

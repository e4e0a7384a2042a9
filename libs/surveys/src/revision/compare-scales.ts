import { questionsOf } from '../questionnaire/answer-items.js';
import type { Question, Scale } from '../questionnaire/definition.js';
import { textIn } from '../questionnaire/localized-text.js';
import type { Change, Verdict } from './change.js';
import { otherWords } from './compare-texts.js';
import { sameValue } from './compare-values.js';
import { attention, breaking, harmless, itemCodesOf, scaleNamed, type Comparison } from './comparison.js';
import { listDiff } from './word-diff.js';

/** Scales that both versions have under one code, and those of one version only. */
export function compareScales(compared: Comparison): readonly Change[] {
  const { before, after } = compared;
  const codes = [...new Set([...Object.keys(before.scales), ...Object.keys(after.scales)])];
  return codes.flatMap((code): readonly Change[] => {
    const [was, is] = [scaleNamed(before, code), scaleNamed(after, code)];
    const place = { code, of: 'scale', part: 'scale' } as const;
    if (was === undefined) return [{ kind: 'added', ...place, is, ...harmless('scaleUnused') }];
    if (is === undefined) return [{ kind: 'removed', ...place, was, ...harmless('scaleUnused') }];
    if (sameValue(was, is)) return [];
    return [
      edited(
        place,
        was,
        is,
        verdict(was, is, () => outcomesOn(compared, code)),
      ),
    ];
  });
}

/** A question that is asked on another scale than before. */
export function questionScaleChange(compared: Comparison, before: Question, after: Question): readonly Change[] {
  if (!('scale' in before) || !('scale' in after) || before.scale === after.scale) return [];
  const [was, is] = [scaleNamed(compared.before, before.scale), scaleNamed(compared.after, after.scale)];
  if (was === undefined || is === undefined) return [];
  const outcomes = compared.outcomesOf(itemCodesOf(before));
  const judged = sameValue(was, is) ? harmless('scaleSame') : verdict(was, is, () => outcomes);
  return [edited({ code: after.code, of: 'question', part: 'scale' }, was, is, judged)];
}

function edited(place: Pick<Change, 'code' | 'of' | 'part'>, was: Scale, is: Scale, judged: Verdict): Change {
  return { kind: 'edited', ...place, was, is, words: listDiff(labels(was), labels(is)), ...judged };
}

function verdict(was: Scale, is: Scale, outcomes: () => readonly string[]): Verdict {
  if (otherPoints(was, is)) {
    const broken = outcomes();
    return broken.length > 0 ? breaking('scaleChanged', broken) : harmless('scaleUnused');
  }
  const smiling = (scale: Scale): boolean => scale.kind === 'labelled' && scale.smileys === true;
  if (smiling(was) !== smiling(is)) return attention('smileys');
  return translated(was) === translated(is) ? harmless('orthography') : attention('translationAdded');
}

function otherPoints(was: Scale, is: Scale): boolean {
  if (was.kind === 'anchored') {
    if (is.kind !== 'anchored') return true;
    return was.min !== is.min || was.max !== is.max || otherWords(was.low, is.low) || otherWords(was.high, is.high);
  }
  if (is.kind === 'anchored' || was.points.length !== is.points.length) return true;
  return was.points.some((point, at) => {
    const other = is.points[at];
    return other === undefined || point.value !== other.value || otherWords(point.label, other.label);
  });
}

/** The outcomes of the items that are asked on a scale in both versions; other items have a change of their own. */
function outcomesOn({ before, after, outcomesOf }: Comparison, scale: string): readonly string[] {
  const still = new Set(
    questionsOf(after).flatMap((question) => ('scale' in question && question.scale === scale ? [question.code] : [])),
  );
  const items = questionsOf(before).flatMap((question) =>
    'scale' in question && question.scale === scale && still.has(question.code) ? itemCodesOf(question) : [],
  );
  return outcomesOf(items);
}

function labels(scale: Scale): readonly string[] {
  if (scale.kind === 'labelled') return scale.points.map(({ label }) => textIn(label, 'fa'));
  return [`${scale.min} ${textIn(scale.low, 'fa')}`, `${scale.max} ${textIn(scale.high, 'fa')}`];
}

/** In how many languages each label stands. */
function translated(scale: Scale): string {
  const texts = scale.kind === 'labelled' ? scale.points.map(({ label }) => label) : [scale.low, scale.high];
  return texts
    .map((text) => Object.values(text).filter((words: string | undefined) => words !== undefined).length)
    .join();
}

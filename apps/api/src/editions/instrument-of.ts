import type { EditionCategory, EditionMethod, Instrument, InstrumentQuestion } from '@hamava/editions';
import {
  NON_ANSWER_LABELS,
  type Answers,
  type LocalizedText,
  type QuestionnaireDefinition,
  type ScoringScheme,
  answerItems,
  lowered,
  nonAnswersOf,
  scaleOf,
  scaleValues,
  scoringScheme,
} from '@hamava/surveys';

interface Version {
  readonly sha256: string;
  readonly definition: QuestionnaireDefinition;
}

/** A questionnaire as counting and scoring under a method know it. */
export interface ScoredInstrument {
  readonly instrument: Instrument;
  readonly scheme: ScoringScheme;
  /** The places of a response's answers among all counts of a cell. */
  readonly places: (answers: Answers) => number[];
}

/** What a published version measures under a method: its outcomes with the method's weights, and its closed questions. */
export function instrumentOf({ sha256, definition }: Version, method: EditionMethod): ScoredInstrument {
  const scheme = scoringScheme(weighted(definition, method));
  const questions = closedQuestions(definition);
  const trust = scheme.outcomes.findIndex(({ code, kind }) => kind === 'item' && code === OVERALL_TRUST);
  const first = new Map<string, { start: number; categories: readonly EditionCategory[] }>();
  let start = 0;
  for (const { code, categories } of questions) {
    first.set(code, { start, categories });
    start += categories.length;
  }
  return {
    scheme,
    instrument: {
      sha256,
      method: method.number,
      layout: {
        outcomes: scheme.outcomes.length,
        groups: trust === -1 ? scheme.groups : [...scheme.groups, [0, trust]],
        pairs: scheme.pairs,
      },
      outcomes: scheme.outcomes.map(({ code, kind, title, unitsPerPoint }, at) => ({
        code,
        kind,
        title: inBoth(title),
        unitsPerPoint,
        ...(isRounded(scheme, at) ? { rounded: true } : {}),
      })),
      ...(trust === -1 ? {} : { validityGroup: scheme.groups.length }),
      drivers: definition.drivers.map(({ code }) => code),
      questions,
    },
    places: (answers) =>
      [...first].flatMap(([code, { start: from, categories }]) => {
        const value = answers[code];
        const place = value === undefined ? -1 : categories.findIndex((category) => category.code === String(value));
        return place === -1 ? [] : [from + place];
      }),
  };
}

/** Overall trust is asked beside the index, whose validity it tells. */
const OVERALL_TRUST = 't1';

/** The index, the drivers and the composites stand before the items, which are never rounded. */
function isRounded({ index, drivers, composites }: ScoringScheme, outcome: number): boolean {
  return [index, ...drivers, ...composites][outcome]?.rounded === true;
}

/** The questionnaire with the method's weights where it names the driver. */
function weighted(definition: QuestionnaireDefinition, { driverWeights }: EditionMethod): QuestionnaireDefinition {
  if (Object.keys(driverWeights).length === 0) return definition;
  return {
    ...definition,
    drivers: definition.drivers.map((driver) => ({ ...driver, weight: driverWeights[driver.code] ?? driver.weight })),
  };
}

/** Scales, and lists of which one is chosen; who somebody is stands in the balance of the sample instead. */
function closedQuestions(definition: QuestionnaireDefinition): InstrumentQuestion[] {
  const core = lowered(definition);
  return answerItems(core).flatMap((item): InstrumentQuestion[] => {
    const { question, code, text } = item;
    if ('other' in item || question.demographic !== undefined || code.includes('__')) return [];
    const scale = scaleOf(core, question);
    const spoken: EditionCategory[] =
      scale !== null
        ? scaleValues(scale).map((value) => ({ code: String(value), kind: 'point', label: pointLabel(scale, value) }))
        : optionsOf(question);
    if (spoken.length === 0) return [];
    const silent = nonAnswersOf(question).map((value): EditionCategory => ({
      code: value,
      kind: 'nonAnswer',
      label: NON_ANSWER_LABELS[value],
    }));
    return [{ code, title: inBoth(text), categories: [...spoken, ...silent] }];
  });
}

type Scale = NonNullable<ReturnType<typeof scaleOf>>;
type AskedQuestion = ReturnType<typeof answerItems>[number]['question'];

function optionsOf(question: AskedQuestion): EditionCategory[] {
  if (question.kind !== 'choice') return [];
  return question.options.map(({ code, label }) => ({ code, kind: 'option', label: inBoth(label) }));
}

function pointLabel(scale: Scale, value: number): EditionCategory['label'] {
  const point = scale.kind === 'labelled' ? scale.points.find((own) => own.value === value) : undefined;
  return point === undefined ? { fa: String(value), en: String(value) } : inBoth(point.label);
}

export function inBoth({ fa, en }: LocalizedText): { fa: string; en: string } {
  return { fa, en: en ?? fa };
}

import type { Question } from '../questionnaire/definition.js';
import type { Finding, FindingWords, Fix, Severity } from './finding.js';
import { pathOf, type PlacedText } from './placed-texts.js';
import type { RuleId } from './rule-id.js';

interface Said {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly fa: string;
  readonly en: string;
  readonly fix?: Fix | undefined;
}

/** A finding at a text, with the words meant when they are known. */
export function atText(
  placed: PlacedText,
  said: Said,
  span?: { readonly start: number; readonly end: number },
): Finding {
  return {
    ...body(said),
    path: placed.path,
    itemCode: placed.code,
    ...(span === undefined ? {} : { span: { start: span.start, end: span.end } }),
  };
}

/** A finding at a question, or at a part of it. */
export function atQuestion(place: QuestionPlace, said: Said, ...part: readonly (string | number)[]): Finding {
  return {
    ...body(said),
    path: pathOf(['sections', place.sectionAt, 'questions', place.questionAt, ...part]),
    itemCode: place.question.code,
  };
}

/** A finding at some other place of the questionnaire. */
export function atPath(path: string, itemCode: string | null, said: Said): Finding {
  return { ...body(said), path, itemCode };
}

export interface QuestionPlace {
  readonly question: Question;
  readonly sectionAt: number;
  readonly questionAt: number;
}

/** The JSON pointer of a question. */
export function questionPointer({ sectionAt, questionAt }: QuestionPlace): string {
  return `/sections/${sectionAt}/questions/${questionAt}`;
}

/** Every question with its place. */
export function placesOf(definition: {
  readonly sections: readonly { readonly questions: readonly Question[] }[];
}): readonly QuestionPlace[] {
  return definition.sections.flatMap(({ questions }, sectionAt) =>
    questions.map((question, questionAt) => ({ question, sectionAt, questionAt })),
  );
}

/** The words of a text that stand at a place, for quoting. */
export function quoted(placed: PlacedText, span: { readonly start: number; readonly end: number }): string {
  return placed.text.fa.slice(span.start, span.end);
}

/** A fix that puts other Persian words in the place of some. */
export function replaceWords(
  placed: PlacedText,
  span: { readonly start: number; readonly end: number },
  by: string,
  label: FindingWords,
): Fix {
  const text = placed.text.fa.slice(0, span.start) + by + placed.text.fa.slice(span.end);
  return { label, patches: [{ op: 'replace', path: `${placed.pointer}/fa`, value: text }] };
}

function body({ rule, severity, fa, en, fix }: Said): Pick<Finding, 'rule' | 'severity' | 'words' | 'fix'> {
  return { rule, severity, words: { fa, en }, ...(fix === undefined ? {} : { fix }) };
}

import { problem, type Problem } from '../../problem.js';
import type { LocalizedText, QuestionnaireDefinition } from '../definition.js';
import { isSafeRichText } from '../rich-text.js';
import { placedQuestions } from './placed-items.js';
import { referenceProblem, referencesOf, type References, type Viewpoint } from './references.js';

/** What is filled in when a text is shown. */
export const AGENCY_PLACEHOLDER = '{agency}';
export const WAVE_PLACEHOLDER = '{wave}';
/** The option that a section is repeated for; lowering fills it in. */
const ITEM_PLACEHOLDER = '{item}';
const ANSWER_PLACEHOLDER = /^\{answer:([^{}]*)\}$/;

export interface PlacedText {
  readonly path: string;
  readonly text: LocalizedText;
}

/** What the words at a place may hold. */
interface Allowed {
  /** Null where no answer is known yet, or none is anybody's. */
  readonly answers: Viewpoint | null;
  readonly item: boolean;
}

/**
 * Every text is written in every language of the questionnaire, holds no placeholder but those that can be filled in at its place,
 * and is plain unless it may be rich.
 */
export function textProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const references = referencesOf(definition);
  const check = (part: unknown, path: string, allowed: Allowed): Problem[] =>
    placedTexts(part, path).flatMap((placed) => wordProblems(definition, references, placed, allowed));
  const { title, introduction, scales, sections, endings, quotas, drivers, composites } = definition;
  const fixed = { answers: null, item: false };
  const ended = { answers: { before: Infinity, loop: null, at: null }, item: false };
  const placed = placedQuestions(definition);
  return [
    ...check({ title, introduction, scales }, '', fixed),
    ...sections.flatMap(({ questions: _, showIf: __, ...section }, s) => {
      const at = placed.find(({ sectionAt }) => sectionAt === s)?.at ?? Infinity;
      const item = section.repeatFor !== undefined;
      return check(section, `sections[${s}]`, { answers: { before: at, loop: null, at: null }, item });
    }),
    ...placed.flatMap(({ question, path, section, at }) => {
      const loop = section.repeatFor === undefined ? null : section.code;
      return check(question, path, { answers: { before: at, loop, at }, item: loop !== null });
    }),
    ...check({ endings }, '', ended),
    ...check({ quotas, drivers, composites }, '', fixed),
    ...richTexts(definition).flatMap(({ path, text }) =>
      Object.entries(text).flatMap(([language, words]) =>
        isSafeRichText(words as string) ? [] : [problem('TEXT_UNSAFE', `${path}.${language}`, { language })],
      ),
    ),
  ];
}

/** Every text within a part of a document, with its place; of all its objects only texts have Persian words under `fa`. */
export function placedTexts(part: unknown, path: string): readonly PlacedText[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((entry: unknown, at) => placedTexts(entry, `${path}[${at}]`));
  if ('fa' in part && typeof part.fa === 'string') return [{ path, text: part as LocalizedText }];
  return Object.entries(part).flatMap(([key, value]) => placedTexts(value, path === '' ? key : `${path}.${key}`));
}

/** The texts that may be rich. */
export function richTexts(definition: QuestionnaireDefinition): readonly PlacedText[] {
  return [
    { path: 'introduction', text: definition.introduction },
    ...definition.sections.flatMap(({ lead }, s) =>
      lead === undefined ? [] : [{ path: `sections[${s}].lead`, text: lead }],
    ),
    ...placedQuestions(definition).flatMap(({ question, path }) =>
      question.kind === 'note' ? [{ path: `${path}.text`, text: question.text }] : [],
    ),
  ];
}

function wordProblems(
  { languages }: QuestionnaireDefinition,
  references: References,
  { path, text }: PlacedText,
  allowed: Allowed,
): Problem[] {
  return [
    ...languages
      .filter((language) => (text[language] ?? '').trim() === '')
      .map((language) => problem('TEXT_MISSING', `${path}.${language}`, { language })),
    ...Object.entries(text).flatMap(([language, words]) =>
      [...new Set((words as string).match(/\{[^{}]*\}/g))].flatMap(
        (placeholder) => placeholderProblem(references, allowed, placeholder, `${path}.${language}`) ?? [],
      ),
    ),
  ];
}

function placeholderProblem(
  references: References,
  { answers, item }: Allowed,
  placeholder: string,
  path: string,
): Problem | null {
  if (placeholder === AGENCY_PLACEHOLDER || placeholder === WAVE_PLACEHOLDER) return null;
  if (placeholder === ITEM_PLACEHOLDER && item) return null;
  const code = ANSWER_PLACEHOLDER.exec(placeholder)?.[1];
  if (code === undefined || answers === null) {
    return problem('DEFINITION_INVALID', path, {
      reason: 'placeholderUnknown',
      placeholder: placeholder.slice(0, 100),
    });
  }
  return referenceProblem(references, answers, code, path);
}

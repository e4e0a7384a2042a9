import type { Question, QuestionnaireDefinition, Section } from '@hamava/surveys';
import { own, same } from './same.js';

/** A part of a questionnaire that says something else, or is not there, where another program's words are read back. */
export interface Difference {
  /** Place in the questionnaire, such as `sections[0].questions[2].bands`; everything under it may be another. */
  readonly path: string;
  /** The member, or the kind of a question that is missing. */
  readonly construct: string;
}

/** More differences than this under one member are told as one. */
const MOST_BENEATH = 6;

type Part = Readonly<Record<string, unknown>>;

/**
 * Every place where what is meant is not what the words say. Sections and questions are found by their codes, then by their order;
 * a scale counts by what it holds, not by its code.
 */
export function differences(
  meant: QuestionnaireDefinition,
  said: QuestionnaireDefinition | null,
): readonly Difference[] {
  if (said === null) return [{ path: '', construct: meant.format }];
  const pairs = pairsOf(meant, said);
  const renamed = new Map([...pairs].flatMap(([one, other]) => (other === null ? [] : renamesIn(one, other))));
  const { sections: _, scales: __, ...document } = meant;
  const { sections: ___, scales: ____, ...other } = said;
  const found = membersOf(document, other, '');
  const unused = unusedScales(meant);
  const matched = new Set<unknown>(pairs.values());
  const lost = meant.sections.flatMap((section, s) => {
    const path = `sections[${s}]`;
    const pair = sectionOf(section, s, meant, said);
    if (pair === null) return [{ path, construct: section.repeatFor === undefined ? 'section' : 'repeatFor' }];
    const { questions, ...frame } = section;
    const { questions: _____, ...saidFrame } = pair;
    return [
      ...membersOf(frame, withCodes(saidFrame, renamed), path),
      ...questions.flatMap((question, q): readonly Difference[] => {
        const place = `${path}.questions[${q}]`;
        const read = pairs.get(question) ?? null;
        if (read === null) return [{ path: place, construct: question.kind }];
        const here = withCodes(withScale(read, said), renamed);
        const moved = !pair.questions.includes(read) ? [{ path: `${place}.section`, construct: 'section' }] : [];
        return [...membersOf(withScale(question, meant), here, place), ...moved];
      }),
    ];
  });
  const added = said.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => !matched.has(question))
    .map(({ code, kind }) => ({ path: `+${code}`, construct: kind }));
  return [...found, ...unused, ...lost, ...added];
}

function sectionOf(
  section: Section,
  at: number,
  meant: QuestionnaireDefinition,
  said: QuestionnaireDefinition,
): Section | null {
  const named = said.sections.find(({ code }) => code === section.code);
  if (named !== undefined) return named;
  return meant.sections.length === said.sections.length ? (said.sections[at] ?? null) : null;
}

function pairsOf(
  meant: QuestionnaireDefinition,
  said: QuestionnaireDefinition,
): ReadonlyMap<Question, Question | null> {
  const byCode = new Map(said.sections.flatMap(({ questions }) => questions).map((each) => [each.code, each]));
  return new Map(
    meant.sections.flatMap((section, s) => {
      const pair = sectionOf(section, s, meant, said)?.questions ?? [];
      const taken = new Set(section.questions.map(({ code }) => code));
      return section.questions.map((question, q) => {
        const there = pair.length === section.questions.length ? pair[q] : undefined;
        const inOrder = there !== undefined && !taken.has(there.code) && there.kind === question.kind ? there : null;
        return [question, byCode.get(question.code) ?? inOrder] as const;
      });
    }),
  );
}

function renamesIn(one: Question, other: Question): readonly (readonly [string, string])[] {
  const names = [[other.code, one.code] as const, [`${other.code}__other`, `${one.code}__other`] as const];
  if (!('rows' in one) || !('rows' in other)) return names;
  return [
    ...names,
    ...one.rows.flatMap(({ code }, at) => (other.rows[at] ? [[other.rows[at].code, code] as const] : [])),
  ];
}

/** What looks back at an item under another code looks at the same item. */
function withCodes(part: unknown, codes: ReadonlyMap<string, string>): Part {
  return mapped(part, codes) as Part;
}

function mapped(part: unknown, codes: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((each) => mapped(each, codes));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const looks = typeof value === 'string' && ['question', 'other', 'answer', 'repeatFor'].includes(key);
      return [key, looks ? (codes.get(value) ?? value) : mapped(value, codes)];
    }),
  );
}

function withScale(question: Question, { scales }: QuestionnaireDefinition): Part {
  if (question.kind !== 'scale' && question.kind !== 'battery') return { ...question };
  return { ...question, scale: Object.hasOwn(scales, question.scale) ? scales[question.scale] : null };
}

/** The code of a scale, and a scale that no question uses, are written nowhere. */
function unusedScales({ scales, sections }: QuestionnaireDefinition): readonly Difference[] {
  const used = new Set(
    sections.flatMap(({ questions }) => questions).map((question) => ('scale' in question ? question.scale : null)),
  );
  return Object.keys(scales)
    .filter((code) => !used.has(code))
    .map((code) => ({ path: `scales.${code}`, construct: 'scale' }));
}

function membersOf(meant: object, said: object, path: string): readonly Difference[] {
  const [one, other] = [meant as Part, said as Part];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const place = path === '' ? key : `${path}.${key}`;
    const found = within(own(one, key), own(other, key), place, key);
    return found.length > MOST_BENEATH ? [{ path: place, construct: key }] : found;
  });
}

function within(one: unknown, other: unknown, path: string, construct: string): readonly Difference[] {
  if (same(one, other)) return [];
  const here = [{ path, construct }];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return here;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return here;
    return one.flatMap((each: unknown, at) => within(each, other[at], `${path}[${at}]`, construct));
  }
  return membersOf(one, other, path);
}

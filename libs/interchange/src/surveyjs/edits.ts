import { parseDraft, type Question, type QuestionnaireDefinition, type Scale, type Section } from '@hamava/surveys';
import { own, same } from '../foreign/same.js';

type Part = Readonly<Record<string, unknown>>;

export interface Edited {
  readonly definition: QuestionnaireDefinition;
  /** Members whose words were changed, so that what was meant beyond the former words is gone. */
  readonly outdated: readonly string[];
}

/**
 * What somebody did to a questionnaire between two readings, done to the questionnaire that was meant. Questions may be changed,
 * added and taken out. Null when the changes cannot be told apart: in parts that only stand for a loop or a cascade, or when what
 * comes out is no draft.
 */
export function withEdits(
  meant: QuestionnaireDefinition,
  before: QuestionnaireDefinition,
  after: QuestionnaireDefinition,
): Edited | null {
  return new Editing(meant, before, after).result();
}

class Editing {
  private readonly outdated: string[] = [];
  private readonly scales: Record<string, Scale>;
  private readonly known: ReadonlyMap<string, Question>;

  constructor(
    private readonly meant: QuestionnaireDefinition,
    private readonly before: QuestionnaireDefinition,
    private readonly after: QuestionnaireDefinition,
  ) {
    this.scales = { ...meant.scales };
    this.known = questionsIn(meant);
  }

  result(): Edited | null {
    const [before, after] = [questionsIn(this.before), questionsIn(this.after)];
    const derived = [...before.values()].filter(({ code }) => !this.known.has(code));
    if (!derived.every((question) => same(question, after.get(question.code)))) return null;
    const placed = this.placed();
    const sections = this.meant.sections.map((section) => {
      const [then, now] = [sectionNamed(this.before, section.code), sectionNamed(this.after, section.code)];
      const { questions, ...frame } = section;
      const kept = questions.flatMap((question): readonly Question[] => {
        const was = before.get(question.code);
        const is = after.get(question.code);
        const added = placed.get(question.code) ?? [];
        if (was === undefined) return [question, ...added];
        return is === undefined ? added : [this.question(question, was, is), ...added];
      });
      const edited = then === null || now === null ? frame : this.merged(frame, then, now, section.code);
      return { ...(edited as Omit<Section, 'questions'>), questions: [...(placed.get(section.code) ?? []), ...kept] };
    });
    const { sections: _, scales: __, ...document } = this.meant;
    const { sections: ___, scales: ____, ...was } = this.before;
    const { sections: _____, scales: ______, ...is } = this.after;
    const whole = { ...(this.merged(document, was, is, '') as object), sections, scales: this.scales };
    const parsed = parseDraft(whole);
    return parsed.ok ? { definition: parsed.definition, outdated: this.outdated } : null;
  }

  /** New questions by the code of the question, or section, that they come after. */
  private placed(): ReadonlyMap<string, readonly Question[]> {
    const old = questionsIn(this.before);
    const placed = new Map<string, Question[]>();
    let anchor = this.meant.sections[0]?.code ?? '';
    for (const section of this.after.sections) {
      if (this.meant.sections.some(({ code }) => code === section.code)) anchor = section.code;
      for (const question of section.questions) {
        if (this.known.has(question.code)) anchor = question.code;
        else if (!old.has(question.code)) {
          placed.set(anchor, [...(placed.get(anchor) ?? []), this.withOwnScale(question)]);
        }
      }
    }
    return placed;
  }

  private question(meant: Question, was: Question, is: Question): Question {
    const then = { ...was, ...this.scaleOf(was, this.before) };
    const now = { ...is, ...this.scaleOf(is, this.after) };
    const whole = { ...meant, ...this.scaleOf(meant, this.meant) };
    const merged = this.merged(whole, then, now, meant.code) as Part;
    if (!('scale' in merged)) return merged as unknown as Question;
    const unchanged = same(merged['scale'], 'scale' in whole ? whole.scale : null);
    const scale = unchanged && 'scale' in meant ? meant.scale : this.added(merged['scale'] as Scale);
    return { ...merged, scale } as unknown as Question;
  }

  private withOwnScale(question: Question): Question {
    if (!('scale' in question)) return question;
    const scale = this.after.scales[question.scale];
    return scale === undefined ? question : { ...question, scale: this.added(scale) };
  }

  private scaleOf(question: Question, { scales }: QuestionnaireDefinition): { scale?: unknown } {
    return 'scale' in question && Object.hasOwn(scales, question.scale) ? { scale: scales[question.scale] } : {};
  }

  private added(scale: Scale): string {
    const known = Object.entries(this.scales).find(([, each]) => same(each, scale));
    if (known !== undefined) return known[0];
    let number = 1;
    while (Object.hasOwn(this.scales, `edited${number}`)) number += 1;
    this.scales[`edited${number}`] = scale;
    return `edited${number}`;
  }

  /** Member by member: what was not touched stays as it was meant. */
  private merged(meant: unknown, was: unknown, is: unknown, path: string): unknown {
    if (same(was, is)) return meant;
    if (same(meant, was)) return is;
    if (isPart(meant) && isPart(was) && isPart(is)) {
      const keys = [...new Set([...Object.keys(meant), ...Object.keys(was), ...Object.keys(is)])];
      const members = keys.map(
        (key) => [key, this.merged(own(meant, key), own(was, key), own(is, key), `${path}.${key}`)] as const,
      );
      return Object.fromEntries(members.filter(([, value]) => value !== undefined));
    }
    if (Array.isArray(meant) && Array.isArray(was) && Array.isArray(is)) {
      const lengths = new Set([meant.length, was.length, is.length]);
      if (lengths.size === 1) {
        return meant.map((each: unknown, at) => this.merged(each, was[at], is[at], `${path}[${at}]`));
      }
    }
    this.outdated.push(path.replace(/^\./, ''));
    return is;
  }
}

function questionsIn({ sections }: QuestionnaireDefinition): ReadonlyMap<string, Question> {
  return new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.code, question]));
}

function sectionNamed({ sections }: QuestionnaireDefinition, code: string): object | null {
  const found = sections.find((section) => section.code === code);
  if (found === undefined) return null;
  const { questions: _, ...frame } = found;
  return frame;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

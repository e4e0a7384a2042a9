import type { LocalizedText, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { readingOf, type Reading } from './words.js';

export type TextRole =
  | 'stem'
  | 'row'
  | 'hint'
  | 'option'
  | 'statement'
  | 'message'
  | 'alt'
  | 'unit'
  | 'sectionTitle'
  | 'lead'
  | 'scaleLabel'
  | 'other';

/** A text of a questionnaire with its place. */
export interface PlacedText {
  readonly text: LocalizedText;
  /** `sections[0].questions[2].text` */
  readonly path: string;
  /** `/sections/0/questions/2/text` */
  readonly pointer: string;
  readonly role: TextRole;
  /** The row, level, question or section (the nearest) that it belongs to; null elsewhere. */
  readonly code: string | null;
  readonly section: Section | null;
  readonly sectionAt: number;
  readonly question: Question | null;
  readonly questionAt: number;
  /** Of the Persian words, made when first asked for. */
  readonly reading: Reading;
}

type Step = string | number;

interface Around {
  readonly code: string | null;
  readonly section: Section | null;
  readonly sectionAt: number;
  readonly question: Question | null;
  readonly questionAt: number;
}

const NOWHERE: Around = { code: null, section: null, sectionAt: -1, question: null, questionAt: -1 };

/** Every text of a questionnaire in the order of the document, whatever kind of question holds it. */
export function placedTexts(definition: QuestionnaireDefinition): readonly PlacedText[] {
  const found: PlacedText[] = [];
  walk(definition, [], NOWHERE, found);
  return found;
}

/** A dotted path of steps. */
export function pathOf(steps: readonly Step[]): string {
  return steps.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`)).join('');
}

/** A JSON pointer of steps. */
export function pointerOf(steps: readonly Step[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function walk(value: unknown, steps: readonly Step[], around: Around, found: PlacedText[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [at, child] of value.entries()) {
      walk(child, [...steps, at], aroundChild(child, steps, at, around), found);
    }
    return;
  }
  if (typeof (value as { fa?: unknown }).fa === 'string') {
    found.push(placed(value as LocalizedText, steps, around));
    return;
  }
  for (const [key, child] of Object.entries(value)) walk(child, [...steps, key], around, found);
}

function aroundChild(child: unknown, list: readonly Step[], at: number, around: Around): Around {
  const name = list.at(-1);
  const code = (child as { code?: string } | null)?.code ?? null;
  if (name === 'sections' && list.length === 1) {
    return { ...around, code, section: child as Section, sectionAt: at };
  }
  if (name === 'questions') return { ...around, code, question: child as Question, questionAt: at };
  return name === 'rows' || name === 'levels' ? { ...around, code } : around;
}

function placed(text: LocalizedText, steps: readonly Step[], around: Around): PlacedText {
  let reading: Reading | null = null;
  return {
    text,
    path: pathOf(steps),
    pointer: pointerOf(steps),
    role: roleOf(steps, around),
    ...around,
    get reading() {
      reading ??= readingOf(text.fa);
      return reading;
    },
  };
}

const ROLES: Readonly<Record<string, TextRole>> = {
  hint: 'hint',
  statement: 'statement',
  message: 'message',
  alt: 'alt',
  unit: 'unit',
  label: 'option',
};

function roleOf(steps: readonly Step[], { question }: Around): TextRole {
  const last = String(steps.at(-1));
  if (steps[0] === 'scales') return 'scaleLabel';
  if (question === null) {
    if (steps[0] !== 'sections') return 'other';
    return last === 'lead' ? 'lead' : 'sectionTitle';
  }
  if (last === 'text') return steps.includes('rows') ? 'row' : 'stem';
  return ROLES[last] ?? 'other';
}

import { interviewPage } from '@hamava/pages';
import {
  answerCodes,
  interviewPages,
  isOnPage,
  lowered,
  type Answers,
  type Language,
  type LocalizedText,
  type QuestionnaireDefinition,
  type Section,
} from '@hamava/surveys';

/** Stands for the office where a questionnaire belongs to no one office. */
const SOME_AGENCY: LocalizedText = { fa: 'نام اداره', en: 'name of the office' };

/** Stands for the address of a link, which a draft does not have yet. */
export const PREVIEW_BASE = '/s/preview';

export interface PreviewWish {
  readonly definition: QuestionnaireDefinition;
  /** A question or a section; null: the first page. */
  readonly chosen: string | null;
  readonly language: Language;
  readonly agencyName: LocalizedText | null;
  /** Of somebody made up: only what they see is drawn, filled in. */
  readonly answers?: Answers;
}

/** The page of a section exactly as a citizen gets it; null while it cannot be drawn. */
export function previewHtml({ definition, chosen, language, agencyName, answers }: PreviewWish): string | null {
  try {
    const document = loweredOrAsWritten(definition);
    const pages = answers === undefined ? pagesWith(document, chosen) : interviewPages(document, answers);
    const section = pageAbout(pages, chosen) ?? pages[0];
    if (section === undefined) return null;
    return interviewPage({
      language,
      hrefs: { home: '/', privacy: '/privacy', language: '/l' },
      definition: document,
      pages,
      section,
      agencyName: agencyName ?? SOME_AGENCY,
      answers: answers ?? {},
      values: answers ?? {},
      problems: [],
      base: PREVIEW_BASE,
      device: 'own',
      anonymous: definition.identifying !== true,
    });
  } catch {
    return null;
  }
}

/** As it is asked; a draft that cannot be brought there yet stands as it is written. */
function loweredOrAsWritten(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  try {
    return lowered(definition);
  } catch {
    return definition;
  }
}

/**
 * The pages of somebody who has opened every question of the chosen page and nothing else: whoever writes a question with a rule
 * wants to see it.
 */
function pagesWith(document: QuestionnaireDefinition, chosen: string | null): readonly Section[] {
  const seen = new Map(interviewPages(document, {}).map((page) => [page.code, page]));
  const whole = pageAbout(document.sections, chosen);
  if (whole !== undefined) seen.set(whole.code, { ...whole, questions: whole.questions.filter(isOnPage) });
  const pages = document.sections.map(({ code }) => seen.get(code));
  const drawn = pages.filter((page) => page !== undefined && page.questions.length > 0) as readonly Section[];
  // Where every question has a rule, somebody without answers sees nothing.
  return drawn.length > 0 ? drawn : document.sections.filter(({ questions }) => questions.length > 0);
}

/** The page of a question or section; of one that is repeated, its first round. */
function pageAbout(pages: readonly Section[], chosen: string | null): Section | undefined {
  if (chosen === null) return undefined;
  return pages.find((page) => isAbout(page, chosen)) ?? pages.find((page) => isRoundOf(page, chosen));
}

function isAbout({ code, questions }: Section, chosen: string): boolean {
  return (
    code === chosen ||
    questions.some((question) => question.code === chosen || answerCodes(question).some((each) => each === chosen))
  );
}

function isRoundOf({ code, questions }: Section, chosen: string): boolean {
  const round = `${chosen}__`;
  return code.startsWith(round) || questions.some((question) => question.code.startsWith(round));
}

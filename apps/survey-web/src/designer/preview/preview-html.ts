import { sectionPage } from '@hamava/pages';
import {
  answerCodes,
  lowered,
  questionNumbers,
  visibleSections,
  type Answers,
  type Language,
  type LocalizedText,
  type QuestionnaireDefinition,
  type Section,
} from '@hamava/surveys';

/** Stands for the office where a questionnaire belongs to no one office. */
const SOME_AGENCY: LocalizedText = { fa: 'نام اداره', en: 'name of the office' };

export interface PreviewWish {
  readonly definition: QuestionnaireDefinition;
  /** A question or a section; null: the first page. */
  readonly chosen: string | null;
  readonly language: Language;
  readonly agencyName: LocalizedText | null;
  /** Of somebody made up: only what they see is drawn, filled in. */
  readonly answers?: Answers;
}

/** The page of a section exactly as a citizen gets it, with every question of the page; null while it cannot be drawn. */
export function previewHtml({ definition, chosen, language, agencyName, answers }: PreviewWish): string | null {
  try {
    const document = pagesOf(definition);
    const pages =
      answers === undefined
        ? document.sections.filter(({ questions }) => questions.length > 0)
        : visibleSections(document, answers);
    const page = pages.find((section) => isAbout(section, chosen)) ?? pages[0];
    if (page === undefined) return null;
    const step = pages.indexOf(page) + 1;
    return sectionPage({
      language,
      hrefs: { home: '/', privacy: '/privacy', language: '/l' },
      definition: document,
      section: page,
      agencyName: agencyName ?? SOME_AGENCY,
      values: answers ?? {},
      problems: [],
      questionNumbers: questionNumbers(document),
      step,
      steps: pages.length,
      minutesLeft: Math.max(1, Math.round((pages.length - step + 1) / 2)),
      anonymous: definition.identifying !== true,
    });
  } catch {
    return null;
  }
}

/** As it is asked; a draft that cannot be brought there yet stands as it is written. */
function pagesOf(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  try {
    return lowered(definition);
  } catch {
    return definition;
  }
}

function isAbout({ code, questions }: Section, chosen: string | null): boolean {
  if (chosen === null) return false;
  return (
    code === chosen ||
    questions.some((question) => question.code === chosen || answerCodes(question).some((each) => each === chosen))
  );
}

import { minutesLeft, questionNumbers, type Section } from '@hamava/surveys';
import { sectionHref } from './interview-hrefs.js';
import { sectionPage, type SectionPageProps } from './section-page.js';

/** What a page of an interview cannot know by itself; steps, minutes, numbers and links follow from it. */
export interface InterviewPageProps extends Pick<
  SectionPageProps,
  'language' | 'hrefs' | 'definition' | 'section' | 'agencyName' | 'values' | 'problems' | 'anonymous' | 'answers'
> {
  /** The pages of this respondent in their order, `section` among them. */
  readonly pages: readonly Section[];
  /** The address of the link, without a slash at its end: `/s/YFK8F1Q`. */
  readonly base: string;
  /** What is handed from one respondent to the next offers nobody to go on later. */
  readonly device: 'own' | 'passedOn';
  readonly draft?: 'expired';
}

/** A page of a lowered questionnaire as a respondent gets it: the one way in which citizen, rehearsal and preview draw it. */
export function interviewPage({ pages, base, device, ...props }: InterviewPageProps): string {
  const { definition, section, language, draft } = props;
  const at = Math.max(
    0,
    pages.findIndex(({ code }) => code === section.code),
  );
  const previous = pages[at - 1];
  const mayKeep = draft === undefined && device === 'own';
  return sectionPage({
    ...props,
    questionNumbers: questionNumbers(definition),
    step: at + 1,
    steps: pages.length,
    minutesLeft: minutesLeft(definition, language, pages, at + 1),
    backHref: previous ? sectionHref(base, definition, previous.code) : base,
    ...(mayKeep && { keepHref: `${base}/keep` }),
  });
}

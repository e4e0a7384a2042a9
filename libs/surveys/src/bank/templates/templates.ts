import { questionsOf } from '../../questionnaire/answer-items.js';
import type { LocalizedText, Option, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { estimateMinutes } from '../../questionnaire/estimated-minutes.js';
import { clientSatisfaction } from './client-satisfaction.js';
import { completedProjects } from './completed-projects.js';
import { coreTrust } from './core-trust.js';
import { eventEvaluation } from './event-evaluation.js';
import { both } from './parts.js';
import { prSelfAssessment } from './pr-self-assessment.js';
import { serviceDesk } from './service-desk.js';
import { staffPulse } from './staff-pulse.js';

/** A questionnaire to begin from. */
export interface Template {
  readonly key: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** Of a Persian reader who is shown every question, in whole minutes. */
  readonly minutes: number;
  readonly questionCount: number;
  /** `counties` fill the county question of the core; without them it is left out. */
  readonly build: (own?: { readonly counties?: readonly Option[] | undefined }) => QuestionnaireDefinition;
}

function template(
  description: LocalizedText,
  build: (counties: readonly Option[]) => QuestionnaireDefinition,
): Template {
  const plain = build([]);
  return {
    key: plain.code,
    title: plain.title,
    description,
    minutes: estimateMinutes(plain, 'fa'),
    questionCount: questionsOf(plain).filter(({ kind }) => kind !== 'note').length,
    build: ({ counties = [] } = {}) => build(counties),
  };
}

export const TEMPLATES: readonly Template[] = [
  template(
    both(
      'گویه‌های هستهٔ شاخص اعتماد؛ متن‌ها قفل است تا موج‌ها با هم سنجیدنی بماند.',
      'The items of the trust index; their words are locked so that waves can be compared.',
    ),
    coreTrust,
  ),
  template(
    both('رضایت کسانی که خدمت گرفته‌اند، در شش محور.', 'Satisfaction of people who were served, in six axes.'),
    clientSatisfaction,
  ),
  template(both('یک دقیقه پای میز خدمت؛ شش پرسش.', 'A minute at the service desk; six questions.'), serviceDesk),
  template(both('پس از نشست، جشنواره یا دورهٔ آموزشی.', 'After a meeting, a festival or a training.'), eventEvaluation),
  template(
    both('نظر همکاران درون سازمان؛ جدا از شاخص مردم.', 'What colleagues think, apart from the index of the public.'),
    staffPulse,
  ),
  template(
    both(
      'مردم از طرح‌های پایان‌یافته چه می‌دانند و چه بهره‌ای برده‌اند.',
      'What people know of completed projects, and what these did for them.',
    ),
    completedProjects,
  ),
  template(
    both('روابط عمومی کار سه ماه گذشتهٔ خود را می‌سنجد.', 'A PR office looks at its own last three months.'),
    prSelfAssessment,
  ),
];

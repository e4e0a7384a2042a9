export { citizenScript } from './frame/citizen-script.js';
export { citizenStyle } from './frame/citizen-style.js';
export type { PageFrame } from './frame/page.js';
export type { Values } from './questions/answer-value.js';
export { CITIZEN_PROBLEM_CODES } from './questions/problem-sentence.js';
export { citizenProblemSentence } from './questions/citizen-problem-sentence.js';
export { checkPage, type CheckPageProps } from './screens/check-page.js';
export { digestPage, type DigestPageProps, type DigestPageState } from './screens/digest-page.js';
export { languagePage, type LanguagePageProps } from './screens/language-page.js';
export {
  alreadyAnsweredPage,
  type AlreadyAnsweredPageProps,
  closedPage,
  type ClosedPageProps,
  fullPage,
  type FullPageProps,
  notOpenYetPage,
  type NotOpenYetPageProps,
  problemPage,
  type ProblemPageProps,
  pausedPage,
  quotaFullPage,
  tooLargePage,
  type TooLargePageProps,
  tryLaterPage,
  type TryLaterPageProps,
} from './screens/notice-pages.js';
export { privacyPage, type PrivacyPageProps } from './screens/privacy-page.js';
export { type OpenSurvey, publicHomePage, type PublicHomePageProps } from './screens/public-home-page.js';
export { receiptPage, type ReceiptPageProps } from './screens/receipt-page.js';
export {
  forgottenPage,
  type ForgottenPageProps,
  keepPage,
  type KeepPageProps,
  resumePage,
  type ResumePageProps,
} from './screens/resume-pages.js';
export { printQuestionnaire, type PrintOptions } from './print/print-questionnaire.js';
export { printStyle } from './print/print-style.js';
export { questionMarkup, type QuestionMarkupProps, questionPreview } from './screens/question-preview.js';
export { interviewPage, type InterviewPageProps } from './screens/interview-page.js';
export { nextHref, sectionHref } from './screens/interview-hrefs.js';
export { sectionPage, type SectionPageProps } from './screens/section-page.js';
export { startPage, type StartPageProps } from './screens/start-page.js';
export { unknownLinkPage, type UnknownLinkPageProps } from './screens/unknown-link-page.js';
export { agencyPage } from './public/agency-page.js';
export { comparePage } from './public/compare-page.js';
export { questionnairePage } from './public/questionnaire/questionnaire-page.js';
export { headlinePage } from './public/headline-page.js';
export { missingPage } from './public/missing-page.js';
export type { PublicPage } from './public/public-document.js';
export { type PublicSite, type Release, surveyHref, type TwoPersons } from './public/public-site.js';
export { type PublishedSurvey, surveysPage } from './public/surveys-page.js';
export { accessibilityPage, actionsPage, dataPage, editionsPage, publicPrivacyPage } from './public/text-pages.js';
export { methodPage } from './public/method-page.js';
export { wavePage } from './public/wave-page.js';

import { type Language, problem, questionNumbers } from '@hamava/surveys';
import * as pages from '../index.js';
import { everyAnswer, everyKind, everyRefusal } from './all-kinds.js';
import { sampleAgency, sampleQuestionnaire, sampleSection, sampleStudyTitle } from './sample-questionnaire.js';

const values = { trust: 7, conduct: 4, d1: 4, d2: 2, d3: 'dontKnow', birth: '1365', county: '1501', gender: 'refused' };

const SAMPLE_HREFS: pages.PageFrame['hrefs'] = {
  home: '/',
  privacy: '/privacy',
  language: '/l?back=%2Fs%2F7KD2Q9F',
  script: '/assets/citizen.js',
};

/** Every page of the room in one language, by name. */
export function samplePages(language: Language, hrefs = SAMPLE_HREFS): Readonly<Record<string, string>> {
  const frame: pages.PageFrame = {
    language,
    hrefs,
    helpPhone: '080-0000',
  };
  const asked = {
    definition: sampleQuestionnaire,
    agencyName: sampleAgency,
    values,
    problems: [],
    questionNumbers: questionNumbers(sampleQuestionnaire),
    anonymous: true,
  };
  const section = { ...frame, ...asked, steps: 5, minutesLeft: 4, backHref: '/s/7KD2Q9F/1' };
  const title = language === 'fa' ? 'نظر شما دربارهٔ اداره‌های استان' : 'Your opinion about the agencies';
  const survey = { title: sampleQuestionnaire.title, agencyName: sampleAgency, href: '/s/7KD2Q9F' };
  const study = { ...survey, title: sampleStudyTitle, closesOn: '2026-09-22', minutes: 6 };
  return {
    home: pages.publicHomePage({
      ...frame,
      surveys: [
        { ...survey, closesOn: '2026-09-22', minutes: 6 },
        { ...study, href: '/s/8KD2Q9F' },
        {
          ...study,
          href: '/s/9KD2Q9F',
          agencyName: { fa: 'ادارهٔ کل راه و شهرسازی', en: 'Roads and Urban Development' },
        },
      ],
      lookupAction: '/s',
      resultsHref: '/public',
    }),
    homeEmpty: pages.publicHomePage({ ...frame, surveys: [] }),
    start: pages.startPage({
      ...frame,
      ...asked,
      startAction: '/s/7KD2Q9F/start',
      questionCount: 22,
      sectionCount: 5,
      minutes: 6,
      closesOn: '2026-09-22',
    }),
    startResume: pages.startPage({
      ...frame,
      ...asked,
      anonymous: false,
      startAction: '/s/7KD2Q9F/start',
      questionCount: 22,
      sectionCount: 5,
      minutes: 6,
      resume: { href: '/s/7KD2Q9F/3', step: 3 },
    }),
    section: pages.sectionPage({ ...section, section: sampleSection('experience'), step: 2 }),
    sectionYou: pages.sectionPage({ ...section, section: sampleSection('you'), step: 5, minutesLeft: 0 }),
    sectionExpired: pages.sectionPage({ ...section, section: sampleSection('you'), step: 5, draft: 'expired' }),
    sectionWrong: pages.sectionPage({
      ...section,
      section: sampleSection('experience'),
      step: 2,
      values: { conduct: 4, d1: 4 },
      problems: [problem('ANSWER_REQUIRED', 'trust'), problem('ANSWER_REQUIRED', 'd2')],
    }),
    sectionYouWrong: pages.sectionPage({
      ...section,
      section: sampleSection('you'),
      step: 5,
      values: { birth: 'سی و پنج', visits: '9000', county: '' },
      problems: [
        problem('ANSWER_NOT_A_NUMBER', 'birth', { min: 1285, max: 1387 }),
        problem('ANSWER_OUT_OF_RANGE', 'visits', { min: 0, max: 2000 }),
        problem('ANSWER_REQUIRED', 'county'),
      ],
    }),
    ...kindPages(frame),
    check: pages.checkPage({
      ...frame,
      ...asked,
      sections: sampleQuestionnaire.sections,
      sectionHrefs: { experience: '/s/7KD2Q9F/1', you: '/s/7KD2Q9F/2' },
      submitAction: '/s/7KD2Q9F/submit',
      backHref: '/s/7KD2Q9F/2',
    }),
    receipt: pages.receiptPage({
      ...frame,
      receipt: '7KM492N5',
      sentAt: '2026-08-22T18:42',
      agencyName: sampleAgency,
      closesOn: '2026-09-22',
      resultsOn: '2026-10-07',
      resultsHref: '/trust',
    }),
    alreadyAnswered: pages.alreadyAnsweredPage({ ...frame, receipt: '7KM492N5', sentAt: '2026-08-22' }),
    alreadyAnsweredPlain: pages.alreadyAnsweredPage(frame),
    closed: pages.closedPage({ ...frame, surveyTitle: title, closedOn: '2026-08-22', resultsHref: '/trust' }),
    closedByHand: pages.closedPage({ ...frame, surveyTitle: title }),
    notOpenYet: pages.notOpenYetPage({ ...frame, surveyTitle: title, opensOn: '2026-08-22' }),
    full: pages.fullPage({ ...frame, surveyTitle: title }),
    paused: pages.pausedPage({ ...frame, surveyTitle: title }),
    quotaFull: pages.quotaFullPage({ ...frame, surveyTitle: title }),
    receiptEnding: pages.receiptPage({
      ...frame,
      receipt: '7KM492N5',
      sentAt: '2026-08-22',
      ending: {
        title: { fa: 'سپاس از همراهی شما', en: 'Thank you for coming along' },
        text: { fa: 'نتیجه را در پیشخوان همان اداره ببینید.', en: 'See the results at the counter.' },
      },
    }),
    unknownLink: pages.unknownLinkPage({ ...frame, typed: '7KD2Q9', lookupAction: '/s' }),
    unknownLinkPlain: pages.unknownLinkPage({ ...frame, typed: '7KD2Q9' }),
    tryLater: pages.tryLaterPage({ ...frame, retryHref: '/s/7KD2Q9F/2' }),
    tooLarge: pages.tooLargePage({ ...frame, backHref: '/s/7KD2Q9F/2' }),
    keep: pages.keepPage({
      ...frame,
      resumeUrl: 'https://etemad.example.ir/s/7KD2Q9F/resume/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      qrImage: 'data:image/svg+xml;utf8,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E',
      days: 14,
      forgetAction: '/s/7KD2Q9F/forget',
      backHref: '/s/7KD2Q9F/2',
    }),
    resume: pages.resumePage({ ...frame, action: '/s/7KD2Q9F/resume/3q2' }),
    forgotten: pages.forgottenPage({ ...frame, startHref: '/s/7KD2Q9F' }),
    problem: pages.problemPage({ ...frame, code: 'SUBMISSION_CONFLICT', backHref: '/s/7KD2Q9F', requestId: '3F9A' }),
    privacy: pages.privacyPage({
      ...frame,
      draftDays: 14,
      logHours: 24,
      minimumGroup: 10,
      complaints: { name: language === 'fa' ? 'دبیرخانهٔ شورا' : 'Secretariat', phone: '066-33300000' },
      updatedOn: '2026-08-22',
      backHref: '/s/7KD2Q9F',
    }),
    language: pages.languagePage({
      ...frame,
      choices: [
        { language: 'fa', href: '/l/fa' },
        { language: 'en', href: '/l/en' },
      ],
      backHref: '/s/7KD2Q9F',
    }),
  };
}

/** Every kind of question: without answers, answered, and refused; and the check page of all. */
function kindPages(frame: pages.PageFrame): Readonly<Record<string, string>> {
  const asked = {
    ...frame,
    definition: everyKind,
    agencyName: sampleAgency,
    questionNumbers: questionNumbers(everyKind),
    anonymous: false,
    problems: [],
  };
  // A Latin address is nobody's word in either language.
  const { mail: _mail, ...given } = everyAnswer;
  const page = (code: string, changes: Partial<pages.SectionPageProps>): string => {
    const step = everyKind.sections.findIndex((section) => section.code === code);
    const section = everyKind.sections[step];
    if (section === undefined) throw new Error(`kindPages: no section ${code}`);
    return pages.sectionPage({ ...asked, section, step: step + 1, steps: 2, minutesLeft: 3, values: {}, ...changes });
  };
  return {
    kindsChoosing: page('choosing', {}),
    kindsTyping: page('typing', {}),
    kindsChosen: page('choosing', { values: given }),
    kindsTyped: page('typing', { values: given }),
    kindsChoosingWrong: page('choosing', everyRefusal.choosing),
    kindsTypingWrong: page('typing', everyRefusal.typing),
    kindsCheck: pages.checkPage({
      ...asked,
      sections: everyKind.sections,
      values: given,
      sectionHrefs: { choosing: '/s/7KD2Q9F/1', typing: '/s/7KD2Q9F/2' },
      submitAction: '/s/7KD2Q9F/submit',
    }),
  };
}

import { formatNumber } from '@hamava/persian';
import { englishAnswerFaults } from './answer-problems.js';
import type { TextFormat } from '@hamava/surveys';
import type { Ask, DayRange, Sentences } from './sentences.js';

const count = (value: number): string => formatNumber(value, 'en');
const many = (value: number, one: string, more: string): string => `${count(value)} ${value === 1 ? one : more}`;

/** An example that lies inside the range and does not suggest an answer at its edge. */
const exampleIn = (min: number, max: number): number => Math.round(min + (max - min) * 0.75);

function chooseSome(least: number, most: number | null): string {
  if (most === null) return least > 1 ? `Choose at least ${count(least)}` : 'Choose all that apply';
  if (least === most) return `Choose ${count(most)}`;
  return least > 1 ? `Choose ${count(least)} to ${count(most)}` : `Choose at most ${count(most)}`;
}

function dayRange({ from, to }: DayRange): string | null {
  if (from !== null && to !== null) return `from ${from} to ${to}`;
  if (from !== null) return `from ${from} on`;
  return to === null ? null : `until ${to}`;
}

const TEXT_TO_WRITE: Readonly<Record<TextFormat, string>> = {
  plain: 'Write your answer in the box',
  email: 'Write the e-mail address like name@example.ir',
  mobile: 'Write the mobile number with eleven digits, for example 09120000000',
  landline: 'Write the telephone number with its area code, for example 06633000000',
  nationalId: 'Write the national number with ten digits and without dashes',
  postalCode: 'Write the postal code with ten digits and without dashes',
};

// oxlint-disable-next-line complexity -- one line a control
function whatToDo({ control }: Ask): string {
  switch (control.way) {
    case 'pointOnScale':
      return `Choose a number from ${count(control.min)} to ${count(control.max)}`;
    case 'optionInList':
      return 'Choose one of the options';
    case 'optionInDropdown':
      return 'Choose one of the options in the list';
    case 'someOptions':
      return control.least <= 1 && control.most === null
        ? 'Choose at least one of the options'
        : chooseSome(control.least, control.most);
    case 'ranks':
      return control.top === 1
        ? 'Choose one for rank 1'
        : `Choose a different one for every rank from 1 to ${count(control.top)}`;
    case 'shares':
      return `Write a number in every row (0 where there is no share) so that together they make ${control.total}`;
    case 'decimalNumber':
      return `Write a number from ${count(control.min)} to ${count(control.max)} with at most ${many(control.decimals, 'decimal', 'decimals')}`;
    case 'text':
      return TEXT_TO_WRITE[control.format];
    case 'otherWords':
      return 'Write what you mean by the option that you chose';
    case 'day': {
      const range = dayRange(control.range);
      return range === null
        ? 'Write the day, the month and the year'
        : `Write the day, the month and the year, ${range}`;
    }
    case 'clock':
      return 'Write the hour from 0 to 23 and the minute from 0 to 59';
    case 'consent':
      return 'Read the text and say whether you agree';
    case 'picture':
      return 'Choose a picture from your phone';
    case 'wholeNumber':
      return `Write a number from ${count(control.min)} to ${count(control.max)}`;
    case 'birthYear':
      return `Write the year of birth in the Iranian calendar with four digits from ${control.min} to ${control.max}, for example ${exampleIn(control.min, control.max)}`;
  }
}

const orNonAnswer = ({ orNonAnswer: name }: Ask): string => (name === null ? '' : `, or choose “${name}”`);
const doThis = (ask: Ask): string => `${whatToDo(ask)}${orNonAnswer(ask)}.`;

const phoneAddress = (hours: number): string =>
  hours === 0
    ? 'The internet address of the phone is not written down either.'
    : `The internet address of the phone is kept for at most ${many(hours, 'hour', 'hours')}, only against abuse, and is not written beside the answer.`;

export const englishSentences: Sentences = {
  brand: { name: 'Hamava', tagline: 'Citizens’ survey' },
  frame: {
    skip: 'Skip to the main text',
    languageLink: 'Language: English',
    languageName: 'English',
    privacy: 'Privacy',
    help: 'Help:',
  },
  section: {
    progress: 'Progress',
    step: (step, steps) => `Part ${count(step)} of ${count(steps)}`,
    minutesLeft: (minutes) =>
      minutes < 1 ? 'Less than 1 minute left' : `About ${many(minutes, 'minute', 'minutes')} left`,
    back: 'Back to the previous part',
    next: 'Continue',
    saved: 'Your answers are saved at the end of each part.',
    keepForLater: 'Save and go on another time',
    questionNumber: (number) => `Question ${count(number)}`,
    questionNumbers: (first, last) =>
      first === last ? `Question ${count(first)}` : `Questions ${count(first)} to ${count(last)}`,
    rowNumber: (number) => `${count(number)}.`,
    optional: '(optional)',
    clear: 'Clear this answer',
    choose: 'Choose',
    expired: {
      title: 'Your answers on this page are still here',
      body: 'This page had been open for a long time. Press “Continue” once more.',
    },
    untranslated: 'This part has not been translated yet and is shown in Persian.',
  },
  keep: {
    title: 'Go on another time',
    back: 'Back to the questions',
    lead: (days) =>
      `The parts on which you pressed “Continue” are saved. For ${count(days)} days you can go on with this phone, or with any other by the link below.`,
    qrAlt: 'QR code of the link to go on',
    howToKeep: 'Take a picture of this page or keep the link.',
    warning: 'Whoever has this link can read your answers. Send it to nobody.',
    sharedHeading: 'Not your phone?',
    sharedBody: 'Clear your answers from it. After that only the link above leads back to them.',
    forget: 'Clear this phone',
    resumeTitle: 'Go on answering',
    resumeLead: 'Your unfinished answers are ready. Press the button to go on with this phone.',
    resume: 'Continue',
    forgottenTitle: 'This phone is cleared',
    forgottenBody:
      'Nothing of your answers is left on this phone. If you kept the link, it leads back to where you were.',
    startAnew: 'Start page of the survey',
  },
  privacyLead: {
    anonymous: 'Answers are anonymous and are published only as figures about groups.',
    confidential: 'Your answer is confidential; it is never published with a name.',
  },
  scale: {
    point: (value, max) => `${count(value)} out of ${count(max)}`,
    endPoint: (value, max, meaning) => `${count(value)} out of ${count(max)}, ${meaning}`,
  },
  dontKnowOrNoOpinion: 'I don’t know / no opinion',
  asked: {
    choose: chooseSome,
    rank: (rank) => `Rank ${count(rank)}`,
    ranked: (rank, what) => `${count(rank)}. ${what}`,
    rankHow: (top) => (top === 1 ? 'Choose one' : `Begin with rank 1 and choose ${count(top)} in order`),
    sumHow: (total) => `All numbers together must make ${total}; write 0 where there is no share`,
    decimals: (decimals) => `You can write up to ${many(decimals, 'decimal', 'decimals')}`,
    textLimit: (characters) => `Up to ${count(characters)} characters`,
    noNames: 'please write nobody’s name or number',
    format: {
      plain: null,
      email: 'For example name@example.ir',
      mobile: 'Eleven digits, for example 09120000000',
      landline: 'With the area code, for example 06633000000',
      nationalId: 'Ten digits, without dashes',
      postalCode: 'Ten digits, without dashes',
    },
    calendar: { jalali: 'In the Iranian calendar', gregorian: null },
    dayRange,
    day: 'Day',
    month: 'Month',
    year: 'Year',
    months: {
      jalali: [
        'Farvardin',
        'Ordibehesht',
        'Khordad',
        'Tir',
        'Mordad',
        'Shahrivar',
        'Mehr',
        'Aban',
        'Azar',
        'Dey',
        'Bahman',
        'Esfand',
      ],
      gregorian: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
    },
    numberedMonth: (month, name) => `${count(month)} – ${name}`,
    hour: 'Hour',
    minute: 'Minute',
    timeHow: 'Hour from 0 to 23, minute from 0 to 59',
    agreed: 'I agree',
    declined: 'I do not agree',
    consentNeeded: 'If you do not agree, we ask nothing more.',
    photoHow:
      'Before we keep the picture we draw it anew: the place and everything else that the camera wrote into it is removed',
    photoKept: 'Picture attached',
    photoRemove: 'Remove this picture',
    photoAnother: 'If you choose another picture, it takes the place of this one.',
    otherWords: (option) => `If you chose “${option}”, write it here`,
    inBrackets: (option, words) => `${option}: ${words}`,
    listSeparator: ', ',
  },
  problems: {
    titlePrefix: 'Error: ',
    inlinePrefix: 'Error: ',
    heading: (problems) => `${many(problems, 'answer needs', 'answers need')} another look`,
    atQuestion: (number, sentence) => `Question ${count(number)}: ${sentence}`,
    required: doThis,
    optionUnknown: (ask) => `That option is no longer in the list. ${doThis(ask)}`,
    outOfRange: (ask) => {
      if (ask.control.way !== 'birthYear') return doThis(ask);
      return `This survey is for people aged ${count(ask.control.youngest)} and over. ${doThis(ask)}`;
    },
    notANumber: (ask) => `Write digits only. ${doThis(ask)}`,
    answer: englishAnswerFaults,
    pageMismatch: 'The questions on this page have been renewed. Open the survey link again and look at your answers.',
    linkUnknown: 'We found no survey with this link. Type the code from the sheet once more.',
    waveNotOpen: 'This survey is not open now and takes no new answers.',
    linkFull: 'Enough answers have arrived. Thank you for wanting to take part.',
    quotaFull: 'This group is complete. Thank you for wanting to take part.',
    submissionConflict:
      'Other answers were already sent from this questionnaire, and those count. To answer anew, open the link again.',
    submissionKey: 'This page was not opened from the survey. Open the survey link again and send your answers.',
    draftExpired: 'This page had been open for a long time. Look at the answers on it and press “Continue”.',
    bodyTooLarge: 'The text that was sent is too long. Shorten it and send it again.',
    bodyUnreadable: 'The answers did not reach us completely. Go back to the previous page and send them again.',
    tryLater: 'We cannot record the answer now. Please send it again in a few minutes.',
    apology: 'We could not do that. Go back to the previous page and try again.',
  },
  start: {
    size: ({ minutes, questions, sections }) => ({
      strong: `About ${many(minutes, 'minute', 'minutes')},`,
      rest: ` ${many(questions, 'question', 'questions')} in ${many(sections, 'part', 'parts')}`,
    }),
    anonymous: { strong: 'Anonymous:', rest: ' we do not ask for a name, national number or telephone number' },
    confidential: { strong: 'Confidential:', rest: ' your answer is never published with a name' },
    resumable: {
      strong: 'Saved after each part:',
      rest: ' if the connection breaks, go on with the same phone and the same link',
    },
    closesOn: (date) => ({ strong: `Until ${date}`, rest: ' you can answer' }),
    usesHeading: 'What do you do with my answers?',
    uses: [
      'Answers are counted together, so that the province’s council of public-relations offices knows how much people trust each agency.',
      'Figures about small groups are not shown, so that nobody’s answer can be found in the statistics.',
    ],
    usesAnonymous:
      'Your answer is not tied to your name, address or phone, and the agency does not see the answers of single persons.',
    start: 'Start',
    resume: (step) => `Continue from part ${count(step)}`,
    startAgain: 'Start again',
    voluntary: 'Taking part is voluntary; you can close the page whenever you like.',
  },
  check: {
    title: 'Check your answers and send them',
    lead: 'You can still change any answer now.',
    change: 'Change',
    changeOf: (what) => ` the answer to ${what}`,
    blank: 'Not answered',
    send: 'Send the answers',
    afterSending: 'After sending, the answers cannot be changed.',
  },
  receipt: {
    title: 'Your answer has been recorded',
    codeLabel: 'Your receipt code',
    nextHeading: 'What happens now?',
    counted: 'Your answer is counted together with the others',
    countedAfter: (date) => `The survey is open until ${date}; then the answers are counted together`,
    resultsOn: (date) => `The results of this wave are published on ${date}`,
    resultsLink: 'See the results',
    keep: 'If you want to keep the receipt, take a screenshot or note the code.',
    print: 'Print or save the receipt',
    unlinked:
      'This code is not tied to you or to what you answered; it only shows that an answer arrived. If you lose it, we cannot give it again.',
    thanks: 'Thank you for your time.',
    thanksFor: (agency) => `Thank you for your opinion about ${agency}.`,
  },
  notices: {
    alreadyAnswered: {
      title: 'Your answer was recorded earlier',
      body: 'This phone has already answered this survey, and that answer counts. There is nothing more to do.',
    },
    closed: (date) => ({
      title: 'This survey has ended',
      body: `It closed on ${date} and takes no new answers.`,
    }),
    closedByHand: {
      title: 'This survey has ended',
      body: 'It is closed and takes no new answers.',
    },
    notOpenYet: (date) => ({
      title: 'This survey has not begun yet',
      body: `From ${date} you can answer with this same link.`,
    }),
    paused: {
      title: 'This survey takes no answers at the moment',
      body: 'It is paused and has not ended. What you have answered so far is kept; go on later with this same link on this same phone.',
    },
    full: {
      title: 'Enough answers have arrived',
      body: 'This survey needed a fixed number of answers, and they are complete. Thank you for wanting to take part.',
    },
    quotaFull: {
      title: 'This group is complete',
      body: 'Every group of people needs a fixed number of answers, and those of your group are complete. Your answers are not kept. Thank you for your time.',
    },
    unknownLink: {
      title: 'We found no survey with this link',
      body: 'The code may have been copied wrongly. Type it once more from the sheet or the text message.',
    },
    tryLater: {
      title: 'We cannot show the page now',
      body: 'The trouble is on our side, not with your phone. Please try again in a few minutes; answers that were saved are still there.',
    },
    tooLarge: {
      title: 'The text that was sent is too long',
      body: 'Go back to the previous page, shorten the text and send it again.',
    },
    problem: { title: 'We could not do that', body: 'Go back to the previous page and try again.' },
    resultsLink: 'See the results',
    homeLink: 'Open surveys',
    retry: 'Try again',
    backLink: 'Back',
    requestId: 'If you call the help line, tell them this code:',
  },
  unknownLink: {
    typed: 'The code that reached us:',
    tipsHeading: 'How do I type the code?',
    tips: [
      'The code has seven characters: digits and English letters. Capital or small letters, spaces and dashes make no difference.',
      'A circle in the code is always the digit zero, and a straight line is always the digit one.',
      'You can type the digits in Persian or in English.',
      'If you have a QR code, point the camera at it again.',
    ],
    codeLabel: 'Survey code',
    codeHint: 'Seven characters, on the sheet or in the text message',
    open: 'Open the survey',
  },
  home: {
    title: 'Your opinion about the agencies of the province',
    lead: 'Take a few minutes to say how well the agencies of the province serve people.',
    chooseAgency: 'choose the agency you have dealt with',
    separator: ', ',
    minutes: (minutes) => `About ${many(minutes, 'minute', 'minutes')}`,
    closesOn: (date) => `Until ${date}`,
    emptyTitle: 'No survey is open now',
    emptyBody: 'The next survey will appear here. If you have a code or a QR code, you can use it to enter.',
    codeHeading: 'Do you have a survey code?',
    resultsHeading: 'What did people say?',
    results: 'Published results, with method and data',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Here we say in plain words what we keep and what we do not know.',
    items: ({ draftDays, logHours, minimumGroup }) => [
      {
        question: 'Who asks, and why?',
        answer:
          'The province’s council of public-relations offices, to know how much people trust the agencies and what should get better.',
      },
      {
        question: 'What do you keep?',
        answer:
          'The answers that you choose yourself, and the day on which answers are recorded together. The year of birth is not kept; only the age group remains.',
      },
      {
        question: 'What do you not keep?',
        answer: `Name, national number, telephone number and the time of answering. ${phoneAddress(logHours)}`,
      },
      {
        question: 'What happens to an unfinished answer?',
        answer: `It stays for up to ${many(draftDays, 'day', 'days')} behind a lock whose key is only in your phone, and is then deleted. We cannot read it.`,
      },
      {
        question: 'Who sees the answers?',
        answer:
          'The agencies and the council see only figures about groups. The answers of single persons are shown to no agency.',
      },
      {
        question: 'Could I be recognised from the figures?',
        answer: `Figures about groups of fewer than ${count(minimumGroup)} people are not shown.`,
      },
      {
        question: 'Can I take my answer back?',
        answer:
          'Before sending, yes: close the page. After sending, no, because nothing is left that says which answer is yours.',
      },
    ],
    complaint: {
      question: 'What if I have a question or a complaint?',
      answer: 'Tell the office below. You need not tell them your answers in order to complain.',
    },
    complaintOffice: 'Secretariat of the province’s council of public-relations offices',
    updatedOn: (date) => `This text applies from ${date}.`,
  },
  language: {
    title: 'Choose a language',
    lead: 'The answers you have given stay as they are.',
    current: 'Current language',
    notYet: 'Coming later',
  },
};

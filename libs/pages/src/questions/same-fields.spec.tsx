import { answerItems, type Answers, questionNumbers, randomAnswers, readForm, type Section } from '@hamava/surveys';
import { bodyOf, tagsOf } from '../testing/markup.js';
import { everyAnswer, everyKind } from '../testing/all-kinds.js';
import { sampleAgency } from '../testing/sample-questionnaire.js';
import { sectionPage } from '../screens/section-page.js';

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

type Field = readonly [name: string, value: string];

const nameIn = (attributes: string): string => / name="([^"]*)"/.exec(attributes)?.[1] ?? '';

function inputsOf(html: string): readonly Field[] {
  const sent = tagsOf(html, 'input').filter(({ type = '', checked }) =>
    ['radio', 'checkbox'].includes(type) ? checked !== undefined : type !== 'file',
  );
  return sent.map(({ name = '', value = '' }) => [name, value]);
}

function areasOf(html: string): readonly Field[] {
  const areas = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)];
  return areas.map(([, attributes = '', text = '']) => [nameIn(attributes), text]);
}

function selectsOf(html: string): readonly Field[] {
  const selects = [...html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)];
  return selects.map(([, attributes = '', options = '']) => {
    return [nameIn(attributes), / value="([^"]*)" selected=""/.exec(options)?.[1] ?? ''];
  });
}

/** What a browser without scripts would post from a page. Files aside. */
function postedFrom(html: string): Readonly<Record<string, readonly string[]>> {
  const posted: Record<string, string[]> = {};
  for (const [name, value] of [...inputsOf(html), ...areasOf(html), ...selectsOf(html)]) {
    (posted[name] ??= []).push(unescaped(value));
  }
  return posted;
}

function postedAgain(section: Section, values: Answers, language: 'fa' | 'en'): Answers {
  const html = sectionPage({
    language,
    hrefs: { home: '/', privacy: '/privacy' },
    definition: everyKind,
    section,
    agencyName: sampleAgency,
    values,
    problems: [],
    questionNumbers: questionNumbers(everyKind),
    step: 1,
    steps: 2,
    minutesLeft: 3,
    anonymous: false,
  });
  const fields = postedFrom(bodyOf(html));
  // The channel turns the kept picture into its field.
  const photo = fields['receipt__kept']?.[0] ?? '';
  const rules = { definition: everyKind, jalaliYear: 1405 };
  return readForm(section, { ...fields, receipt: photo }, rules).answers;
}

const codesOf = (section: Section): Set<string> =>
  new Set(answerItems({ sections: [section] }).map((item) => item.code));
const within = (section: Section, answers: Answers): Answers => {
  const codes = codesOf(section);
  return Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
};

describe.each(['fa', 'en'] as const)('in %s', (language) => {
  it.each(everyKind.sections.map((section) => [section.code, section] as const))(
    'a page of answers that is sent again says the same: %s',
    (_, section) => {
      const given = within(section, everyAnswer);
      expect(postedAgain(section, given, language)).toEqual(given);
    },
  );

  it('any answers, non-answers too, come back as they were', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      let state = seed * 7919;
      const chance = (): number => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state / 2147483648;
      };
      const answers = randomAnswers(everyKind, chance, { jalaliYear: 1405 });
      for (const section of everyKind.sections) {
        const { source: _s, double: _d, arm: _a, ...given } = within(section, answers) as Record<string, never>;
        expect({ seed, ...postedAgain(section, given, language) }).toEqual({ seed, ...given });
      }
    }
  });
});

import { compileEdition, type Edition, type EditionVerdict, type ShownFigure } from '@hamava/editions';
import { exampleInput } from '../../editions/src/testing/example-input.js';
import { headlineOf } from './index.js';

const made = compileEdition(exampleInput({ agencies: 5, waves: 2, respondents: 60 }));
const province = { fa: 'استان نمونه', en: 'Example' };
const figure = (wave: number, value: number) => ({
  ...(made.measured.figures.find(({ agency, outcome }) => agency === null && outcome === 'index') as ShownFigure),
  wave,
  value,
  interval95: [value - 1.25, value + 1.25] as const,
});

/** The province at 52.0 and then 54.1, and what is judged of it. */
function editionWith(verdict: EditionVerdict | null, waves: 1 | 2 = 2, difference = 2.1): Edition {
  const figures = waves === 1 ? [figure(1, 52)] : [figure(1, 52), figure(2, 52 + difference)];
  const change = { agency: null, outcome: 'index', from: 1, to: 2, difference, se: 1, df: 100, adjustedP: 0.01 };
  const changes =
    verdict === null ? [] : [{ ...change, interval95: [difference - 2, difference + 2] as const, verdict }];
  return {
    ...made,
    province,
    waves: made.waves.slice(0, waves),
    measured: { ...made.measured, figures },
    derived: { ...made.derived, changes },
  };
}

const SAID: readonly (readonly [string, Edition, string, string])[] = [
  [
    'a rise',
    editionWith('HIGHER'),
    'اعتماد در استان نمونه ۲٫۱ واحد بیشتر شده و اکنون ۵۴٫۱ از ۱۰۰ است.',
    'Trust in Example has risen by 2.1 points and is now 54.1 of 100.',
  ],
  [
    'a fall without its minus',
    editionWith('LOWER', 2, -2.5),
    'اعتماد در استان نمونه ۲٫۵ واحد کمتر شده و اکنون ۴۹٫۵ از ۱۰۰ است.',
    'Trust in Example has fallen by 2.5 points and is now 49.5 of 100.',
  ],
  [
    'stability',
    editionWith('STABLE', 2, 0),
    'اعتماد در استان نمونه پایدار مانده است: ۵۲٫۰ از ۱۰۰.',
    'Trust in Example has stayed stable: 52.0 of 100.',
  ],
  [
    'a first wave',
    editionWith(null, 1),
    'در نخستین موج، مردم استان نمونه به دستگاه‌ها ۵۲٫۰ از ۱۰۰ داده‌اند، با بازهٔ ۵۰٫۸ تا ۵۳٫۳.',
    'In the first wave the people of Example give the agencies 52.0 of 100, with an interval of 50.8 to 53.3.',
  ],
  [
    'a break',
    editionWith(null),
    'اعتماد در استان نمونه ۵۴٫۱ از ۱۰۰ است؛ چون پرسش‌ها یا شیوهٔ گردآوری عوض شده است با موج پیش سنجیده نمی‌شود.',
    'Trust in Example is 54.1 of 100; the questions or the way of asking have changed, so it is not compared with the wave before.',
  ],
];

it.each(SAID)('the headline tells %s', (_, edition, persian, english) => {
  expect(headlineOf({ edition, language: 'fa' })).toBe(persian);
  expect(headlineOf({ edition, language: 'en' })).toBe(english);
});

it('the headline calls what the data do not tell neither a change nor none', () => {
  const edition = editionWith('UNDETERMINED', 2, 0);
  expect(headlineOf({ edition, language: 'fa' })).toMatch(/داده‌ها نمی‌گویند بیشتر شده یا کمتر/);
  expect(headlineOf({ edition, language: 'en' })).toMatch(/do not tell whether it rose or fell/);
  expect(headlineOf({ edition, language: 'en' })).not.toMatch(/no change|unchanged/);
});

it('the headline of an edition without a figure says that there is none', () => {
  const edition = { ...editionWith(null), measured: { ...made.measured, figures: [] } };
  expect(headlineOf({ edition, language: 'en' })).toBe('Nothing is published for Example yet.');
  expect(headlineOf({ edition, language: 'fa' })).toBe('برای استان نمونه هنوز رقمی منتشر نشده است.');
});

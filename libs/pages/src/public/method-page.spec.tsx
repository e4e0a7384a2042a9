import { compileEdition, type Edition } from '@hamava/editions';
import { exampleInput } from '../../../editions/src/testing/example-input.js';
import { methodPage } from './method-page.js';
import type { PublicSite } from './public-site.js';
import { methodChapters } from './words/method.js';

const made = compileEdition(exampleInput({ agencies: 5, waves: 3, respondents: 40 }));
const [first] = made.methods;
if (first === undefined) throw new Error('no method');
const edition: Edition = {
  ...made,
  methods: [first, { ...first, number: 2, approvedOn: '2024-05-02' }],
  waves: made.waves.map((wave) => ({ ...wave, method: wave.number === 3 ? 2 : 1 })),
};
const persons = { first: 'council_method', second: 'council_secretary' } as const;
const release = {
  number: 1,
  sha256: 'a'.repeat(64),
  publishedOn: '2026-01-20',
  corrects: null,
  because: null,
  persons,
};

const textIn = (language: 'fa' | 'en', approvals: PublicSite['approvals'] & object): string =>
  methodPage({ language, edition, release, releases: [release], address: 'newest', approvals })
    .html.replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it('tells of each version since when, by whom and for which waves it is in force', () => {
  const english = textIn('en', new Map([[2, persons]]));
  expect(english).toContain('Approved on 2 May 2024: the method expert of the council proposed them');
  expect(english).toMatch(/Rules number 1 They came with the program.*reckoned by them: Wave 1 , Wave 2 The numbers/);
  expect(english).toMatch(/reckoned by them: Wave 3 They also judge/);
  const persian = textIn('fa', new Map([[2, persons]]));
  expect(persian).toContain('کارشناس روش شورا آن را پیشنهاد کرد و دبیر شورا، که شخص دیگری است، تأیید کرد');
});

it('says that somebody of the council decided where no role is known', () => {
  expect(textIn('fa', new Map())).toContain('یک نفر از شورا آن را پیشنهاد کرد');
});

it.each(['fa', 'en'] as const)('tells the method in about 600 words (%s)', (language) => {
  const chapters = methodChapters(first, { waves: 3, agencies: 5 }, language);
  const words = chapters
    .flatMap(({ title, text }) => [title, ...text])
    .join(' ')
    .split(/\s+/);
  expect(words.length).toBeGreaterThan(500);
  expect(words.length).toBeLessThan(800);
});

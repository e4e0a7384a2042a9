import { Buffer } from 'node:buffer';
import { compileEdition, type Edition } from '@hamava/editions';
import { exampleInput } from '../../../editions/src/testing/example-input.js';
import { agencyPage } from './agency-page.js';
import { comparePage } from './compare-page.js';
import { headlinePage } from './headline-page.js';
import type { PublicSite } from './public-site.js';
import { wavePage } from './wave-page.js';

const made = compileEdition(exampleInput({ agencies: 80, waves: 3, respondents: 60 }));
/** As long as the names of real agencies and questions are. */
const edition: Edition = {
  ...made,
  agencies: made.agencies.map((agency, at) => ({
    ...agency,
    name: {
      fa: `ادارهٔ کل راهداری و حمل و نقل جاده‌ای منطقهٔ ${at + 1}`,
      en: `Directorate of Road Maintenance and Transport ${at + 1}`,
    },
  })),
  questions: made.questions.map((question) => ({
    ...question,
    title: {
      fa: 'اگر مردم زیادی از خدمتی که این دستگاه خوب ارائه نمی‌کند شکایت کنند، چقدر احتمال دارد آن خدمت بهتر شود؟',
      en: 'If many people complain about a service of the agency that works badly, how likely is it to be improved?',
    },
  })),
};
const release = { number: 1, sha256: 'a'.repeat(64), publishedOn: '2026-01-20', corrects: null, because: null };
const siteIn = (language: 'fa' | 'en'): PublicSite => ({
  language,
  edition,
  release,
  releases: [release],
  address: 'edition',
});

const PAGES: Readonly<Record<string, (site: PublicSite) => { readonly html: string } | null>> = {
  headline: headlinePage,
  'first agencies': (site) => comparePage(site),
  'last agencies': (site) => comparePage(site, 3),
  agency: (site) => agencyPage(site, 'agency-80'),
  'first part of a wave': (site) => wavePage(site, { number: 3, part: 1 }),
};

it('a province of 80 agencies has every agency on the parts of its list, with its figures and its place', () => {
  const pages = [1, 2, 3].map((part) => comparePage(siteIn('en'), part)?.html ?? '');
  for (const { key } of edition.agencies) {
    const links = pages.map((html) => html.split(`/agencies/${key}"`).length - 1);
    expect([key, links.reduce((sum, own) => sum + own, 0)]).toEqual([key, 2]);
  }
  expect(comparePage(siteIn('en'), 4)).toBeNull();
  expect(headlinePage(siteIn('en')).html).toMatch(/\d+ agencies between these two groups/);
});

it.each(Object.entries(PAGES))('a province of 80 agencies: the %s weighs at most 60 KB', (name, write) => {
  for (const language of ['fa', 'en'] as const) {
    const bytes = Buffer.byteLength(write(siteIn(language))?.html ?? '');
    process.stdout.write(`${name} ${language} ${bytes}\n`);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(60 * 1024);
  }
});

import { Buffer } from 'node:buffer';
import { compileEdition } from '@hamava/editions';
import { questionsOf, type QuestionnaireDefinition } from '@hamava/surveys';
import { exampleInput } from '../../../../editions/src/testing/example-input.js';
import { everyKind } from '../../testing/all-kinds.js';
import type { PublicSite } from '../public-site.js';
import { questionnairePage } from './questionnaire-page.js';

const edition = compileEdition(exampleInput({ agencies: 5, waves: 1, respondents: 40 }));
const release = { number: 1, sha256: 'a'.repeat(64), publishedOn: '2026-01-20', corrects: null, because: null };
const siteIn = (language: 'fa' | 'en'): PublicSite => ({
  language,
  edition,
  release,
  releases: [release],
  address: 'newest',
});

/** All parts of the page. */
function pagesOf(definition: QuestionnaireDefinition, language: 'fa' | 'en'): string[] {
  const pages: string[] = [];
  for (let part = 1; ; part += 1) {
    const page = questionnairePage(siteIn(language), { number: 1, part }, definition);
    if (page === null) return pages;
    pages.push(page.html);
  }
}

describe.each(['fa', 'en'] as const)('the whole questionnaire in %s', (language) => {
  const [html = '', ...more] = pagesOf(everyKind, language);
  const words = html.replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

  it('has every kind of question once, with its code', () => {
    expect(more).toEqual([]);
    for (const { code } of questionsOf(everyKind)) {
      expect([code, html.split(`id="q-${code}"`).length]).toEqual([code, 2]);
    }
  });

  it('has every option, row and level with its code', () => {
    for (const code of ['queue', 'none', 'dontKnow', 'kh', 'agreed', 'notApplicable', 'm1', 'b2', 'visited']) {
      expect([code, words.includes(` ${code} `)]).toEqual([code, true]);
    }
  });

  it('leaves no placeholder, no undefined and no script', () => {
    expect(html).not.toMatch(/\{\w+\}|undefined|NaN|\[object|<script/);
  });

  it('says in words who is asked', () => {
    const [first, ...rest] = everyKind.sections;
    if (first === undefined) throw new Error('no section');
    const asked = { ...first, code: 'again', showIf: { question: 'trouble', oneOf: ['papers'] }, questions: [] };
    const [page = ''] = pagesOf({ ...everyKind, sections: [first, ...rest, asked] }, language);
    expect(page).toMatch(/<p class="rule">[^<]+<\/p>/);
  });
});

/** The questions of every kind, twenty times over. */
const long: QuestionnaireDefinition = {
  ...everyKind,
  sections: Array.from({ length: 20 }, (_, at) => everyKind.sections.map((section) => ({ ...section, at }))).flatMap(
    (sections) =>
      sections.map(({ at, ...section }) => ({
        ...section,
        code: `${section.code}x${at}`,
        questions: section.questions.map((question) => ({ ...question, code: `${question.code}x${at}` })),
      })),
  ),
};

describe('a questionnaire of hundreds of questions', () => {
  it('stands on several pages of at most 60 KB, which have every question once and lead to each other', () => {
    for (const language of ['fa', 'en'] as const) {
      const pages = pagesOf(long, language);
      expect(pages.length).toBeGreaterThan(1);
      for (const [at, html] of pages.entries()) {
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
        const next = `questionnaire/${at + 2}"`;
        expect(html.includes(next)).toBe(at + 1 < pages.length);
      }
      const codes = pages.flatMap((html) => [...html.matchAll(/id="q-(\w+)"/g)].map(([, code]) => code));
      expect(codes).toEqual(questionsOf(long).map(({ code }) => code));
    }
  });
});

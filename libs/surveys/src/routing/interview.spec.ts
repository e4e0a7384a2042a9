import { coreTrustQuestionnaire } from '../questionnaire/core-trust/core-trust-questionnaire.js';
import { interviewPages, minutesLeft, progressOf, sectionNumber } from './interview.js';
import { lowered } from './lower.js';

const definition = lowered(coreTrustQuestionnaire({ counties: [{ code: 'khorramabad', label: { fa: 'خرم‌آباد' } }] }));
const pages = interviewPages(definition, {});

describe('an interview', () => {
  it('stands at the first page that was not sent', () => {
    expect(progressOf(definition, { answers: {} }).incomplete?.code).toBe(pages[0]?.code);
  });

  it('goes back to a page that was sent but lacks an answer', () => {
    const done = pages.map(({ code }) => code);
    expect(progressOf(definition, { answers: {}, done }).incomplete?.code).toBe(pages[0]?.code);
  });

  it('never has fewer minutes left on an earlier page, and at least one on the last', () => {
    const left = pages.map((_, at) => minutesLeft(definition, 'fa', pages, at + 1));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left.at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('gives a page the same number whatever else is shown', () => {
    expect(definition.sections.map(({ code }) => sectionNumber(definition, code))).toEqual(
      definition.sections.map((_, at) => at + 1),
    );
  });
});

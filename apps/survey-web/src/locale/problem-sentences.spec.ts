import { PROBLEM_CODES } from '@hamava/surveys';
import { REPORTING_PROBLEM_CODES } from '@hamava/reporting';
import { problemSentence, problemSentences } from './problem-sentences.js';

describe('problem sentences', () => {
  it.each(PROBLEM_CODES)('%s has a sentence in Persian and in English', (code) => {
    const { fa, en } = problemSentences[code];
    expect(fa).toMatch(/[آ-ی].*\.$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
  });

  it('no sentence is left over from a code that is gone', () => {
    expect(Object.keys(problemSentences).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it.each(REPORTING_PROBLEM_CODES)('has a sentence for %s of the estimation', (code) => {
    expect(Object.keys(problemSentences)).toContain(code);
  });

  it('Persian sentences keep Persian letters and say no banned word', () => {
    for (const { fa } of Object.values(problemSentences)) {
      expect(fa).not.toMatch(/[يك]/);
      expect(fa).not.toMatch(/نامعتبر|خطای ناشناخته|عملیات|!/);
    }
  });

  it('a code of a newer server has no sentence', () => {
    expect(problemSentence('SOMETHING_NEW', 'fa')).toBeNull();
    expect(problemSentence('constructor', 'en')).toBeNull();
  });
});

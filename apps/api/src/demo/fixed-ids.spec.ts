import { isLinkCode } from '@hamava/surveys';
import fc from 'fast-check';
import { fixedId, fixedSubmissionKey } from './fixed-ids.js';
import { CLOSED_LINK_CODE, EXAMPLE_LINK_CODE, FULL_LINK_CODE, plannedAnswers, plannedLinks } from './fieldwork-plan.js';

test('a fixed id looks like a random UUID and stays the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kind, name) => {
      expect(fixedId(kind, name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(fixedId(kind, name)).toBe(fixedId(kind, name));
    }),
  );
});

const waves = [1, 2, 3, 4];

test('no two links of the demo share a code, and every code can be typed', () => {
  const codes = waves.flatMap((wave) => plannedLinks(wave, 1)).map(({ code }) => code);
  expect(codes.filter((code) => !isLinkCode(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining([EXAMPLE_LINK_CODE, FULL_LINK_CODE, CLOSED_LINK_CODE]));
});

test('no two respondents of the demo share a submission key', () => {
  const names = waves.flatMap((wave) => plannedAnswers(wave, 1).map(({ respondent }) => `${wave}/${respondent}`));
  expect(names.length).toBeGreaterThan(12_000);
  expect(names.length).toBeLessThan(14_000);
  expect(new Set(names.map((name) => fixedSubmissionKey(name).toString('hex'))).size).toBe(names.length);
});

test.each([0.05, 0.15, 1])('no link is planned to take more than its quota, and one is full, at scale %d', (scale) => {
  const full = waves.flatMap((wave) => {
    const answers = plannedAnswers(wave, scale);
    return plannedLinks(wave, scale).flatMap(({ code, quota, closed }) => {
      const taken = answers.filter(({ linkCode }) => linkCode === code).length;
      if (closed) expect(taken).toBe(0);
      expect(taken).toBeLessThanOrEqual(quota ?? Infinity);
      return taken === quota ? [code] : [];
    });
  });
  expect(full).toEqual([FULL_LINK_CODE]);
});

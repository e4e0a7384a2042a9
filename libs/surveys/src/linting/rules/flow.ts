import { toPersianDigits } from '@hamava/persian';
import type { Finding, LintContext } from '../finding.js';
import { pathOf } from '../placed-texts.js';
import { atPath, atQuestion, placesOf } from '../report.js';

/** L23: a question that nobody can reach, or a way that does not lead to the end. */
export function unreachable({ definition, paths }: LintContext): readonly Finding[] {
  if (paths === null) return [];
  const lost = paths.unreachable.map(({ code, because }) =>
    at(code, {
      fa: `هیچ پاسخی به این پرسش نمی‌رسد: ${because.fa}`,
      en: `No answers lead to this question: ${because.en ?? because.fa}`,
    }),
  );
  const ends = paths.deadEnds.map((end) => {
    const code = typeof end === 'string' ? end : end.code;
    const because = typeof end === 'string' ? undefined : end.because;
    return at(code, {
      fa:
        because === undefined ? 'از اینجا راهی به پایان پرسشنامه نیست.' : `از اینجا راهی به پایان نیست: ${because.fa}`,
      en:
        because === undefined
          ? 'There is no way to the end from here.'
          : `No way to the end: ${because.en ?? because.fa}`,
    });
  });
  return [...lost, ...ends];

  function at(code: string, words: { fa: string; en: string }): Finding {
    const said = { rule: 'L23', severity: 'error', ...words } as const;
    const authored = code.split('__')[0];
    const place = placesOf(definition).find(
      ({ question }) =>
        question.code === authored || ('rows' in question && question.rows.some((row) => row.code === authored)),
    );
    if (place !== undefined) return { ...atQuestion(place, said), itemCode: authored ?? code };
    const section = definition.sections.findIndex((each) => each.code === authored);
    return atPath(section === -1 ? '' : pathOf(['sections', section]), authored ?? code, said);
  }
}

const MOST_MINUTES = { p50: 7, p90: 10 };

/** L24: longer than people stay. */
export function tooManyMinutes({ paths }: LintContext): readonly Finding[] {
  if (paths === null) return [];
  const { p50, p90 } = paths.minutes;
  if (p50 <= MOST_MINUTES.p50 && p90 <= MOST_MINUTES.p90) return [];
  const long = toPersianDigits(Math.round(p50 > MOST_MINUTES.p50 ? p50 : p90));
  return [
    atPath('', null, {
      rule: 'L24',
      severity: 'warning',
      fa: `پاسخ دادن حدود ${long} دقیقه می‌برد؛ بیش از ۷ دقیقه (یا برای یک نفر از هر ده نفر بیش از ۱۰ دقیقه) خسته می‌کند.`,
      en: `Answering takes about ${Math.round(p50 > MOST_MINUTES.p50 ? p50 : p90)} minutes; more than 7 (or 10 for one in ten) is too long.`,
    }),
  ];
}

const MOST_OPEN = 0.15;

/** L25: many open texts; a picture without words for those who cannot see it. */
export function openTextsAndPictures({ definition }: LintContext): readonly Finding[] {
  const places = placesOf(definition);
  const answered = places.filter(
    ({ question }) => !['note', 'hidden', 'calculated', 'split', 'consent'].includes(question.kind),
  );
  const open = answered.filter(({ question }) => question.kind === 'text' && (question.format ?? 'plain') === 'plain');
  const pictures = places.flatMap((place) => {
    const { question } = place;
    if (question.kind !== 'note' || question.image === undefined || question.image.alt.fa.trim() !== '') return [];
    const fa = 'این تصویر توضیح ندارد؛ کسی که آن را نمی‌بیند چیزی نمی‌فهمد.';
    const en = 'This picture has no words beside it; whoever cannot see it learns nothing.';
    return [atQuestion(place, { rule: 'L25', severity: 'error', fa, en }, 'image', 'alt')];
  });
  // One open text is never too many, however short the questionnaire.
  if (open.length < 2 || open.length <= MOST_OPEN * answered.length) return pictures;
  const fa = 'بیش از ۱۵ درصد پرسش‌ها متن آزاد است؛ پاسخ دادن و خواندن آن‌ها دشوار می‌شود.';
  const en = 'More than 15 percent of the questions are open texts; they are hard to answer and to read.';
  return [...pictures, atPath('', null, { rule: 'L25', severity: 'warning', fa, en })];
}

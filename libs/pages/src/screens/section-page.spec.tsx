import { type Language, problem, type Problem, questionNumbers, readForm } from '@hamava/surveys';
import fc from 'fast-check';
import { sampleAgency, sampleQuestionnaire, sampleSection } from '../testing/sample-questionnaire.js';
import { bodyOf, chosenIds, tagsOf, tagWithId } from '../testing/markup.js';
import { sectionPage, type SectionPageProps } from './section-page.js';

function page(code: 'experience' | 'you', changes: Partial<SectionPageProps> = {}): string {
  const html = sectionPage({
    language: 'fa',
    hrefs: { home: '/', privacy: '/privacy' },
    definition: sampleQuestionnaire,
    section: sampleSection(code),
    agencyName: sampleAgency,
    values: {},
    problems: [],
    questionNumbers: questionNumbers(sampleQuestionnaire),
    step: 2,
    steps: 5,
    minutesLeft: 4,
    anonymous: true,
    ...changes,
  });
  return bodyOf(html);
}

const wrong = (problems: readonly Problem[], language: Language = 'fa'): string =>
  page('you', { problems, language, values: { birth: 'سی و پنج', visits: '9000' } });

describe('the strip of numbers', () => {
  const html = page('experience', { values: { trust: 7 } });
  const values = tagsOf(html, 'input').flatMap((tag) => (tag['name'] === 'trust' ? (tag['value'] ?? '') : []));

  it('runs from low to high in reading order, in both languages', () => {
    expect(values).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'dontKnow']);
    const english = page('experience', { language: 'en' });
    expect(english.indexOf('id="trust-0"')).toBeLessThan(english.indexOf('id="trust-10"'));
  });

  it('tells its direction to the ear and to the eye', () => {
    expect(html).toContain('aria-label="۷ از ۱۰"');
    expect(html).toContain('aria-label="۰ از ۱۰، اصلاً اعتماد ندارم"');
    expect(html).toContain('<b>۰</b> = اصلاً اعتماد ندارم');
    expect(html).toContain('<b>۱۰</b> = کاملاً اعتماد دارم');
  });

  it('has no answer until one is given, and then that one', () => {
    expect(chosenIds(page('experience'))).toEqual([]);
    expect(chosenIds(html)).toEqual(['trust-7']);
  });
});

it('a battery is a group for each row, never a table', () => {
  const html = page('experience');
  expect(html).not.toContain('<table');
  expect(html.match(/<fieldset class="item"/g)).toHaveLength(4);
  expect(html).toContain('پرسش‌های ۳ تا ۵');
  expect(html).toMatch(/<legend><b class="nth">۴\. <\/b>با همهٔ مردم/);
});

it('labels too long for a fifth of a phone are marked to fall into a ladder', () => {
  expect(page('experience', { language: 'en' })).toContain('class="strip points wordy"');
  expect(page('experience')).not.toContain('wordy');
});

it('only optional questions are marked', () => {
  expect(page('you').match(/\(اختیاری\)/g)).toHaveLength(2);
  expect(page('you')).not.toContain('*');
});

it('the agency is named in « » in Persian and bare in English', () => {
  expect(page('experience')).toContain('چقدر به «شرکت آب و فاضلاب استان» اعتماد دارید؟');
  expect(page('experience', { language: 'en' })).toContain('do you trust the Water and Wastewater Company?');
});

it('says «بی‌نام» only when that is literally true', () => {
  expect(page('you')).toContain('پاسخ‌ها بی‌نام است و فقط به صورت آمار گروهی منتشر می‌شود.');
  expect(page('you', { anonymous: false })).not.toContain('بی‌نام');
  expect(page('you', { anonymous: false })).toContain('پاسخ شما محرمانه است؛ با نام منتشر نمی‌شود.');
});

it('tells the step, the minutes and the way back', () => {
  const html = page('you', { backHref: '/s/7KD2Q9F/1' });
  expect(html).toContain('<b aria-current="step">بخش ۲ از ۵</b>');
  expect(html).toContain('حدود ۴ دقیقه مانده');
  expect(html.match(/<i class="done">/g)).toHaveLength(1);
  expect(html.match(/<i class="now">/g)).toHaveLength(1);
  expect(html).toContain('<a class="back" href="/s/7KD2Q9F/1">');
  expect(page('you')).not.toContain('class="back"');
});

it('posts to its own address unless told otherwise, with the given hidden fields only', () => {
  expect(tagsOf(page('you'), 'form')).toEqual([{ method: 'post', noValidate: '' }]);
  const html = page('you', { action: '/s/7KD2Q9F/2', hidden: { token: 'a"b' } });
  expect(tagsOf(html, 'form')).toEqual([{ method: 'post', action: '/s/7KD2Q9F/2', noValidate: '' }]);
  const hidden = tagsOf(html, 'input').filter((tag) => tag['type'] === 'hidden');
  expect(hidden).toEqual([{ type: 'hidden', name: 'token', value: 'a&quot;b' }]);
});

it('an expired draft keeps the answers of the page and asks for one tap', () => {
  const html = page('you', { draft: 'expired', values: { gender: 'male' } });
  expect(html).toContain('پاسخ‌های این صفحه سر جای خود است');
  expect(chosenIds(html)).toEqual(['gender-1']);
  expect(page('you')).not.toContain('سر جای خود است');
});

it('a text that nobody has translated is shown in Persian and says so', () => {
  const section = { ...sampleSection('you'), title: { fa: 'دربارهٔ شما' } };
  const html = page('you', { language: 'en', section, definition: { ...sampleQuestionnaire, languages: ['fa'] } });
  expect(html).toContain('<h1><bdi lang="fa" dir="rtl">دربارهٔ شما</bdi></h1>');
  expect(html).toContain('This part has not been translated yet');
});

it('a number from the draft is shown in the reader’s digits, a chosen non-answer leaves the box empty', () => {
  const box = (html: string): string | undefined => tagWithId(html, 'input', 'q-birth')['value'];
  expect(box(page('you', { values: { birth: 1365 } }))).toBe('۱۳۶۵');
  expect(box(page('you', { values: { birth: 1365 }, language: 'en' }))).toBe('1365');
  const refused = page('you', { values: { birth: 'refused' } });
  expect(box(refused)).toBe('');
  expect(chosenIds(refused)).toEqual(['birth-0']);
});

describe('after a refusal', () => {
  const html = wrong([
    problem('ANSWER_NOT_A_NUMBER', 'birth', { min: 1285, max: 1387 }),
    problem('ANSWER_OUT_OF_RANGE', 'visits', { min: 0, max: 2000 }),
    problem('ANSWER_REQUIRED', 'county'),
  ]);

  it('the title begins with the word for error', () => {
    expect(html).toContain('<title>خطا: دربارهٔ شما | هم‌آوا</title>');
    expect(wrong([], 'fa')).toContain('<title>دربارهٔ شما | هم‌آوا</title>');
  });

  it('the summary comes before the heading and counts in words', () => {
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toContain('>سه پاسخ نیاز به اصلاح دارد<');
  });

  it('each link leads to the first control of its question', () => {
    for (const id of ['q-birth', 'q-visits', 'q-county']) expect(html).toContain(`<a href="#${id}">`);
    const strips = page('experience', {
      problems: [problem('ANSWER_REQUIRED', 'trust'), problem('ANSWER_REQUIRED', 'd2')],
    });
    expect(strips).toContain('<a href="#trust-0">پرسش ۱: ');
    expect(strips).toContain('<a href="#d2-0">پرسش ۴: ');
  });

  it('the same sentence stands above the control and is tied to it', () => {
    const sentence = 'یک عدد از ۰ تا ۲٬۰۰۰ بنویسید.';
    expect(html).toContain(`پرسش ۸: ${sentence}`);
    expect(html).toContain(`<p class="refusal" id="visits-error"><span class="unseen">خطا: </span>${sentence}</p>`);
    const box = { 'aria-describedby': 'visits-error', 'aria-invalid': 'true' };
    expect(tagWithId(html, 'input', 'q-visits')).toMatchObject(box);
  });

  it('the reader’s own wrong text stays as it was typed', () => {
    expect(html).toContain('value="سی و پنج"');
    expect(html).toContain('value="9000"');
  });

  it('a problem that belongs to no question of the page is told without a link', () => {
    const other = wrong([problem('ANSWER_QUESTION_UNKNOWN', 'ghost'), problem('ANSWER_NOT_ASKED', 'ghost2')]);
    expect(other.match(/پرسش‌های این صفحه تازه شده است/g)).toHaveLength(1);
    expect(other).not.toContain('#ghost');
  });
});

it('what readForm refuses is drawn as it says: the two rooms agree on field names', () => {
  const section = sampleSection('you');
  const { raw, problems } = readForm(
    section,
    { birth: ['۱۳۱', ''], county: '' },
    {
      definition: sampleQuestionnaire,
      jalaliYear: 1405,
    },
  );
  const html = page('you', { values: raw, problems });
  expect(problems.map(({ path }) => path)).toEqual(['birth', 'county']);
  expect(html).toContain('این نظرسنجی برای ۱۸ سال و بیشتر است.');
  expect(html).toContain('value="۱۳۱"');
});

describe('hostile texts', () => {
  const HOSTILE = `"><script>alert(1)</script>{agency}'&<img src=x onerror=alert(1)>`;

  it('are only text, wherever they come from', () => {
    const text = { fa: HOSTILE, en: HOSTILE };
    const [first] = sampleSection('you').questions;
    if (first === undefined) throw new Error('the sample section has questions');
    const section = { ...sampleSection('you'), title: text, lead: text, questions: [{ ...first, text, hint: text }] };
    const html = page('you', {
      section,
      agencyName: text,
      values: { birth: HOSTILE },
      problems: [problem('ANSWER_NOT_A_NUMBER', 'birth')],
      helpPhone: HOSTILE,
      backHref: HOSTILE,
    });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<img');
  });

  it('a value never leaves its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const html = page('you', { values: { birth: typed }, problems: [problem('ANSWER_NOT_A_NUMBER', 'birth')] });
        const escaped = typed
          .replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#x27;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;');
        const isNonAnswer = ['dontKnow', 'refused', 'notApplicable'].includes(typed);
        expect(tagWithId(html, 'input', 'q-birth')['value']).toBe(isNonAnswer ? '' : escaped);
      }),
      { numRuns: 60 },
    );
  });

  it('codes that every object inherits find no value', () => {
    const html = page('you', { values: JSON.parse('{"__proto__":{"gender":"male"}}') as Record<string, string> });
    expect(chosenIds(html)).toEqual([]);
  });
});

describe('a page with earlier answers in its texts', () => {
  const [first] = sampleSection('you').questions;
  if (first === undefined) throw new Error('the sample section has questions');
  const section = {
    ...sampleSection('you'),
    lead: { fa: '<p>گفتید <b>{answer:conduct}</b></p>' },
    questions: [{ ...first, text: { fa: 'گفتید {answer:conduct}. چرا؟' } }],
  };

  it('repeats them in words', () => {
    const html = page('you', { section, answers: { conduct: 4 } });
    expect(html).toContain('گفتید «خوب». چرا؟');
    expect(html).toContain('<p>گفتید <b>«خوب»</b></p>');
  });
});

it('a page with a picture to send is a form of several parts, and no other page is', () => {
  const photo = { kind: 'photo', code: 'p', text: { fa: 'عکس' } } as const;
  const section = { ...sampleSection('you'), questions: [photo] };
  expect(tagsOf(page('you', { section }), 'form')[0]).toMatchObject({ encType: 'multipart/form-data' });
  expect(tagsOf(page('you'), 'form')[0]).not.toHaveProperty('encType');
});

import { questionNumbers, type Question } from '@hamava/surveys';
import { everyAnswer, everyKind, everyRefusal } from '../testing/all-kinds.js';
import { chosenIds, tagsOf, tagWithId } from '../testing/markup.js';
import { sampleAgency } from '../testing/sample-questionnaire.js';
import { questionMarkup, type QuestionMarkupProps } from '../screens/question-preview.js';

const questions = everyKind.sections.flatMap((section) => section.questions);
const find = (code: string): Question => {
  const found = questions.find((question) => question.code === code);
  if (found === undefined) throw new Error(`find: no question ${code}`);
  return found;
};
function card(code: string, changes: Partial<QuestionMarkupProps> = {}): string {
  return questionMarkup({
    language: 'fa',
    definition: everyKind,
    agencyName: sampleAgency,
    question: find(code),
    questionNumbers: questionNumbers(everyKind),
    values: {},
    problems: [],
    ...changes,
  });
}
const answered = (code: string, language: 'fa' | 'en' = 'fa'): string => card(code, { values: everyAnswer, language });
const names = (html: string, tag: string): (string | undefined)[] => tagsOf(html, tag).map(({ name }) => name);
const selected = (html: string): string[] =>
  [...html.matchAll(/<option value="([^"]+)" selected=""/g)].map((m) => m[1] ?? '');

describe('a multiple choice', () => {
  it('is boxes of one name, ticked as answered, with words of one’s own beside their option', () => {
    const html = answered('trouble');
    expect(tagsOf(html, 'input').filter(({ type }) => type === 'checkbox')).toHaveLength(6);
    expect(chosenIds(html)).toEqual(['trouble-1', 'trouble-3']);
    expect(tagWithId(html, 'input', 'q-trouble__other')).toMatchObject({ name: 'trouble__other', value: 'پارکینگ' });
    expect(html).toContain('<label for="q-trouble__other">اگر «مورد دیگر» را انتخاب کرده‌اید، اینجا بنویسید</label>');
  });

  it('sets what excludes the rest apart, and tells how many', () => {
    const html = card('trouble');
    const [together = '', apart = ''] = html.split('<div class="apart divided">');
    expect(together).not.toContain('value="none"');
    expect(apart).toContain('value="none"');
    expect(apart).toContain('value="dontKnow"');
    expect(html).toContain('حداکثر ۳ مورد را انتخاب کنید');
  });
});

it('an option of one’s own has its box in a list and under a dropdown', () => {
  expect(tagWithId(answered('channel'), 'input', 'q-channel__other')['value']).toBe('نامه');
  expect(tagWithId(answered('city'), 'input', 'q-city__other')['value']).toBe('الیگودرز');
  expect(selected(answered('city'))).toEqual(['far']);
});

it('a ranking is one list for each place, filled best first', () => {
  const html = answered('order');
  expect(names(html, 'select')).toEqual(['order', 'order', 'order']);
  expect(selected(html)).toEqual(['site', 'queue', 'papers']);
  for (const place of ['رتبهٔ ۱', 'رتبهٔ ۲', 'رتبهٔ ۳']) expect(html).toContain(`>${place}</label>`);
});

it('a sum has a box for each row, its unit, and the total in words', () => {
  const html = answered('budget');
  expect(tagWithId(html, 'input', 'q-b1')).toMatchObject({ name: 'b1', value: '۶۰', inputMode: 'numeric' });
  expect(html).toContain('جمع همهٔ عددها باید ۱۰۰ درصد شود');
  expect(tagWithId(html, 'input', 'q-b1')['aria-describedby']).toBe('b1-unit');
});

it('a number with decimals is shown with the Persian mark and read with its unit', () => {
  const box = tagWithId(answered('hours'), 'input', 'q-hours');
  expect(box).toMatchObject({ value: '۲٫۵', inputMode: 'decimal', 'aria-describedby': 'hours-told hours-unit' });
  expect(tagWithId(answered('hours', 'en'), 'input', 'q-hours')['value']).toBe('2.5');
});

describe('texts', () => {
  it('of many lines are an area that tells its limit and cuts nothing off', () => {
    const html = answered('story');
    expect(html).toMatch(/<textarea [^>]*name="story"[^>]*>نوبت‌دهی اینترنتی\nو پارکینگ<\/textarea>/);
    expect(html).toContain('تا ۱٬۰۰۰ نویسه');
    expect(html).not.toMatch(/maxlength/i);
  });

  it('open the keyboard of their format and run from left to right', () => {
    expect(tagWithId(card('mail'), 'input', 'q-mail')).toMatchObject({ inputMode: 'email', dir: 'ltr' });
    expect(tagWithId(answered('phone'), 'input', 'q-phone')).toMatchObject({ inputMode: 'tel', value: '۰۹۱۲۰۰۰۰۰۰۰' });
  });

  it('ask for nobody’s name where nobody may be recognised', () => {
    expect(card('story')).not.toContain('نام یا شمارهٔ کسی را ننویسید');
    const { identifying: _, ...definition } = everyKind;
    expect(card('story', { definition })).toContain('نام یا شمارهٔ کسی را ننویسید');
  });
});

describe('a day', () => {
  const parts = (html: string, code: string): (string | undefined)[] => [
    tagWithId(html, 'input', `q-${code}__day`)['value'],
    selected(html)[0],
    tagWithId(html, 'input', `q-${code}__year`)['value'],
  ];

  it('is asked in its calendar, months by number and name', () => {
    expect(card('visited')).toContain('<option value="5">۵ – مرداد</option>');
    expect(card('visited', { language: 'en' })).toContain('>5 – Mordad</option>');
    expect(card('passport')).toContain('>۸ – اوت</option>');
  });

  it('is filled from an answered ISO date', () => {
    expect(parts(answered('visited'), 'visited')).toEqual(['۳۱', '5', '۱۴۰۵']);
    expect(parts(answered('passport', 'en'), 'passport')).toEqual(['29', '2', '2020']);
  });

  it('keeps what was typed, even no day of the calendar', () => {
    expect(parts(card('visited', everyRefusal.typing), 'visited')).toEqual(['۳۱', '12', '۱۴۰۳']);
  });

  it('tells its first and last day', () => {
    expect(card('visited')).toContain('از ۱ فروردین ۱۴۰۴ تا ۳۱ مرداد ۱۴۰۵');
  });
});

it('a time of the day is an hour and a minute', () => {
  const html = answered('arrived');
  expect(tagWithId(html, 'input', 'q-arrived__hour')['value']).toBe('۰۹');
  expect(tagWithId(html, 'input', 'q-arrived__minute')['value']).toBe('۰۵');
});

it('consent shows its whole statement and chooses nothing beforehand', () => {
  expect(card('agree')).toContain('هر زمان بخواهم می‌توانم صفحه را ببندم.');
  expect(chosenIds(card('agree'))).toEqual([]);
  expect(chosenIds(answered('agree'))).toEqual(['agree-0']);
});

describe('a picture', () => {
  it('says before the choice what is taken out of it', () => {
    const html = card('receipt');
    expect(tagWithId(html, 'input', 'q-receipt')).toMatchObject({
      type: 'file',
      accept: 'image/jpeg,image/png,image/webp',
    });
    expect(html).toContain('جای گرفتن عکس');
    expect(html).not.toContain('receipt__kept');
  });

  it('that is kept is named and can be taken away', () => {
    const html = answered('receipt');
    expect(html).toContain('عکس پیوست شده');
    expect(names(html, 'input')).toEqual(['receipt__kept', 'receipt__remove', 'receipt']);
    expect(chosenIds(card('receipt', everyRefusal.typing))).toEqual(['receipt__remove-0']);
  });
});

describe('a note', () => {
  it('is rich text with its agency and a picture of this site', () => {
    const html = card('welcome');
    expect(html).toContain('<b>مراجعهٔ شما به «شرکت آب و فاضلاب استان»</b>');
    expect(html).toContain('<img src="/media/hall.png" alt="سالن انتظار اداره" loading="lazy"/>');
  });

  it('lets neither its author nor an agency’s name write markup of their own', () => {
    const evil = { ...find('welcome'), text: { fa: '<script>1</script><b onclick="x">ب</b> {agency}' } };
    const html = card('welcome', { question: evil, agencyName: { fa: '<img src=x><b>اداره</b>' } });
    expect(html).not.toMatch(/<script|onclick|<img src="?x/);
    expect(html).toContain('&lt;b&gt;اداره&lt;/b&gt;');
  });
});

it('faces stand beside the words, unheard', () => {
  const html = card('mood');
  expect(html.match(/<svg class="face" viewBox="0 0 24 24" aria-hidden="true">/g)).toHaveLength(5);
  expect(html).toContain('خیلی خوب');
});

it('what is never asked is never drawn', () => {
  for (const code of ['source', 'double', 'arm']) expect(card(code)).toBe('');
});

it('one non-answer beside a typed answer is a box to tick, several are radio buttons, all under a name of their own', () => {
  const marks = (code: string): (string | undefined)[] =>
    tagsOf(card(code), 'input').flatMap(({ type, name }) => (name === `${code}__non` ? [type] : []));
  expect(marks('passport')).toEqual(['checkbox']);
  expect(marks('hours')).toEqual(['radio', 'radio']);
  expect(chosenIds(card('passport', { values: { passport: 'notApplicable' } }))).toEqual(['passport-0']);
  expect(chosenIds(card('passport', everyRefusal.typing))).toEqual(['passport-0']);
});

it('a cascade that was not lowered is its levels as dropdowns', () => {
  const options = [{ code: 'x', label: { fa: 'لرستان' } }];
  const question: Question = {
    kind: 'cascade',
    code: 'place',
    text: { fa: 'کجا؟' },
    levels: [{ code: 'province', text: { fa: 'استان' }, options }],
  };
  expect(names(card('city', { question }), 'select')).toEqual(['province']);
});

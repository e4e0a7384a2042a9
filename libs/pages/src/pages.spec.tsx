import { parseDefinition } from '@hamava/surveys';
import { samplePages } from './testing/sample-pages.js';
import { sampleQuestionnaire } from './testing/sample-questionnaire.js';

const LANGUAGES = ['fa', 'en'] as const;
const everyPage = LANGUAGES.flatMap((language) =>
  Object.entries(samplePages(language)).map(([name, html]) => ({ language, name, html })),
);
const persianPages = everyPage.filter(({ language }) => language === 'fa');

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const idsOf = (html: string): string[] => all(html, / id="([^"]+)"/g);

/** What a Persian reader sees or hears: texts and spoken names, without the runs that say they are in another language. */
function heardIn(html: string): string {
  const persian = html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<(\w+)(?=[^>]* lang="(?:en|ku|ar|ckb|lrc)")[^>]*>.*?<\/\1>/gs, '');
  return [...all(persian, />([^<]+)</g), ...all(persian, / aria-label="([^"]+)"/g)].join('\n');
}

it('the sample questionnaire is sound, apart from its missing drivers', () => {
  const parsed = parseDefinition(sampleQuestionnaire);
  const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code);
  expect(codes.filter((code) => code !== 'DRIVER_WEIGHTS_INVALID')).toEqual([]);
});

describe.each(everyPage)('$name in $language', ({ language, html }) => {
  it('is a whole document in its language and direction', () => {
    const opening = language === 'fa' ? '<html lang="fa" dir="rtl">' : '<html lang="en" dir="ltr">';
    expect(html.startsWith(`<!doctype html>${opening}<head>`)).toBe(true);
    expect(html.endsWith('</body></html>')).toBe(true);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
  });

  it('uses every id once, and points only at ids that exist', () => {
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = [
      ...all(html, / for="([^"]+)"/g),
      ...all(html, / href="#([^"]+)"/g),
      ...all(html, / aria-(?:labelledby|describedby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
    ];
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives every control a name to send and a name to hear', () => {
    const labelled = new Set(all(html, / for="([^"]+)"/g));
    const controls = [...html.matchAll(/(<label[^>]*>)?<(?:input|select|textarea)( [^>]*)>/g)].filter(
      ([, , attributes = '']) => !attributes.includes('type="hidden"'),
    );
    for (const [, label, attributes = ''] of controls) {
      const id = / id="([^"]+)"/.exec(attributes)?.[1] ?? '';
      expect(attributes).toMatch(/ name="[^"]+"/);
      expect(label !== undefined || labelled.has(id) || attributes.includes('aria-labelledby=')).toBe(true);
    }
  });

  it('asks nothing of the browser: no validation, no number fields, no script or style in the text', () => {
    expect(html).not.toMatch(/type="number"| required| pattern=/);
    expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<script defer="" src="/assets/citizen.js"></script>');
    for (const form of html.match(/<form[^>]*>/g) ?? []) expect(form).toContain('noValidate=""');
  });

  it('loads nothing from elsewhere', () => {
    const addresses = all(html, /(?:src|href|action)="([^"]+)"/g);
    expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
  });

  it('never measures time', () => {
    expect(html).not.toMatch(/name="(?:t|t0|time|started|section)"/);
  });
});

describe.each(persianPages)('$name for a Persian reader', ({ html }) => {
  it('has no English left over', () => {
    expect(heardIn(html)).not.toMatch(/[A-Za-z]/);
  });

  it('shows digits in Persian', () => {
    expect(heardIn(html)).not.toMatch(/[0-9٠-٩]/);
  });

  it('uses no banned word, no exclamation and no Arabic letter for a Persian one', () => {
    expect(heardIn(html)).not.toMatch(/نامعتبر|ناشناخته|عملیات|!|[يك]/);
  });
});

it('pages behind a link stay out of search engines; the front door does not', () => {
  const pages = samplePages('fa');
  expect(pages['section']).toContain('<meta name="robots" content="noindex"/>');
  expect(pages['home']).not.toContain('noindex');
  expect(pages['privacy']).not.toContain('noindex');
});

it('a page without a script address has no script, and one without a language switch has none', () => {
  const pages = samplePages('fa', { home: '/', privacy: '/privacy' });
  for (const html of Object.values(pages)) {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('class="tongue"');
  }
});

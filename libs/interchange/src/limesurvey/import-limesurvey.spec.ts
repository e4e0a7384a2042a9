import fc from 'fast-check';
import { questionsOf } from '@hamava/surveys';
import { importLimeSurveyLss, importLimeSurveyTsv } from './import-limesurvey.js';

const table = (name: string, rows: readonly Readonly<Record<string, string>>[]): string =>
  `<${name}><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;

/** A survey of the releases that keep texts in tables apart. */
const LSS = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>641</DBVersion>
${table('surveys', [{ sid: '12345', language: 'fa', additional_languages: 'de' }])}
${table('surveys_languagesettings', [{ surveyls_language: 'fa', surveyls_title: 'نظرسنجی میز خدمت', surveyls_welcometext: '<p>خوش آمدید</p>' }])}
${table('groups', [{ gid: '1', group_order: '0' }])}
${table('group_l10ns', [{ gid: '1', group_name: 'بخش نخست', language: 'fa' }])}
${table('questions', [
  {
    qid: '10',
    parent_qid: '0',
    gid: '1',
    type: 'L',
    title: 'came',
    mandatory: 'Y',
    other: 'N',
    relevance: '1',
    question_order: '1',
  },
  {
    qid: '11',
    parent_qid: '0',
    gid: '1',
    type: 'M',
    title: 'what',
    mandatory: 'N',
    other: 'Y',
    relevance: "((came.NAOK == 'A1'))",
    question_order: '2',
  },
  {
    qid: '12',
    parent_qid: '0',
    gid: '1',
    type: 'F',
    title: 'how',
    mandatory: 'Y',
    relevance: "what_SQ1.NAOK == 'Y'",
    question_order: '3',
  },
  { qid: '13', parent_qid: '0', gid: '1', type: ';', title: 'grid', relevance: '1', question_order: '4' },
])}
${table('subquestions', [
  { qid: '20', parent_qid: '11', gid: '1', title: 'SQ1', question_order: '1', scale_id: '0' },
  { qid: '21', parent_qid: '11', gid: '1', title: 'SQ2', question_order: '2', scale_id: '0' },
  { qid: '22', parent_qid: '12', gid: '1', title: 'SQ1', question_order: '1', scale_id: '0' },
])}
${table('question_l10ns', [
  { qid: '10', question: 'آمدید؟', language: 'fa' },
  { qid: '10', question: 'Waren Sie da?', language: 'de' },
  { qid: '11', question: 'برای چه؟', language: 'fa' },
  { qid: '12', question: 'چطور بود؟', language: 'fa' },
  { qid: '20', question: 'پروانه', language: 'fa' },
  { qid: '21', question: 'شکایت', language: 'fa' },
  { qid: '22', question: 'سرعت', language: 'fa' },
])}
${table('answers', [
  { aid: '1', qid: '10', code: 'A1', sortorder: '0', scale_id: '0' },
  { aid: '2', qid: '10', code: 'A2', sortorder: '1', scale_id: '0' },
  { aid: '3', qid: '12', code: 'A1', sortorder: '0', scale_id: '0' },
  { aid: '4', qid: '12', code: 'A2', sortorder: '1', scale_id: '0' },
])}
${table('answer_l10ns', [
  { aid: '1', answer: 'بله', language: 'fa' },
  { aid: '2', answer: 'نه', language: 'fa' },
  { aid: '3', answer: 'بد', language: 'fa' },
  { aid: '4', answer: 'خوب', language: 'fa' },
])}
${table('quota', [{ id: '1', name: 'q' }])}
</document>`;

const TSV = [
  [
    'class',
    'type/scale',
    'name',
    'relevance',
    'text',
    'help',
    'language',
    'mandatory',
    'other',
    'min_num_value_n',
    'max_num_value_n',
    'num_value_int_only',
  ],
  ['S', '', 'language', '', 'en'],
  ['SL', '', 'surveyls_title', '', 'Visit', '', 'en'],
  ['G', '1', 'First', '1', '', '', 'en'],
  ['Q', 'N', 'age', '1', 'How old?', 'In "years"', 'en', 'Y', 'N', '18', '99', '1'],
  ['Q', 'Y', 'pass', 'age.NAOK >= 30 && !is_empty(age)', 'Passed?', '', 'en', 'N', 'N'],
]
  .map((row) => row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
  .join('\r\n');

describe('A LimeSurvey structure in XML', () => {
  const imported = importLimeSurveyLss(LSS);
  const questions = imported.ok ? questionsOf(imported.definition) : [];

  it('becomes a questionnaire with its texts, codes and conditions', () => {
    expect(imported.ok && imported.definition.title.fa).toBe('نظرسنجی میز خدمت');
    expect(questions.map(({ kind, code }) => [kind, code])).toEqual([
      ['choice', 'came'],
      ['multiple', 'what'],
      ['battery', 'how'],
    ]);
    expect(questions[1]).toMatchObject({ showIf: { question: 'came', oneOf: ['A1'] }, optional: true });
    expect(questions[1]).toMatchObject({ options: [{ code: 'SQ1' }, { code: 'SQ2' }, { code: 'other', other: true }] });
    expect(questions[2]).toMatchObject({ showIf: { question: 'what', oneOf: ['SQ1'] }, rows: [{ code: 'how_SQ1' }] });
  });

  it('names everything that was not kept: a table of texts, quotas, another language, layout', () => {
    const named = (imported.losses ?? []).map(({ construct }) => construct);
    expect(named).toEqual(expect.arrayContaining(['LimeSurvey ;', 'quota', 'de', 'HTML']));
  });
});

describe('A LimeSurvey structure in tab-separated values', () => {
  const imported = importLimeSurveyTsv(TSV);

  it('becomes a questionnaire with ranges, hints and conditions', () => {
    const [age, pass] = imported.ok ? questionsOf(imported.definition) : [];
    expect(age).toMatchObject({ kind: 'number', min: 18, max: 99, hint: { en: 'In "years"' } });
    expect(pass).toMatchObject({
      kind: 'choice',
      showIf: { all: [{ question: 'age', atLeast: 30 }, { not: { question: 'age', answered: false } }] },
    });
  });

  it('tells that there is no Persian yet', () => {
    expect((imported.losses ?? []).map(({ construct }) => construct)).toContain('language');
  });
});

it('Damaged LimeSurvey files give a result, never a crash', () => {
  const damaged = (text: string): fc.Arbitrary<string> =>
    fc
      .array(
        fc.tuple(
          fc.nat(text.length),
          fc.nat(60),
          fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('\t', '\n', '"', '<', ']]>')),
        ),
        { maxLength: 6 },
      )
      .map((cuts) => cuts.reduce((from, [at, length, put]) => from.slice(0, at) + put + from.slice(at + length), text));
  fc.assert(fc.property(damaged(LSS), (text) => typeof importLimeSurveyLss(text).ok === 'boolean'));
  fc.assert(
    fc.property(damaged(TSV), (text) => typeof importLimeSurveyTsv(text).ok === 'boolean'),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => !importLimeSurveyLss(text).ok && !importLimeSurveyTsv(text).ok,
    ),
  );
});

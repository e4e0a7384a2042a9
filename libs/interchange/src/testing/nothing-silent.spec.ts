import fc from 'fast-check';
import { parseDraft, type Question, type QuestionnaireDefinition, type Section } from '@hamava/surveys';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import type { Imported } from '../foreign/imported.js';
import { exportLimeSurveyTsv } from '../limesurvey/export-limesurvey.js';
import { importLimeSurveyTsv } from '../limesurvey/import-limesurvey.js';
import { parseTsv, writeTsv } from '../limesurvey/tsv.js';
import type { Loss } from '../loss.js';
import { fromSurveyJs } from '../surveyjs/from-survey-js.js';
import { toSurveyJs } from '../surveyjs/to-survey-js.js';
import { exportXlsForm } from '../xlsform/export-xlsform.js';
import { importXlsForm } from '../xlsform/import-xlsform.js';
import { filledDocument } from '../../../surveys/src/testing/filled-documents.js';
import { everyField } from '../../../surveys/src/testing/format-fields.js';
import { everyKind } from './every-kind.js';

interface Journey {
  readonly whole: Imported;
  /** As another program gives the file back, which does not know what is our own. */
  readonly stripped: Imported;
  readonly losses: readonly Loss[];
}

const FORMATS: Readonly<Record<string, (definition: QuestionnaireDefinition) => Promise<Journey>>> = {
  SurveyJS: (definition) => {
    const { content, losses } = toSurveyJs(definition, ['fa', 'en']);
    const { hamava: _, ...words } = content;
    const [whole, stripped] = [content, words].map((json) => fromSurveyJs(JSON.stringify(json)));
    return Promise.resolve({ whole: whole as Imported, stripped: stripped as Imported, losses });
  },
  XLSForm: async (definition) => {
    const { content, losses } = await exportXlsForm(definition);
    return { whole: importXlsForm(content), stripped: importXlsForm(withoutExtras(content)), losses };
  },
  LimeSurvey: (definition) => {
    const { content, losses } = exportLimeSurveyTsv(definition);
    const rows = parseTsv(content, 1_000_000) ?? [];
    const words = rows
      .filter((row) => row[3] !== 'hamava')
      .map((row) => row.map((cell, at) => (rows[0]?.[at] === 'hamava' ? '' : cell)));
    return Promise.resolve({
      whole: importLimeSurveyTsv(content),
      stripped: importLimeSurveyTsv(writeTsv([rows[0] ?? [], ...words.slice(1)])),
      losses,
    });
  },
};

/** The columns of our own get another name, which readers pass over. */
function withoutExtras(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    const renamed = strFromU8(bytes).replace(/(<t[^>]*>)hamava(?:_\d+)?(?=<)/g, '$1notes');
    return [name, name.endsWith('.xml') ? strToU8(renamed) : bytes] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

type Leaves = ReadonlyMap<string, unknown>;

function leavesOf(value: unknown, path: string, into = new Map<string, unknown>()): Leaves {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) {
      const step = Array.isArray(value) ? `[${key}]` : `.${key}`;
      leavesOf(member, path === '' ? key : `${path}${step}`, into);
    }
  } else if (value !== undefined) into.set(path, value);
  return into;
}

/** A document in which everything stands where the original has it, and scales stand in their questions. */
function laidOver(original: QuestionnaireDefinition, back: QuestionnaireDefinition, named: (path: string) => boolean) {
  const sectionFor = (section: Section, s: number): Section | undefined =>
    back.sections.find(({ code }) => code === section.code) ??
    (named(`sections[${s}].code`) ? back.sections[s] : undefined);
  return withScales(
    {
      ...back,
      sections: original.sections.map((section, s) => {
        const pair = sectionFor(section, s);
        return {
          ...pair,
          questions: section.questions.map((question, q): unknown => {
            const found = back.sections
              .flatMap(({ questions }) => questions)
              .find(({ code }) => code === question.code);
            return found ?? (named(`sections[${s}].questions[${q}].code`) ? pair?.questions[q] : undefined) ?? {};
          }),
        };
      }),
    } as unknown as QuestionnaireDefinition,
    back.scales,
  );
}

function withScales(definition: QuestionnaireDefinition, scales = definition.scales): unknown {
  const { scales: _, ...rest } = definition;
  const questionOf = (question: Question): unknown =>
    'scale' in question ? { ...question, scale: scales[question.scale] } : question;
  return {
    ...rest,
    sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map(questionOf) })),
  };
}

/** Places that came back as something else, and that no loss names. */
function silent(original: QuestionnaireDefinition, back: QuestionnaireDefinition, losses: readonly Loss[]): string[] {
  const paths = losses.map(({ where }) => where);
  const named = (path: string): boolean =>
    paths.some((where) => path === where || path.startsWith(`${where}.`) || path.startsWith(`${where}[`));
  const one = leavesOf(withScales(original), '');
  const other = leavesOf(laidOver(original, back, named), '');
  const looks = /\.(question|other|answer|repeatFor)$/;
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => {
    if (named(path) || JSON.stringify(one.get(path)) === JSON.stringify(other.get(path))) return false;
    // Whoever looks at a question whose code is named as another looks at it under that code.
    return !(looks.test(path) && paths.some((where) => where.endsWith('.code')));
  });
}

describe.each(Object.entries(FORMATS))('%s', (_, journey) => {
  const proves = async (definition: QuestionnaireDefinition): Promise<void> => {
    const { whole, stripped, losses } = await journey(definition);
    expect(plain(whole.ok ? whole.definition : whole.problems)).toEqual(plain(definition));
    // A file in which other programs find no question at all is one loss.
    if (!stripped.ok) expect(losses.map(({ where }) => where)).toEqual(['']);
    else expect(silent(definition, stripped.definition, losses)).toEqual([]);
  };

  test('what another program reads otherwise is named with its place, in a questionnaire of every kind', async () => {
    await proves(everyKind());
  });

  test('and in documents that have, together, every member that the format of definitions knows', async () => {
    const open = new Set(everyField());
    for (const { definition, fields } of fc.sample(filledDocument(), { numRuns: 1_000, seed: 20_261_124 })) {
      const met = [...fields].filter((field) => open.has(field));
      if (met.length === 0 || !parseDraft(definition).ok) continue;
      for (const field of met) open.delete(field);
      await proves(definition);
    }
    expect([...open]).toEqual([]);
  });

  test('and in documents that have any of them', async () => {
    await fc.assert(
      fc.asyncProperty(filledDocument(), async ({ definition }) => {
        fc.pre(parseDraft(definition).ok);
        await proves(definition);
      }),
      { numRuns: 60 },
    );
  });
});

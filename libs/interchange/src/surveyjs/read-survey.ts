import { LANGUAGES, type Language, type Question, type QuestionnaireDefinition, type Section } from '@hamava/surveys';
import { finished } from '../foreign/finished.js';
import { Names } from '../foreign/codes.js';
import type { Imported } from '../foreign/imported.js';
import { languageNamed } from '../foreign/languages.js';
import { objectsIn, textIn, type Json } from './json-parts.js';
import { readElements } from './read-elements.js';
import { SurveyReading } from './survey-reading.js';

const MOST_PAGES = 100;
/** Members of the survey that change what it asks, and that we have no place for. */
const UNKEPT = [
  'triggers',
  'navigateToUrl',
  'timeLimit',
  'timeLimitPerPage',
  'completedHtmlOnCondition',
  'cookieName',
] as const;

/** Reads the words of a survey, whatever stands beside them. */
export function readSurvey(survey: Json): Imported {
  return read(survey, pagesIn(survey));
}

/** A survey of one page may have its elements at the top. */
export function pagesIn(survey: Json): readonly Json[] {
  return Array.isArray(survey['pages']) ? objectsIn(survey['pages']) : [survey];
}

function read(survey: Json, pages: readonly Json[]): Imported {
  const locale = textIn(survey, 'locale');
  const reading = new SurveyReading(locale === undefined ? null : languageNamed(locale));
  const { report } = reading;
  for (const member of UNKEPT) if (Object.hasOwn(survey, member)) report.add(member, member, 'attribute');
  if (pages.length > MOST_PAGES) report.add('pages', `pages[${MOST_PAGES}]`, 'tooMany');
  const sectionNames = new Names('section');
  const sections = pages.slice(0, MOST_PAGES).flatMap((page, p): readonly Section[] => {
    const where = `pages[${p}]`;
    const name = textIn(page, 'name') ?? `page${p + 1}`;
    const showIf = reading.conditionOf(page, 'visibleIf', where);
    const { questions, lead } = readElements(page, where, reading);
    if (questions.length === 0) {
      report.add(name, where, 'emptySection');
      return [];
    }
    return [
      {
        code: sectionNames.take(name),
        title: reading.optional(page['title'], where) ?? { fa: '—' },
        ...(lead === undefined ? {} : { lead }),
        ...(showIf === undefined ? {} : { showIf }),
        ...(page['questionOrder'] === 'random' || page['questionsOrder'] === 'random' ? { shuffled: true } : {}),
        questions,
      },
    ];
  });
  for (const value of objectsIn(survey['calculatedValues'])) {
    report.add(textIn(value, 'name') ?? 'calculatedValues', 'calculatedValues', 'calculationUnreadable');
  }
  const title = reading.text(survey['title'], 'survey', 'title');
  const introduction = reading.optional(survey['description'], 'description') ?? title;
  const ending = reading.optional(survey['completedHtml'], 'completedHtml');
  reading.texts.finish('');
  const definition: QuestionnaireDefinition = {
    format: 'hamava.questionnaire/1',
    code: 'imported',
    title,
    introduction,
    languages: languagesOf(title, sections),
    ...(reading.identifying ? { identifying: true } : {}),
    scales: reading.scales,
    sections,
    ...(ending === undefined ? {} : { endings: [{ code: 'end', title, text: ending }] }),
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  };
  return finished(definition, report);
}

/** English is a language of the questionnaire when its title and most of its questions speak it. */
function languagesOf(title: QuestionnaireDefinition['title'], sections: readonly Section[]): readonly Language[] {
  const questions: readonly Question[] = sections.flatMap((section) => section.questions);
  const english = questions.filter(({ text }) => text.en !== undefined).length;
  const kept = title.en !== undefined && english * 2 > questions.length;
  return LANGUAGES.filter((language) => language === 'fa' || kept);
}

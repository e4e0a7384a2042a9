import type { Edition } from '@hamava/editions';
import type { Table } from '../tables/table.js';
import { TABLES } from '../tables/tables.js';
import { columnVariable, questionVariable } from './ddi-variables.js';
import { studyDescription } from './ddi-study.js';
import { type XmlText, element, xmlDocument } from './xml-text.js';

/**
 * DDI Codebook 2.5 of an edition, for archives: the study, its files, their columns as variables, and the closed questions with the
 * shares of the province that are published. Withheld shares are left out.
 */
export function ddiCodebook(edition: Edition): string {
  const questions = edition.questions.map((question, at) => questionVariable(edition, question, at));
  return xmlDocument(
    element(
      'codeBook',
      {
        xmlns: 'ddi:codebook:2_5',
        version: '2.5',
        ID: `hamava-${edition.survey.code}-${edition.number}`,
        'xml:lang': 'fa',
      },
      studyDescription(edition),
      TABLES.map((table) => fileDescription(table, edition)),
      element(
        'dataDscr',
        {},
        TABLES.flatMap((table) => table.columns.map((column, at) => columnVariable(table, column, at))),
        questions,
      ),
    ),
  );
}

function fileDescription({ name, title, columns, rows }: Table, edition: Edition): XmlText {
  return element(
    'fileDscr',
    { ID: `file-${name}`, URI: `${name}.csv` },
    element(
      'fileTxt',
      {},
      element('fileName', {}, `${name}.csv`),
      element('fileCont', { 'xml:lang': 'fa' }, title.fa),
      element('fileCont', { 'xml:lang': 'en' }, title.en),
      element('dimensns', {}, element('caseQnty', {}, rows(edition).length), element('varQnty', {}, columns.length)),
      element('fileType', { charset: 'UTF-8' }, 'text/csv'),
    ),
  );
}

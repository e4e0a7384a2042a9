import type { Edition, EditionQuestion, Words } from '@hamava/editions';
import { CODE_LISTS } from '../tables/code-lists.js';
import type { Column, ColumnType, Table } from '../tables/table.js';
import { type XmlText, element } from './xml-text.js';

const FORMATS: Readonly<Record<ColumnType, 'numeric' | 'character'>> = {
  text: 'character',
  code: 'character',
  day: 'character',
  whole: 'numeric',
  number: 'numeric',
};

export function labels({ fa, en }: Words): XmlText[] {
  return [element('labl', { 'xml:lang': 'fa' }, fa), element('labl', { 'xml:lang': 'en' }, en)];
}

/** A column of a file. */
export function columnVariable(table: Table, { code, label, type, list }: Column<never>, at: number): XmlText {
  const codes = list === undefined ? [] : Object.entries<Words>(CODE_LISTS[list]);
  return element(
    'var',
    {
      ID: `var-${table.name}-${at + 1}`,
      name: code,
      files: `file-${table.name}`,
      dcml: type === 'number' ? 2 : undefined,
      intrvl: type === 'number' ? 'contin' : 'discrete',
    },
    labels(label),
    codes.map(([own, words]) => element('catgry', {}, element('catValu', {}, own), labels(words))),
    element('varFormat', { type: FORMATS[type], schema: 'other' }),
  );
}

/** A closed question: what was asked, its categories, and the province's published shares of each wave. */
export function questionVariable(edition: Edition, question: EditionQuestion, at: number): XmlText {
  const { code, title, categories, waves } = question;
  return element(
    'var',
    { ID: `question-${at + 1}`, name: code, files: 'file-frequencies', intrvl: 'discrete' },
    labels(title),
    element(
      'qstn',
      {},
      element('qstnLit', { 'xml:lang': 'fa', sdatrefs: references(waves) }, title.fa),
      element('qstnLit', { 'xml:lang': 'en', sdatrefs: references(waves) }, title.en),
    ),
    categories.map((category) =>
      element(
        'catgry',
        { missing: category.kind === 'nonAnswer' ? 'Y' : 'N' },
        element('catValu', {}, category.code),
        labels(category.label),
        sharesOf(edition, question, category.code),
      ),
    ),
    element('varFormat', { type: 'character', schema: 'other' }),
  );
}

function sharesOf({ measured }: Edition, { code, waves }: EditionQuestion, category: string): XmlText[] {
  return measured.frequencies
    .filter((own) => own.agency === null && own.question === code && waves.includes(own.wave))
    .flatMap(({ wave, shares }) => {
      const percent = shares.find((share) => share.code === category)?.percent ?? null;
      return percent === null
        ? []
        : [element('catStat', { type: 'percent', wgtd: 'wgtd', sdatrefs: references([wave]) }, percent)];
    });
}

/** Ids of the field times that the study description lists. */
function references(waves: readonly number[]): string {
  return waves.map((wave) => `wave-${wave}`).join(' ');
}

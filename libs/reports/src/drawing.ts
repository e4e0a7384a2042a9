import type { FigureTable, Frame } from '@hamava/charts';
import type { Language } from '@hamava/persian';
import type { Block } from './report.js';

/** Drawn a little wider than the text of an A4 sheet (643) and set to its width: two figures stand on a page. */
const A4_WIDTH = 780;

/** A figure in greys, with its table. `draw` and `tell` are those of one chart of libs/charts. */
export function figure<Dataset>(
  key: string,
  dataset: Dataset,
  language: Language,
  draw: (dataset: Dataset, frame: Frame) => string,
  tell: (dataset: Dataset, language: Language) => FigureTable,
): Block {
  const frame: Frame = { language, width: A4_WIDTH, theme: 'print', timeDirection: 'ltr', idPrefix: key };
  return { kind: 'figure', key, svg: draw(dataset, frame), table: tell(dataset, language) };
}

export function lead(text: string): Block {
  return { kind: 'words', tone: 'lead', text };
}

export function plain(text: string): Block {
  return { kind: 'words', tone: 'plain', text };
}

export function small(text: string): Block {
  return { kind: 'words', tone: 'small', text };
}

export function code(text: string): Block {
  return { kind: 'facts', rows: [{ name: '', value: text, script: 'code' }] };
}

import type { FigureTable, FigureWords, Frame } from '@hamava/charts';
import type { Language } from '@hamava/persian';

/** A figure of an edition that can be drawn, read as a table and taken away. */
export interface Figure {
  /** Its name in addresses and file names, Latin letters. */
  readonly code: string;
  readonly words: FigureWords;
  readonly draw: (frame: Frame) => string;
  readonly table: (language: Language) => FigureTable;
}

/** A dataset with the two functions of `@hamava/charts` that read it. */
export function figureOf<Dataset extends FigureWords>(
  code: string,
  dataset: Dataset,
  chart: (dataset: Dataset, frame: Frame) => string,
  table: (dataset: Dataset, language: Language) => FigureTable,
): Figure {
  return {
    code,
    words: dataset,
    draw: (frame) => chart(dataset, frame),
    table: (language) => table(dataset, language),
  };
}

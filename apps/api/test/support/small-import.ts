/** A file of sixty made-up answers with its mapping, small enough to spoil in one place. */
export interface SmallMapping {
  format: string;
  survey: { code: string; title: { fa: string; en?: string }; introduction?: { fa: string; en?: string } };
  province: { code: number; name?: { fa: string; en: string } };
  agencies: { column?: string; list: Record<string, unknown>[] };
  waves: { column?: string; list: Record<string, unknown>[] };
  items: Record<string, unknown>[];
  drivers: Record<string, unknown>[];
  scoring: Record<string, number>;
  demographics: { column: string; role: string; blank?: string; levels: Record<string, unknown>[] }[];
  baseWeight?: string;
  missing?: string[];
  weighting: { scope: string; collapse?: Record<string, Record<string, string>> };
  targets?: {
    name: string;
    source: string;
    asOf: string;
    margins: { variable: string; levels: { level: string; total: number }[] }[];
  };
}

const label = (word: string) => ({ fa: word, en: word });

export function smallMapping(code = 'small'): SmallMapping {
  return {
    format: 'hamava.import/1',
    survey: { code, title: label('Small') },
    province: { code: 991, name: label('Trial') },
    agencies: {
      list: [{ key: 'water', name: label('Water'), sector: { key: 'utilities', name: label('Utilities') } }],
    },
    waves: {
      column: 'wave',
      list: [
        { level: 'w1', number: 1, title: label('One'), opensOn: '2020-01-01', closesOn: '2020-03-31' },
        { level: 'w2', number: 2, title: label('Two'), opensOn: '2020-04-01', closesOn: '2020-06-30' },
      ],
    },
    items: [
      { column: 'q1', min: 0, max: 10, driver: 'd' },
      { column: 'q2', min: 0, max: 10, reversed: true, driver: 'd' },
      { column: 'q3', min: 1, max: 5 },
    ],
    drivers: [{ code: 'd', title: label('Driver'), weight: 100 }],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.8 },
    demographics: [
      {
        column: 'sex',
        role: 'sex',
        levels: [
          { code: 'female', label: label('Female') },
          { code: 'male', label: label('Male') },
        ],
      },
      {
        column: 'area',
        role: 'area',
        levels: [
          { value: '1', code: 'urban', label: label('Urban') },
          { value: '2', code: 'rural', label: label('Rural') },
        ],
      },
    ],
    weighting: { scope: 'survey' },
    targets: {
      name: 'small targets',
      source: 'made up',
      asOf: '2020-01-01',
      margins: [
        {
          variable: 'sex',
          levels: [
            { level: 'female', total: 50 },
            { level: 'male', total: 50 },
          ],
        },
        {
          variable: 'area',
          levels: [
            { level: 'urban', total: 70 },
            { level: 'rural', total: 30 },
          ],
        },
      ],
    },
  };
}

export const SMALL_COLUMNS = ['wave', 'sex', 'area', 'q1', 'q2', 'q3'] as const;

/** Sixty rows without the heading. Answers vary, and every level and wave has many. */
export function smallRows(): string[][] {
  return Array.from({ length: 60 }, (_, i) => [
    i % 2 === 0 ? 'w1' : 'w2',
    i % 3 === 0 ? 'male' : 'female',
    i % 5 < 2 ? '2' : '1',
    String((i * 7) % 11),
    String((i * 5 + 3) % 11),
    String(1 + (i % 5)),
  ]);
}

export function csvOf(rows: readonly (readonly string[])[], columns: readonly string[] = SMALL_COLUMNS): string {
  return [columns, ...rows].map((fields) => `${fields.join(',')}\n`).join('');
}

import type { EditionMethod } from '@hamava/editions';
import type { EditionsWords } from '../locale/editions-fa.js';

/** What a method decides, without its number and day. */
export type MethodSettings = Omit<EditionMethod, 'number' | 'approvedOn'>;

export type RuleName = keyof EditionsWords['method']['rules'];

export interface Rule {
  readonly name: RuleName;
  readonly group: 'publication' | 'change';
  /** `share`: kept from 0 to 1, shown as per cent. */
  readonly unit: 'count' | 'points' | 'share';
  /** As the reader sees them: of a share, per cent. The server holds the same limits. */
  readonly least: number;
  readonly most: number;
  readonly read: (settings: MethodSettings) => number;
  readonly write: (settings: MethodSettings, value: number) => MethodSettings;
}

const MOST = 1_000_000;

function publication(name: keyof MethodSettings['publication'], limits: Pick<Rule, 'unit' | 'least' | 'most'>): Rule {
  return {
    name,
    group: 'publication',
    ...limits,
    read: (settings) => settings.publication[name],
    write: (settings, value) => ({ ...settings, publication: { ...settings.publication, [name]: value } }),
  };
}

function change(name: keyof MethodSettings['change'], limits: Pick<Rule, 'unit' | 'least' | 'most'>): Rule {
  return {
    name,
    group: 'change',
    ...limits,
    read: (settings) => settings.change[name],
    write: (settings, value) => ({ ...settings, change: { ...settings.change, [name]: value } }),
  };
}

/** Every number that the council decides, in the order in which it is read. */
export const RULES: readonly Rule[] = [
  publication('minimumN', { unit: 'count', least: 10, most: MOST }),
  publication('minimumEffectiveN', { unit: 'count', least: 5, most: MOST }),
  publication('maximumHalfWidth', { unit: 'points', least: 0.1, most: 50 }),
  publication('minimumCategory', { unit: 'count', least: 5, most: MOST }),
  publication('roundBasesTo', { unit: 'count', least: 5, most: 50 }),
  publication('minimumAgencies', { unit: 'count', least: 2, most: MOST }),
  publication('minimumNew', { unit: 'count', least: 10, most: MOST }),
  change('alpha', { unit: 'share', least: 0.1, most: 20 }),
  change('minimumChange', { unit: 'points', least: 0, most: 20 }),
  change('equivalence', { unit: 'points', least: 0.1, most: 20 }),
  change('equivalenceConfidence', { unit: 'share', least: 50, most: 99.9 }),
  {
    name: 'trendWaves',
    group: 'change',
    unit: 'count',
    least: 3,
    most: MOST,
    read: ({ trendWaves }) => trendWaves,
    write: (settings, value) => ({ ...settings, trendWaves: value }),
  },
];

/** As the reader sees it; a share in per cent, without the dust of binary fractions. */
export function shownValue({ read, unit }: Rule, settings: MethodSettings): number {
  return unit === 'share' ? Number((100 * read(settings)).toFixed(4)) : read(settings);
}

/** The settings with a rule as the reader has written it. */
export function withValue(rule: Rule, settings: MethodSettings, shown: number): MethodSettings {
  return rule.write(settings, rule.unit === 'share' ? Number((shown / 100).toFixed(6)) : shown);
}

export function isInRange({ least, most, unit }: Rule, shown: number): boolean {
  return shown >= least && shown <= most && (unit !== 'count' || Number.isInteger(shown));
}

/** Rules that differ between two methods. */
export function differingRules(before: MethodSettings, after: MethodSettings): readonly Rule[] {
  return RULES.filter(({ read }) => read(before) !== read(after));
}

export function haveSameWeights(before: MethodSettings, after: MethodSettings): boolean {
  const text = ({ driverWeights }: MethodSettings): string =>
    JSON.stringify(Object.entries(driverWeights).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(before) === text(after);
}

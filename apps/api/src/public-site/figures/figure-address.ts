import type { Frame, Theme } from '@hamava/charts';
import type { Edition } from '@hamava/editions';
import { INDEX, newestWave } from '@hamava/figures';
import type { Language } from '@hamava/persian';
import { UnclearAddress } from '../data/file-errors.filter.js';
import { type FigureChoice, type FigureKind, FIGURE_KINDS, type FigureName } from './figure-kinds.js';

export type Query = Readonly<Record<string, unknown>>;

/** What an address asks for, with everything that it leaves out. */
export interface FigureRequest {
  readonly name: FigureName;
  readonly choice: FigureChoice;
  readonly frame: Frame;
}

const LANGUAGES: readonly Language[] = ['fa', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark', 'print'];
const FRAME_PARAMETERS = ['lang', 'theme', 'width'] as const;
export const NARROWEST = 280;
export const WIDEST = 1600;
const USUAL_WIDTH = 720;

/**
 * Reads the query of a figure's address. Throws UnclearAddress with a sentence that names what would be right: a misspelt parameter
 * must not quietly give another figure.
 */
export function readFigureRequest(edition: Edition, name: FigureName, query: Query): FigureRequest {
  const kind: FigureKind = FIGURE_KINDS[name];
  requireKnown([...kind.asks, ...FRAME_PARAMETERS], query);
  const language = oneOf('lang', query, LANGUAGES, 'fa');
  const outcomes = edition.outcomes.map(({ code }) => code);
  const outcome = oneOf('outcome', query, outcomes, outcomes.includes(INDEX) ? INDEX : (outcomes[0] ?? INDEX));
  const agency = readAgency(edition, kind, query);
  const waves = edition.waves.map(({ number }) => String(number));
  const newest = newestWave({ edition, language }, outcome) ?? edition.waves.at(-1)?.number ?? 1;
  return {
    name,
    choice: { agency, outcome, wave: Number(oneOf('wave', query, waves, String(newest))) },
    frame: {
      language,
      theme: oneOf('theme', query, THEMES, 'light'),
      width: readWidth(query),
      timeDirection: 'ltr',
      idPrefix: `hamava-${name}`,
    },
  };
}

function requireKnown(known: readonly string[], query: Query): void {
  const strange = Object.keys(query).some((key) => !known.includes(key));
  if (!strange) return;
  throw new UnclearAddress(
    `این نمودار تنها این‌ها را در نشانی می‌شناسد: ${known.join('، ')}.`,
    `This figure knows these parameters alone: ${known.join(', ')}.`,
  );
}

function textOf(key: string, query: Query): string | undefined {
  const value = query[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new UnclearAddress(`«${key}» را یک بار بنویسید.`, `Say "${key}" once.`);
}

function oneOf<Choice extends string>(key: string, query: Query, choices: readonly Choice[], usual: Choice): Choice {
  const value = textOf(key, query);
  if (value === undefined) return usual;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new UnclearAddress(
    `برای «${key}» یکی از این‌ها را بنویسید: ${choices.join('، ')}.`,
    `For "${key}" say one of: ${choices.join(', ')}.`,
  );
}

function readAgency({ agencies }: Edition, { ofAgency }: FigureKind, query: Query): string | null {
  const value = textOf('agency', query);
  if (value === undefined && ofAgency !== true) return null;
  if (value !== undefined && agencies.some(({ key }) => key === value)) return value;
  throw new UnclearAddress(
    'برای «agency» کلید یکی از دستگاه‌های این ویرایش را بنویسید؛ کلیدها در agencies.csv آمده‌اند.',
    'For "agency" say the key of an agency of this edition; the keys are in agencies.csv.',
  );
}

function readWidth(query: Query): number {
  const value = textOf('width', query);
  const width = value === undefined ? USUAL_WIDTH : Number(value);
  const isFine = (value === undefined || /^\d{3,4}$/.test(value)) && width >= NARROWEST && width <= WIDEST;
  if (isFine) return width;
  throw new UnclearAddress(
    `برای «width» عددی از ${NARROWEST} تا ${WIDEST} بنویسید.`,
    `For "width" say a whole number from ${NARROWEST} to ${WIDEST}.`,
  );
}

import type { EditionMethod } from '@hamava/editions';
import { formatNumber, type Language } from '@hamava/persian';
import { methodEn } from './method-en.js';
import { methodFa } from './method-fa.js';

export interface Chapter {
  readonly title: string;
  readonly text: readonly string[];
}

/** The numbers of the rules in force, as text. */
export interface MethodFacts {
  readonly waves: string;
  readonly agencies: string;
  readonly n: string;
  readonly effective: string;
  readonly width: string;
  readonly category: string;
  readonly rounding: string;
  readonly least: string;
  readonly change: string;
  readonly stable: string;
  readonly fresh: string;
}

/** What is asked, of whom, how it is weighted and judged, and what it cannot say, with the numbers of a method. */
export function methodChapters(
  { publication, change }: EditionMethod,
  { waves, agencies }: { readonly waves: number; readonly agencies: number },
  language: Language,
): Chapter[] {
  const text = (value: number): string => formatNumber(value, language);
  const facts: MethodFacts = {
    waves: text(waves),
    agencies: text(agencies),
    n: text(publication.minimumN),
    effective: text(publication.minimumEffectiveN),
    width: text(publication.maximumHalfWidth),
    category: text(publication.minimumCategory),
    rounding: text(publication.roundBasesTo),
    least: text(publication.minimumAgencies),
    change: text(change.minimumChange),
    stable: text(change.equivalence),
    fresh: text(publication.minimumNew),
  };
  return language === 'fa' ? methodFa(facts) : methodEn(facts);
}

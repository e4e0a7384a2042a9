import { type QuestionnaireDefinition, questionsOf } from '@hamava/surveys';
import type { ExportedDomain } from './index-export.js';
import type { SurveyRow } from './index-export.queries.js';

/** Names the stored domains of a survey, and puts them in the order of the questionnaire. */
export interface DomainOrder {
  /** `''` is the whole sample, `wave:<id>` a wave, `sex:female` a level. */
  domainOf(stored: string): ExportedDomain | null;
  waveNumber(waveId: string | null): number | null;
  compare(a: ExportedDomain | null, b: ExportedDomain | null): number;
}

const WAVE = 'wave';

export function domainOrder(of: {
  readonly definition: QuestionnaireDefinition;
  readonly breakdowns: readonly string[];
  readonly waves: SurveyRow['waves'];
}): DomainOrder {
  const numbers = new Map(of.waves.map(({ id, number }) => [id, number]));
  const variables = [...of.breakdowns, WAVE];
  const levels = new Map(questionsOf(of.definition).flatMap((question) => levelsOf(question)));
  const rank = (domain: ExportedDomain | null): [variable: number, level: number] => {
    if (domain === null) return [-1, 0];
    const { variable, level } = domain;
    if (variable === WAVE) return [variables.length, Number(level)];
    const position = levels.get(variable)?.indexOf(level) ?? -1;
    // `unknown` is no answer of the questionnaire and comes last.
    return [variables.indexOf(variable), position === -1 ? Infinity : position];
  };
  const waveNumber = (waveId: string | null) => (waveId === null ? null : (numbers.get(waveId) ?? null));
  return {
    domainOf(stored) {
      if (stored === '') return null;
      const colon = stored.indexOf(':');
      const [variable, level] = [stored.slice(0, colon), stored.slice(colon + 1)];
      return { variable, level: variable === WAVE ? String(waveNumber(level)) : level };
    },
    waveNumber,
    compare(a, b) {
      const [[variableA, levelA], [variableB, levelB]] = [rank(a), rank(b)];
      return variableA - variableB || (levelA === levelB ? 0 : levelA - levelB);
    },
  };
}

function levelsOf(question: ReturnType<typeof questionsOf>[number]): [string, readonly string[]][] {
  const { demographic } = question;
  if (demographic === undefined) return [];
  if (question.kind === 'choice') return [[demographic, question.options.map(({ code }) => code)]];
  return question.kind === 'number' ? [[demographic, (question.bands?.list ?? []).map(({ code }) => code)]] : [];
}

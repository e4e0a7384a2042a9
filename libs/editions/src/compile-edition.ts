import { complementFigures, type PointTable } from './complement-figures.js';
import { compositionsOf } from './compositions.js';
import { deriveEdition } from './derive-edition.js';
import { discloseFigure, discloseSample } from './disclose-sample.js';
import {
  EDITION_FORMAT,
  type Edition,
  type EditionFigure,
  type EditionMethod,
  type EditionOutcome,
  type EditionQuestion,
  type EditionSample,
  type Frequencies,
  type Measured,
} from './edition.js';
import type { EditionInput, Instrument, InstrumentQuestion } from './edition-input.js';
import { agencyFrequencies, bandsOf, joinsOf, provinceFrequencies } from './frequencies.js';
import { measureSample, type MeasuredSample } from './measure-sample.js';
import { groupFigures, provinceFigure } from './province.js';
import { reliabilitiesOf } from './reliability.js';
import { toldWeights } from './told-weights.js';
import { measuredWave } from './wave-flags.js';

/**
 * Cells in, an edition out: the same input gives the same edition, number for number. Throws a RangeError when a sample names a wave
 * without an instrument, or moments and counts that do not fit it.
 */
export function compileEdition(input: EditionInput): Edition {
  const { weighting: _weighting, instruments: _instruments, samples: _samples, ...head } = input;
  const whole = {
    format: EDITION_FORMAT,
    ...head,
    outcomes: outcomesOf(input),
    questions: questionsOf(input),
    measured: measure(input),
  } as const;
  return { ...whole, derived: deriveEdition(whole) };
}

interface WaveMeasured {
  readonly wave: number;
  readonly instrument: Instrument;
  readonly rule: EditionMethod['publication'];
  readonly all: readonly { readonly measured: MeasuredSample; readonly disclosed: EditionSample }[];
}

function measure(input: EditionInput): Measured {
  const waves = input.waves.map(({ number }): WaveMeasured => {
    const instrument = instrumentOf(input, number);
    const rule = methodOf(input, number).publication;
    const all = input.samples
      .filter(({ wave }) => wave === number)
      .sort((a, b) => agencyPlace(input, a.agency) - agencyPlace(input, b.agency))
      .map((sample) => {
        requireFit(sample.cells, instrument);
        const measured = measureSample(sample, instrument, input, rule);
        return { measured, disclosed: discloseSample(measured, rule) };
      });
    return { wave: number, instrument, rule, all };
  });
  const figures = waves.flatMap(figuresOf);
  const published = waves.flatMap(({ all }) => publishedOf(all));
  return {
    samples: waves.flatMap(({ all }) => all.map(({ disclosed }) => disclosed)),
    figures,
    groups: waves.flatMap(({ wave, instrument, rule, all }) =>
      instrument.outcomes.flatMap(({ code, kind }, position) =>
        kind === 'item' ? [] : groupFigures({ wave, outcome: code, position }, publishedOf(all), rule),
      ),
    ),
    frequencies: waves.flatMap(frequenciesOf),
    reliabilities: waves.flatMap(({ wave, rule, all }) => reliabilitiesOf(wave, publishedOf(all), rule)),
    waves: waves.map(({ wave, rule, all }) =>
      measuredWave(
        input.waves.find(({ number }) => number === wave)!,
        publishedOf(all),
        rule,
      ),
    ),
    compositions: compositionsOf(
      { waves: input.waves, variables: input.weighting.variables },
      published,
      figures,
      input.methods.at(-1)!,
    ),
  };
}

function publishedOf(all: WaveMeasured['all']): MeasuredSample[] {
  return all.flatMap(({ measured, disclosed }) => (disclosed.status === 'PUBLISHED' ? [measured] : []));
}

/** Every outcome of every agency, and of the province behind them. */
function figuresOf({ wave, instrument: { outcomes }, rule, all }: WaveMeasured): EditionFigure[] {
  const byAgency = all.map(({ measured, disclosed }) => {
    const told = measured.kish === null ? null : toldWeights({ ...measured, kish: measured.kish }, rule);
    return complementFigures(
      outcomes,
      outcomes.map(({ code: outcome, kind, rounded }, position) =>
        discloseFigure(
          { agency: measured.input.agency, wave, outcome, kind, rounded },
          { ...disclosed, respondents: measured.respondents, told },
          measured.outcomes[position] ?? null,
          rule,
        ),
      ),
      disclosed.status === 'PUBLISHED' ? tablesOf(measured, rule) : [],
    );
  });
  return outcomes.flatMap(({ code: outcome }, position) => {
    const own = byAgency.map((figures) => figures[position]!);
    return [provinceFigure({ wave, outcome }, own, rule), ...own];
  });
}

function tablesOf({ input, instrument, frequencies }: MeasuredSample, rule: WaveMeasured['rule']): PointTable[] {
  return instrument.questions.flatMap((question, at) => {
    const table = agencyFrequencies(input, question, joinsOf(question), frequencies[at]!, rule);
    return table === null ? [] : [{ ...table, isByPoint: bandsOf(question).length === 0 }];
  });
}

function frequenciesOf({ wave, instrument, rule, all }: WaveMeasured): Frequencies[] {
  const published = publishedOf(all);
  return instrument.questions.flatMap((question, at) => {
    const joins = joinsOf(question);
    const own = published.flatMap(({ input, frequencies }) => {
      const table = agencyFrequencies({ agency: input.agency, wave }, question, joins, frequencies[at]!, rule);
      return table === null ? [] : [table];
    });
    const whole = provinceFrequencies(
      wave,
      question,
      published.map(({ frequencies }) => frequencies[at]!),
      rule,
    );
    return whole === null ? own : [whole, ...own];
  });
}

/** The rules in force in a wave. */
function methodOf({ waves, methods }: EditionInput, number: number): EditionMethod {
  const wanted = waves.find((wave) => wave.number === number)?.method;
  const method = methods.find((own) => own.number === wanted);
  if (method === undefined) throw new RangeError(`wave ${number} follows a method that the input has not`);
  return method;
}

function instrumentOf({ waves, instruments }: EditionInput, number: number): Instrument {
  const wave = waves.find((own) => own.number === number);
  const sha256 = wave?.questionnaire.sha256;
  const instrument = instruments.find((own) => own.sha256 === sha256 && own.method === wave?.method);
  if (instrument === undefined) throw new RangeError(`wave ${number} asks a questionnaire that the input has not`);
  return instrument;
}

function agencyPlace({ agencies }: EditionInput, key: string): number {
  const place = agencies.findIndex((agency) => agency.key === key);
  if (place === -1) throw new RangeError(`a sample names ${key}, which is no agency of the input`);
  return place;
}

function requireFit(cells: EditionInput['samples'][number]['cells'], { questions }: Instrument): void {
  const categories = questions.reduce((sum, question) => sum + question.categories.length, 0);
  const wrong = cells.find(({ counts }) => counts.length !== categories);
  if (wrong) throw new RangeError(`a cell has ${wrong.counts.length} counts, its questions ${categories} categories`);
}

/** Of all instruments, in the order of their first wave; the latest title names an outcome. */
function outcomesOf(input: EditionInput): EditionOutcome[] {
  const byCode = new Map<string, EditionOutcome>();
  for (const { number } of input.waves) {
    for (const { code, kind, title } of instrumentOf(input, number).outcomes) byCode.set(code, { code, kind, title });
  }
  return [...byCode.values()];
}

/** A question whose categories changed is another question under the same code; each lists its waves. */
function questionsOf(input: EditionInput): EditionQuestion[] {
  const seen = new Map<string, { question: InstrumentQuestion; waves: number[] }>();
  for (const { number } of input.waves) {
    for (const question of instrumentOf(input, number).questions) {
      const key = JSON.stringify([question.code, question.categories.map(({ code }) => code)]);
      const known = seen.get(key);
      if (known) known.waves.push(number);
      else seen.set(key, { question, waves: [number] });
    }
  }
  return [...seen.values()].map(({ question, waves }) => ({ ...question, waves, bands: bandsOf(question) }));
}

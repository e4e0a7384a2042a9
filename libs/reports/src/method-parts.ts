import { reasonOf } from '@hamava/charts';
import { breaksOf, figureAt, INDEX, isShown, agencyName, outcomeName, type Reading } from '@hamava/figures';
import { formatDate, formatNumber, formatPercent } from '@hamava/persian';
import { code, plain, small } from './drawing.js';
import type { Block, Fact, Release, ReportPart } from './report.js';
import { REPORT_WORDS } from './words/words.js';

/** How the figures come about, in plain words with the formulas named. */
export function methodPart({ edition, language }: Reading): ReportPart {
  const words = REPORT_WORDS[language];
  const number = (value: number) => formatNumber(value, language);
  const { targets } = edition;
  const method = edition.methods.at(-1);
  const rules: Block[] =
    method === undefined
      ? []
      : [
          plain(
            words.method4(
              number(method.change.alpha),
              number(method.change.minimumChange),
              number(method.change.equivalence),
            ),
          ),
          plain(words.method5),
          plain(
            words.method6(
              number(method.publication.minimumN),
              number(method.publication.minimumEffectiveN),
              number(method.publication.maximumHalfWidth),
              number(method.publication.minimumCategory),
              number(method.publication.roundBasesTo),
            ),
          ),
        ];
  return {
    id: 'method',
    title: words.method,
    blocks: [
      plain(words.method1),
      plain(targets === null ? words.method2None : words.method2(targets.name, targets.source)),
      plain(words.method3),
      ...rules,
    ],
  };
}

/** Whose index is withheld in which wave, and why; of one agency, or of all. */
export function withheldPart(reading: Reading, agency: string | null): ReportPart {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  const rows = edition.agencies
    .filter(({ key }) => agency === null || key === agency)
    .flatMap(({ key }) =>
      edition.waves.flatMap(({ number }) => {
        const figure = figureAt(reading, key, INDEX, number);
        if (figure === undefined || isShown(figure)) return [];
        return [[agencyName(reading, key), formatNumber(number, language), reasonOf(figure.because, language)]];
      }),
    );
  const table: Block = { kind: 'table', table: { caption: words.withheld, head: words.withheldHead, rows } };
  return {
    id: 'withheld',
    title: words.withheld,
    blocks: rows.length === 0 ? [plain(words.withheldNone)] : [plain(words.withheldLead), table],
  };
}

/** Where figures stop being comparable. */
export function breaksPart(reading: Reading): ReportPart {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  const outcomes = edition.outcomes.filter(({ kind }) => kind !== 'item');
  const found = outcomes.flatMap(({ code: outcome }) =>
    breaksOf(reading, outcome).map((own) => ({ ...own, outcome: outcomeName(reading, outcome) })),
  );
  const places = [...new Set(found.map(({ wave, because }) => `${wave} ${because}`))].sort();
  const rows = places.map((place) => {
    const own = found.filter(({ wave, because }) => `${wave} ${because}` === place);
    const number = edition.waves[own[0]?.wave ?? 0]?.number ?? 0;
    return [
      formatNumber(number, language),
      own.map(({ outcome }) => outcome).join(language === 'fa' ? '، ' : ', '),
      own[0]?.because ?? '',
    ];
  });
  return {
    id: 'breaks',
    title: words.breaks,
    blocks:
      rows.length === 0
        ? [plain(words.breaksNone)]
        : [{ kind: 'table', table: { caption: words.breaks, head: words.breaksHead, rows } }],
  };
}

/** What the report rests on: versions, hashes and who answers for them. */
export function provenancePart({ edition, language }: Reading, release: Release): ReportPart {
  const words = REPORT_WORDS[language];
  const number = (value: number) => formatNumber(value, language);
  const day = (value: string) => formatDate(value, language);
  const { correction, previous, targets } = edition;
  const method = edition.methods.at(-1);
  const facts: Fact[] = [
    { name: words.edition, value: number(edition.number) },
    { name: words.hash, value: release.sha256, script: 'code' },
    { name: words.compiledOn, value: day(edition.madeOn) },
    { name: words.publishedOn, value: day(release.publishedOn) },
    { name: words.madeBy, value: release.madeBy },
    { name: words.approvedBy, value: release.approvedBy },
  ];
  if (correction !== null) {
    const value = words.correctionOf(number(correction.of), correction.because[language]);
    facts.push({ name: words.correction, value });
  }
  if (previous !== null) facts.push({ name: words.previous, value: previous.sha256, script: 'code' });
  if (method !== undefined) {
    const formulas = `\u2068${method.formulas}\u2069`;
    facts.push({ name: words.methodVersion, value: words.methodOf(number(method.number), formulas) });
  }
  if (targets !== null) facts.push({ name: words.targets, value: `${targets.name}؛ ${day(targets.asOf)}` });
  return {
    id: 'provenance',
    title: words.provenance,
    blocks: [
      { kind: 'facts', rows: facts },
      {
        kind: 'table',
        table: {
          caption: words.questionnaires,
          head: words.questionnairesHead,
          rows: edition.waves.map(({ number: wave, opensOn, closesOn, questionnaire }) => [
            number(wave),
            day(opensOn),
            day(closesOn),
            questionnaire.code,
            number(questionnaire.version),
            questionnaire.sha256.slice(0, 12),
          ]),
        },
      },
    ],
  };
}

export function verifyPart({ edition, language }: Reading): ReportPart {
  const words = REPORT_WORDS[language];
  return {
    id: 'verify',
    title: words.verify,
    blocks: [
      plain(words.verify1),
      plain(words.verify2),
      code(`npm run hamava -- verify edition-${edition.number}.json`),
      plain(words.verify3),
      code(`npm run hamava -- verify ${edition.number}`),
    ],
  };
}

/** How large each agency's sample of a wave is, and how far it stays from the population after weighting. */
export function samplesTable(reading: Reading, wave: number, agency: string | null): readonly Block[] {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  const rows = edition.measured.samples
    .filter((own) => own.wave === wave && (agency === null || own.agency === agency))
    .map((own) => {
      const name = agencyName(reading, own.agency);
      if (own.status === 'WITHHELD') return [name, reasonOf(own.because ?? '', language), '', '', '', ''];
      const distances = own.balance.flatMap(({ weighted, target }) =>
        target === null ? [] : [Math.abs(weighted - target)],
      );
      const number = (value: number | null, decimals = 0) =>
        value === null ? '' : formatNumber(value, language, { decimals });
      return [
        name,
        number(own.base),
        number(own.effectiveBase),
        number(own.weightsDesignEffect, 2),
        distances.length === 0 ? '' : formatPercent(Math.max(...distances), language),
        number(own.joined.length),
      ];
    });
  const shown = language === 'fa' ? `موج ${formatNumber(wave, language)}` : `wave ${wave}`;
  return [
    { kind: 'table', table: { caption: words.samplesCaption(shown), head: words.samplesHead, rows } },
    small(words.samplesNote),
  ];
}

/** Every figure of the parts as a table. */
export function twinsPart(parts: readonly ReportPart[], { language }: Reading): ReportPart {
  const words = REPORT_WORDS[language];
  const tables = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): Block[] => (block.kind === 'figure' ? [{ kind: 'table', table: block.table }] : [])),
  );
  return { id: 'tables', title: words.twins, blocks: [plain(words.twinsLead), ...tables] };
}

import type { EditionMethod } from '@hamava/editions';
import { figureAt, isShown, waveOf } from '@hamava/figures';
import { formatNumber } from '@hamava/persian';
import type { ReactNode } from 'react';
import { dayIn, inDigits, readingOf, wordsFor, type PublicSite } from './public-site.js';

interface ProvenanceProps {
  readonly site: PublicSite;
  readonly agency: string | null;
  readonly outcome: string;
  readonly wave: number;
}

/** The rules that were in force in a wave. */
export function methodOf({ edition }: PublicSite, wave: number): EditionMethod | undefined {
  const number = edition.waves.find((own) => own.number === wave)?.method;
  return edition.methods.find((own) => own.number === number);
}

/** From what a figure was made, by which rules, and who may be asked: everything needed to check it. */
export function Provenance({ site, agency, outcome, wave }: ProvenanceProps): ReactNode {
  const { edition, release, language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const figure = figureAt(reading, agency, outcome, wave);
  const method = methodOf(site, wave);
  const questionnaire = waveOf(reading, wave)?.questionnaire;
  const sample = edition.measured.samples.find((own) => own.agency === agency && own.wave === wave);
  const count = (value: number): string => formatNumber(value, language);
  const facts: (readonly [string, ReactNode])[] = [
    [
      words.card.edition,
      <>
        {words.card.editionValue(count(release.number))} <code>{release.sha256}</code>
      </>,
    ],
    [words.card.release, words.card.releaseValue(dayIn(site, release.publishedOn))],
  ];
  if (method !== undefined) {
    const { minimumN, minimumEffectiveN, maximumHalfWidth } = method.publication;
    const since = method.approvedOn === null ? null : dayIn(site, method.approvedOn);
    facts.push([words.card.method, words.card.methodValue(count(method.number), since)]);
    facts.push([
      words.card.rules,
      words.card.rulesValue(count(minimumN), count(minimumEffectiveN), count(maximumHalfWidth)),
    ]);
  }
  if (questionnaire !== undefined) {
    const { code, version, sha256 } = questionnaire;
    facts.push([
      words.card.questionnaire,
      <>
        {words.card.questionnaireValue(code, count(version))} <code>{sha256}</code>
      </>,
    ]);
  }
  const { targets } = edition;
  const weighted =
    targets === null
      ? words.card.noTargets
      : `${inDigits(targets.name, language)}${words.comma}${inDigits(targets.source, language)}${words.comma}${dayIn(site, targets.asOf)}`;
  facts.push([words.card.targets, weighted]);
  if (isShown(figure)) {
    facts.push([words.card.base, count(figure.base)], [words.card.effective, count(figure.effectiveBase)]);
    if (figure.agencies !== null) facts.push([words.card.cells, words.card.cellsOfAgencies(count(figure.agencies))]);
  }
  if (sample?.cellsSha256) facts.push([words.card.cells, <code key="cells">{sample.cellsSha256}</code>]);
  return (
    <dl>
      {facts.map(([term, value]) => (
        <Fact key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

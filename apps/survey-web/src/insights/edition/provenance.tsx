import type { ReactNode } from 'react';
import { agencyName, figureAt, INDEX, isShown } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { useCouncilWords } from './council-words.js';
import type { OpenEdition } from './use-edition.js';

export interface ProvenanceProps {
  readonly open: OpenEdition;
  readonly waves: readonly number[];
  /** Left out: all. */
  readonly agencies?: readonly string[];
}

/** Where a figure comes from, down to the hash of the cells, so that anyone can check it. */
export function Provenance({ open, waves, agencies }: ProvenanceProps): ReactNode {
  const { reading, entry } = open;
  const { edition } = reading;
  const { format, say, words: general } = useLocale();
  const words = useCouncilWords();
  const used = edition.waves.filter(({ number }) => waves.includes(number));
  const methods = edition.methods.filter(({ number }) => used.some(({ method }) => method === number));
  const rules = edition.methods.at(-1)?.publication;
  const waveName = (number: number): string => general.words.waveNumber(format.count(number));
  const bases = used.flatMap(({ number }) => {
    const figure = figureAt(reading, null, INDEX, number);
    return isShown(figure)
      ? [words.baseOf(waveName(number), format.count(figure.base), format.count(figure.effectiveBase))]
      : [];
  });
  return (
    <>
      <dl className="origin">
        <dt>{words.edition}</dt>
        <dd>
          {words.editionNumber(format.count(edition.number), format.date(entry.publishedOn ?? edition.madeOn))}
          <span>{words.twoPersons(entry.madeBy, entry.decidedBy ?? '')}</span>
        </dd>
        <dt>{words.hash}</dt>
        <dd>
          <Hash value={entry.sha256 ?? ''} />
          <span>{words.hashHint(format.count(edition.number))}</span>
        </dd>
        <dt>{words.method}</dt>
        {methods.map(({ number, formulas, approvedOn }) => (
          <dd key={number}>
            {approvedOn === null
              ? words.methodFirst(format.count(number))
              : words.methodApproved(format.count(number), format.date(approvedOn))}
            <span>
              <bdi dir="ltr" lang="en">
                {formulas}
              </bdi>
            </span>
          </dd>
        ))}
        <dt>{words.questionnaires}</dt>
        {used.map(({ number, questionnaire }) => (
          <dd key={number}>
            {words.versionIn(waveName(number), format.count(questionnaire.version))}
            <Hash value={questionnaire.sha256} />
          </dd>
        ))}
        <dt>{words.targets}</dt>
        <dd>
          {edition.targets === null ? words.noTargets : words.targetsOf(format.date(edition.targets.asOf))}
          {/* Names and sources stand as they were written down. */}
          {edition.targets !== null &&
            [edition.targets.name, edition.targets.source].map((text) => (
              <span key={text}>
                <bdi dir="auto">{text}</bdi>
              </span>
            ))}
        </dd>
        <dt>{words.bases}</dt>
        {bases.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
        {rules !== undefined && (
          <>
            <dt>{words.rules}</dt>
            <dd>
              {words.ruleBase(format.count(rules.minimumN), format.count(rules.minimumEffectiveN))}
              <span>{words.ruleWidth(format.count(rules.maximumHalfWidth))}</span>
              <span>{words.ruleRounding(format.count(rules.roundBasesTo))}</span>
            </dd>
          </>
        )}
      </dl>
      <details className="origin-cells">
        <summary>{words.cells}</summary>
        <ul>
          {edition.measured.samples
            .filter(({ wave, agency }) => waves.includes(wave) && (agencies === undefined || agencies.includes(agency)))
            .map(({ agency, wave, cellsSha256 }) =>
              // A withheld sample has none: of a handful of people it would confirm a guess.
              cellsSha256 === null ? null : (
                <li key={`${agency}-${wave}`}>
                  {words.cellsOf(agencyName(reading, agency), waveName(wave))} <Hash value={cellsSha256} />
                </li>
              ),
            )}
        </ul>
      </details>
      <p className="figure-source">{words.checkBy(say(edition.survey.title))}</p>
    </>
  );
}

/** A fingerprint; whole for whoever copies it. */
export function Hash({ value }: { readonly value: string }): ReactNode {
  return (
    <code className="hash" dir="ltr" lang="en" translate="no">
      {value}
    </code>
  );
}

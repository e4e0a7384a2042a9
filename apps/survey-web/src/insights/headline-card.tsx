import type { ReactNode } from 'react';
import { useLocale, type LocalizedText } from '../locale/locale.js';
import { RichText } from './rich-text.js';
import { newestPublished, type TrendDataset } from './to-trend-dataset.js';
import { changeBounds, changeSentence, outcomeName, signedInterval, waveName } from './trend-sentence.js';

/** The newest council mean as a number and as a sentence, with the figures that say how firm it is. */
export function HeadlineCard({
  dataset,
  outcome,
}: {
  readonly dataset: TrendDataset;
  readonly outcome: LocalizedText;
}): ReactNode {
  const locale = useLocale();
  const { words, format } = locale;
  const index = newestPublished(dataset.council.points);
  const wave = dataset.waves[index];
  const point = dataset.council.points[index];
  if (wave === undefined || point?.state !== 'published') return null;
  const { change } = dataset.council;
  const last = dataset.waves.at(-1);
  const all = wave.publishedAgencies + wave.withheldAgencies;

  return (
    <div className="headline">
      <section
        className="card headline-card"
        aria-label={words.trend.headlineTitle(outcomeName(locale, outcome), waveName(locale, wave))}
      >
        <p className="headline-number">
          <b>{format.score(point.value)}</b>
          <span>{words.trend.outOf}</span>
        </p>
        <div className="headline-words">
          <p className="headline-wave">{waveName(locale, wave)}</p>
          <p className="headline-sentence">
            {words.trend.subject(outcomeName(locale, outcome))} <RichText>{changeSentence(locale, change)}</RichText>
          </p>
          <p className="headline-small">
            {words.trend.intervalSentence(format.interval(point.interval95))}{' '}
            {change !== null && `${changeBounds({ ...locale, between: signedInterval(locale) }, change)}.`}
          </p>
          <p className="headline-small">
            {words.trend.simpleMean(format.count(wave.publishedAgencies))}
            {(wave.state === 'OPEN' || wave.state === 'PAUSED') && `. ${words.trend.provisional}`}
          </p>
          {last !== undefined && last !== wave && (
            <p className="headline-small">{words.trend.headlineNone(waveName(locale, last))}</p>
          )}
        </div>
      </section>
      <dl className="tiles">
        <Tile
          name={words.trend.base}
          value={format.count(point.base)}
          hint={words.trend.baseHint(waveName(locale, wave))}
        />
        {point.effectiveBase !== null && (
          <Tile
            name={words.trend.effectiveBase}
            value={format.count(point.effectiveBase)}
            hint={words.trend.effectiveBaseHint}
          />
        )}
        <Tile
          name={words.trend.agencies}
          value={words.trend.agenciesValue(format.count(wave.publishedAgencies), format.count(all))}
          hint={
            wave.withheldAgencies === 0
              ? words.trend.agenciesAll
              : words.trend.agenciesSuppressed(format.count(wave.withheldAgencies))
          }
        />
      </dl>
    </div>
  );
}

function Tile({
  name,
  value,
  hint,
}: {
  readonly name: string;
  readonly value: string;
  readonly hint: string;
}): ReactNode {
  return (
    <div className="card tile">
      <dt>{name}</dt>
      <dd className="tile-value">{value}</dd>
      <dd className="tile-hint">{hint}</dd>
    </div>
  );
}

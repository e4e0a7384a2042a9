import type { ReactNode } from 'react';
import {
  changeSentence,
  figureAt,
  headlineOf,
  INDEX,
  isShown,
  lastChange,
  newestWave,
  outcomeName,
  type Reading,
} from '@hamava/figures';
import { reasonOf } from '@hamava/charts';
import { useLocale } from '../../locale/locale.js';
import { Link } from '../../ui/routing/router.js';
import { useCouncilWords } from '../edition/council-words.js';

/** The one sentence of the result, the index with its interval, and what stands beside it. */
export function Headline({
  reading,
  beside,
}: {
  readonly reading: Reading;
  /** Codes of items. */
  readonly beside: readonly string[];
}): ReactNode {
  const { format, words: general } = useLocale();
  const words = useCouncilWords();
  const { edition } = reading;
  const wave = newestWave(reading);
  const figure = wave === null ? undefined : figureAt(reading, null, INDEX, wave);
  const others = edition.outcomes.filter(({ code, kind }) => kind === 'composite' || beside.includes(code));
  return (
    <section className="card overview-headline" aria-label={words.result}>
      {isShown(figure) && (
        <p className="overview-number">
          <b>{format.score(figure.value)}</b>
          <span>{words.outOf}</span>
        </p>
      )}
      <div className="overview-words">
        <p className="overview-sentence">{headlineOf(reading)}</p>
        {isShown(figure) && wave !== null && (
          <p className="overview-small">
            {words.indexIs(
              general.words.waveNumber(format.count(wave)),
              format.interval({ low: figure.interval95[0], high: figure.interval95[1] }),
              format.count(figure.base),
              format.count(figure.agencies ?? 0),
            )}{' '}
            {changeSentence(reading, null, INDEX)}
          </p>
        )}
      </div>
      <div className="overview-beside">
        <h2>{words.besideTitle}</h2>
        <dl>
          {others.map(({ code }) => (
            <Beside key={code} reading={reading} code={code} />
          ))}
        </dl>
      </div>
    </section>
  );
}

function Beside({ reading, code }: { readonly reading: Reading; readonly code: string }): ReactNode {
  const { format, language } = useLocale();
  const words = useCouncilWords();
  const wave = newestWave(reading, code);
  const newest = reading.edition.waves.at(-1)?.number ?? 0;
  const figure = figureAt(reading, null, code, wave ?? newest);
  const change = lastChange(reading, null, code);
  const names: Readonly<Record<string, string>> = words.besideNames;
  const name = names[code] ?? outcomeName(reading, code);
  return (
    <div className="overview-tile">
      <dt>
        <Link to={{ path: '/council/trend', search: `?outcome=${encodeURIComponent(code)}` }}>{name}</Link>
      </dt>
      {isShown(figure) ? (
        <dd>
          <b>{format.score(figure.value)}</b>
          <span>{words.interval(format.interval({ low: figure.interval95[0], high: figure.interval95[1] }))}</span>
          {change !== undefined && change.to === wave && (
            <span>{words.verdicts[change.verdict](format.size(change.difference))}</span>
          )}
        </dd>
      ) : (
        <dd>
          <span>
            {figure === undefined
              ? words.noAnswers
              : `${words.withheld}${words.clause}${reasonOf(figure.because, language)}`}
          </span>
        </dd>
      )}
    </div>
  );
}

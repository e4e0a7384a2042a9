import { useMemo, type ReactNode } from 'react';
import { reasonOf } from '@hamava/charts';
import { agencyName, breaksOf, INDEX, lastChange, waveOf, withheldIn, type Reading } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Card } from '../../ui/card.js';
import { useCouncilWords } from '../edition/council-words.js';

/** What this edition does not tell: withheld agencies with their reasons, breaks, and changes that the data leave open. */
export function Unknowns({ reading, wave }: { readonly reading: Reading; readonly wave: number }): ReactNode {
  const { format, language, words: general } = useLocale();
  const words = useCouncilWords();
  const { edition } = reading;
  const withheld = useMemo(() => withheldIn(reading, INDEX, wave), [reading, wave]);
  const breaks = useMemo(() => breaksOf(reading, INDEX), [reading]);
  const open = useMemo(
    () =>
      edition.agencies.filter(({ key }) => {
        const change = lastChange(reading, key, INDEX);
        return change?.to === wave && change.verdict === 'UNDETERMINED';
      }),
    [reading, edition, wave],
  );
  const waveName = (number: number): string => general.words.waveNumber(format.count(number));
  return (
    <Card title={words.unknownTitle} subtitle={words.unknownHint} className="unknowns">
      <div className="unknown-lists">
        <section>
          <h3>{words.withheldIn(waveName(wave))}</h3>
          {withheld.length === 0 ? (
            <p>{words.noneWithheld}</p>
          ) : (
            <ul>
              {withheld.map(({ name, reason }) => (
                <li key={name}>
                  <b>{name}</b> {reasonOf(reason, language)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{words.openChanges}</h3>
          {open.length === 0 ? (
            <p>{words.noneOpen}</p>
          ) : (
            <>
              <p>{words.openCount(format.count(open.length))}</p>
              <details>
                <summary>{words.whichOnes}</summary>
                <p>{open.map(({ key }) => agencyName(reading, key)).join(general.words.listSeparator)}</p>
              </details>
            </>
          )}
        </section>
        <section>
          <h3>{words.breaks}</h3>
          {breaks.length === 0 ? (
            <p>{words.noBreaks}</p>
          ) : (
            <ul>
              {breaks.map(({ wave: place, because }) => {
                const at = edition.waves[place];
                return (
                  <li key={place}>
                    <b>{words.before(waveName(at?.number ?? 0))}</b> {because}
                  </li>
                );
              })}
            </ul>
          )}
          {waveOf(reading, wave)?.closed === false && <p>{words.mayMove(waveName(wave))}</p>}
        </section>
      </div>
    </Card>
  );
}

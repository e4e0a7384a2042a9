import { useMemo, type ReactNode } from 'react';
import { agencyName, INDEX, lastChange, type Reading } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Card } from '../../ui/card.js';
import { Link } from '../../ui/routing/router.js';
import { useCouncilWords } from '../edition/council-words.js';

interface Told {
  readonly key: string;
  /** In points; null where it is no change. */
  readonly by: number | null;
}

/** Who clearly moved since the wave before, and who lies where chance does not reach; each leads to the agency's page. */
export function Moved({ reading, wave }: { readonly reading: Reading; readonly wave: number }): ReactNode {
  const words = useCouncilWords();
  const { edition } = reading;
  const told = useMemo(() => {
    const movedBy = (verdict: 'HIGHER' | 'LOWER'): Told[] =>
      edition.agencies.flatMap(({ key }) => {
        const change = lastChange(reading, key, INDEX);
        return change?.to === wave && change.verdict === verdict ? [{ key, by: change.difference }] : [];
      });
    const funnel = edition.derived.funnels.find((own) => own.wave === wave && own.outcome === INDEX);
    const outside = (funnel?.points ?? [])
      .filter(({ outside: own }) => own === 'OUTER_99_8')
      .map(({ agency }): Told => ({ key: agency, by: null }));
    return { rose: movedBy('HIGHER'), fell: movedBy('LOWER'), outside };
  }, [reading, edition, wave]);
  return (
    <Card title={words.movedTitle} subtitle={words.movedHint} className="moved">
      <dl>
        {(['rose', 'fell', 'outside'] as const).map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{told[name].length === 0 ? words.nobody : <Names reading={reading} told={told[name]} />}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Names({ reading, told }: { readonly reading: Reading; readonly told: readonly Told[] }): ReactNode {
  const { format } = useLocale();
  return (
    <ul>
      {told.map(({ key, by }) => (
        <li key={key}>
          <Link to={{ path: `/council/agencies/${key}` }}>{agencyName(reading, key)}</Link>{' '}
          {by !== null && <b>{format.change(by)}</b>}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { reasonOf } from '@hamava/charts';
import { agencyName, changeSentence, figureAt, isShown, outcomeName, type Reading } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Dialog } from '../../ui/dialog.js';
import { Link } from '../../ui/routing/router.js';
import { useAddress } from '../edition/address.js';
import { useCouncilWords } from '../edition/council-words.js';

/** What stands behind the cell of the heat table that the address names. */
export function CellPanel({ reading, wave }: { readonly reading: Reading; readonly wave: number }): ReactNode {
  const address = useAddress();
  const words = useCouncilWords();
  const [agency = '', outcome = ''] = (address.get('cell') ?? '').split('.');
  const figure = figureAt(reading, agency, outcome, wave);
  if (figure === undefined) return null;
  const query = `?outcome=${encodeURIComponent(outcome)}&agencies=${encodeURIComponent(agency)}`;
  return (
    <Dialog
      title={`${agencyName(reading, agency)}${words.clause}${outcomeName(reading, outcome)}`}
      onClose={() => address.set({ cell: null })}
    >
      <CellFigures reading={reading} agency={agency} outcome={outcome} wave={wave} />
      <p>{changeSentence(reading, agency, outcome)}</p>
      <p className="cell-ways">
        <Link to={{ path: '/council/trend', search: query }}>{words.itsTrend}</Link>
        <Link to={{ path: `/council/agencies/${agency}` }}>{words.itsPage}</Link>
      </p>
    </Dialog>
  );
}

function CellFigures({
  reading,
  agency,
  outcome,
  wave,
}: {
  readonly reading: Reading;
  readonly agency: string;
  readonly outcome: string;
  readonly wave: number;
}): ReactNode {
  const { format, language, words: general } = useLocale();
  const words = useCouncilWords();
  const figure = figureAt(reading, agency, outcome, wave);
  const province = figureAt(reading, null, outcome, wave);
  if (!isShown(figure)) {
    return (
      <p>
        <b>{words.withheld}</b> {figure === undefined ? words.noAnswers : reasonOf(figure.because, language)}
      </p>
    );
  }
  return (
    <dl className="origin">
      <dt>{general.words.waveNumber(format.count(wave))}</dt>
      <dd>
        <b>{format.score(figure.value)}</b>{' '}
        {words.interval(format.interval({ low: figure.interval95[0], high: figure.interval95[1] }))}
      </dd>
      <dt>{words.bases}</dt>
      <dd>{words.basesAre(format.count(figure.base), format.count(figure.effectiveBase))}</dd>
      {isShown(province) && (
        <>
          <dt>{words.provinceMean}</dt>
          <dd>
            {format.score(province.value)} <span>{words.distance(format.change(figure.value - province.value))}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

import { useCallback, useMemo, type ReactNode } from 'react';
import { reasonOf, smallMultiple, type Frame, type MultiplesDataset, type SmallTrend } from '@hamava/charts';
import { useLocale } from '../../locale/locale.js';
import { Link } from '../../ui/routing/router.js';
import { useCouncilWords } from './council-words.js';
import { SvgFigure } from './svg-figure.js';

/** Every agency with its way on one scale; each opens the agency's own page. */
export function AgencyLinks({
  dataset,
  search = '',
}: {
  readonly dataset: MultiplesDataset;
  /** Of the agency's page. */
  readonly search?: string;
}): ReactNode {
  return (
    <ul className="multiples">
      {dataset.agencies.map((agency, place) => (
        <li key={agency.key ?? agency.name}>
          <Link to={{ path: `/council/agencies/${agency.key ?? ''}`, search }} className="multiple">
            <span className="multiple-name">{agency.name}</span>
            <LastFigure agency={agency} />
            <Plot dataset={dataset} place={place} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Plot({ dataset, place }: { readonly dataset: MultiplesDataset; readonly place: number }): ReactNode {
  const draw = useCallback((frame: Frame) => smallMultiple(dataset, place, frame), [dataset, place]);
  return (
    <span aria-hidden className="multiple-plot">
      <SvgFigure draw={draw} narrowest={80} />
    </span>
  );
}

const MARKS = { HIGHER: '▲', LOWER: '▼', STABLE: '', UNDETERMINED: '' } as const;

function LastFigure({ agency: { points, change } }: { readonly agency: SmallTrend }): ReactNode {
  const { format, language } = useLocale();
  const words = useCouncilWords();
  const last = useMemo(() => points.at(-1), [points]);
  if (last === undefined || last.state === 'empty') return <span className="multiple-quiet">{words.noAnswers}</span>;
  if (last.state === 'withheld') {
    return (
      <span className="multiple-quiet">
        <b>{words.withheld}</b> {reasonOf(last.reason, language)}
      </span>
    );
  }
  return (
    <span className="multiple-figures">
      <b>{format.score(last.value)}</b>
      {change !== null && (
        <span className={`multiple-change multiple-${change.verdict.toLowerCase()}`}>
          <span aria-hidden>
            {MARKS[change.verdict]} {format.change(change.difference)}
          </span>
          <span className="visually-hidden">{words.verdicts[change.verdict](format.size(change.difference))}</span>
        </span>
      )}
    </span>
  );
}

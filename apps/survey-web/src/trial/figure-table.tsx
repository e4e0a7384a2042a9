import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { problemSentence } from '../locale/problem-sentences.js';
import { IntervalBar } from './bar.js';
import type { TrialFigure } from './trial-report.js';
import { useTrialWords } from './trial-words.js';

/** The figures as the council would be shown them: value with its error, or in words why there is none. */
export function FigureTable({ figures }: { readonly figures: readonly TrialFigure[] }): ReactNode {
  const words = useTrialWords();
  return (
    <table className="trial-table trial-figures">
      <caption className="visually-hidden">{words.figuresCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.interval}</th>
          <th scope="col">{words.base}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={figure.code} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure }: { readonly figure: TrialFigure }): ReactNode {
  const words = useTrialWords();
  const { format, say } = useLocale();
  const { title, value, low, high, base, reason, flags } = figure;
  const name = <th scope="row">{say(title)}</th>;
  if (value === null || low === null || high === null) {
    return (
      <tr>
        {name}
        <td colSpan={3}>
          <Withheld reason={reason} />
        </td>
      </tr>
    );
  }
  const flagWords: Readonly<Record<string, string>> = words.flags;
  return (
    <tr>
      {name}
      <td data-head={words.value}>
        <b className="trial-value">{format.score(value)}</b>
      </td>
      <td data-head={words.interval}>
        {format.interval({ low, high })}
        <IntervalBar value={value} low={low} high={high} />
        {flags.map((flag) => (
          <span key={flag} className="trial-flag">
            {flagWords[flag] ?? flag}
          </span>
        ))}
      </td>
      <td data-head={words.base}>{base === null ? words.none : format.count(base)}</td>
    </tr>
  );
}

function Withheld({ reason }: { readonly reason: string | null }): ReactNode {
  const words = useTrialWords();
  const { language } = useLocale();
  const own: Readonly<Record<string, string>> = words.reasons;
  return (
    <>
      <b>{words.withheld}</b> {own[reason ?? ''] ?? problemSentence(reason ?? '', language) ?? words.reasons.OTHER}
    </>
  );
}

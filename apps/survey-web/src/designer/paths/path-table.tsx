import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDesigner, useDesignerWords } from '../designer-context.js';
import { usePathName } from './path-name.js';
import type { PathReport } from './path-work.js';
import { useScenarios } from './use-scenarios.js';

export type SurveyPath = PathReport['paths'][number];

const MOST_SHOWN = 20;

/** The most frequent paths; each can be played on the phone and kept as a scenario. */
export function PathTable({
  paths,
  onPlay,
}: {
  readonly paths: readonly SurveyPath[];
  readonly onPlay: (path: SurveyPath) => void;
}): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format } = useLocale();
  const { canEdit } = useDesigner();
  const nameOf = usePathName();
  const { keep, hasFailed } = useScenarios();
  return (
    <>
      <table className="paths">
        <caption className="visually-hidden">{words.pathsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.path}</th>
            <th scope="col">{words.questionColumn}</th>
            <th scope="col">{words.minutesColumn}</th>
            <th scope="col">{words.shareColumn}</th>
          </tr>
        </thead>
        <tbody>
          {paths.slice(0, MOST_SHOWN).map((path, at) => (
            <tr key={at}>
              <th scope="row">
                {nameOf(path)}
                <div className="row">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.playPath(nameOf(path))}
                    onClick={() => onPlay(path)}
                  >
                    {words.play}
                  </button>
                  {canEdit && (
                    <button type="button" className="link-button" onClick={() => keep(path, nameOf(path))}>
                      {words.keepScenario}
                    </button>
                  )}
                </div>
              </th>
              <td>{format.count(path.questions)}</td>
              <td>{format.score(path.minutes)}</td>
              <td>
                <progress max={1} value={path.share} aria-hidden />
                {format.percent(path.share * 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasFailed && <p role="alert">{words.scenarioNotSaved}</p>}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDesigner, useDesignerWords } from '../designer-context.js';
import { useScenarioResults } from './scenario-results.js';
import { useScenarios } from './use-scenarios.js';

const LONGEST_NAME = 200;

/** The kept scenarios, each run again with every change of the draft. */
export function ScenarioList(): ReactNode {
  const words = useDesignerWords().pathTest;
  const { say } = useLocale();
  const { canEdit } = useDesigner();
  const { rename, remove, hasFailed } = useScenarios();
  const results = useScenarioResults();
  return (
    <section className="scenarios">
      <h3>{words.scenarios}</h3>
      {results.length === 0 && <p className="fine">{words.noScenarios}</p>}
      <ul>
        {results.map(({ name, passed, failures }) => (
          <li key={name}>
            {canEdit ? (
              <ScenarioName key={name} name={name} taken={results.map((each) => each.name)} onRename={rename} />
            ) : (
              <b>{name}</b>
            )}{' '}
            <span className={passed ? 'tag tag-open' : 'tag tag-error'}>{passed ? words.holds : words.holdsNot}</span>{' '}
            {canEdit && (
              <button
                type="button"
                className="link-button"
                aria-label={words.removeScenarioOf(name)}
                onClick={() => remove(name)}
              >
                {words.removeScenario}
              </button>
            )}
            {failures.map(({ expected, code, because }) => (
              <p key={`${expected} ${code}`} className="fine">
                {say(because)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {hasFailed && <p role="alert">{words.scenarioNotSaved}</p>}
    </section>
  );
}

/** The name of a scenario, taken when the box is left; an empty one or that of another is not taken. */
function ScenarioName({
  name,
  taken,
  onRename,
}: {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onRename: (name: string, next: string) => void;
}): ReactNode {
  const words = useDesignerWords().pathTest;
  const [typed, setTyped] = useState(name);
  const next = typed.trim();
  const isTaken = next !== name && taken.includes(next);
  const leave = (): void => {
    if (next === '' || isTaken) setTyped(name);
    else if (next !== name) onRename(name, next);
  };
  return (
    <>
      <input
        type="text"
        className="text-box scenario-name"
        dir="auto"
        maxLength={LONGEST_NAME}
        aria-label={words.renameScenario}
        aria-invalid={isTaken || undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
      />
      {isTaken && (
        <span className="fine mark-missing" role="alert">
          {words.scenarioNameTaken}
        </span>
      )}
    </>
  );
}

import { useMemo, type ReactNode } from 'react';
import { runScenario, type QuestionnaireDefinition, type Scenario, type ScenarioResult } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { useScenarios } from './use-scenarios.js';

/** The kept scenarios, each run again with every change of the draft. */
export function ScenarioList(): ReactNode {
  const words = useDesignerWords().pathTest;
  const { say } = useLocale();
  const { canEdit } = useDesigner();
  const definition = useDefinition();
  const { scenarios, remove, hasFailed } = useScenarios();
  const results = useMemo(() => scenarios.map((scenario) => resultOf(definition, scenario)), [definition, scenarios]);
  return (
    <section className="scenarios">
      <h3>{words.scenarios}</h3>
      {results.length === 0 && <p className="fine">{words.noScenarios}</p>}
      <ul>
        {results.map(({ name, passed, failures }) => (
          <li key={name}>
            <b>{name}</b>{' '}
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

/** A draft that cannot be walked yet holds no scenario. */
function resultOf(definition: QuestionnaireDefinition, scenario: Scenario): ScenarioResult {
  try {
    return runScenario(definition, scenario);
  } catch {
    return { name: scenario.name, passed: false, failures: [] };
  }
}

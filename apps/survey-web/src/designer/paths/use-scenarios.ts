import { useState } from 'react';
import type { Scenario } from '@hamava/surveys';
import { send } from '../../api/client.js';
import { SaveScenariosDocument } from '../../api/generated/graphql.js';
import { useDefinition, useDesigner } from '../designer-context.js';
import { asScenarios } from '../questionnaire-api.js';
import type { PathReport } from './path-work.js';
import { scenarioOf } from './scenario-of.js';

/** The scenarios kept with the draft; a change shows once the server has it. */
export function useScenarios(): {
  readonly scenarios: readonly Scenario[];
  readonly keep: (path: PathReport['paths'][number], name: string) => void;
  readonly rename: (name: string, next: string) => void;
  readonly remove: (name: string) => void;
  readonly hasFailed: boolean;
} {
  const { id, scenarios, setScenarios } = useDesigner();
  const definition = useDefinition();
  const [hasFailed, setFailed] = useState(false);
  const save = (next: readonly Scenario[]): void => {
    setFailed(false);
    send(SaveScenariosDocument, { id, scenarios: next }).then(
      ({ saveScenarios }) => setScenarios(asScenarios(saveScenarios.scenarios)),
      () => setFailed(true),
    );
  };
  return {
    scenarios,
    keep: (path, name) => {
      const taken = scenarios.map((scenario) => scenario.name);
      save([...scenarios, scenarioOf(definition, path, name, taken)]);
    },
    rename: (name, next) =>
      save(scenarios.map((scenario) => (scenario.name === name ? { ...scenario, name: next } : scenario))),
    remove: (name) => save(scenarios.filter((scenario) => scenario.name !== name)),
    hasFailed,
  };
}

import { useDeferredValue, useMemo } from 'react';
import { runScenario, type QuestionnaireDefinition, type Scenario, type ScenarioResult } from '@hamava/surveys';
import { useDefinition, useDesigner } from '../designer-context.js';

/** The kept scenarios, run again whenever the draft has changed and nothing more urgent waits. */
export function useScenarioResults(): readonly ScenarioResult[] {
  const { scenarios } = useDesigner();
  const definition = useDeferredValue(useDefinition());
  return useMemo(() => scenarios.map((scenario) => resultOf(definition, scenario)), [definition, scenarios]);
}

/** A draft that cannot be walked yet holds no scenario. */
export function resultOf(definition: QuestionnaireDefinition, scenario: Scenario): ScenarioResult {
  try {
    return runScenario(definition, scenario);
  } catch {
    return { name: scenario.name, passed: false, failures: [] };
  }
}

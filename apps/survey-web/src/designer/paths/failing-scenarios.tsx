import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDesignerWords } from '../designer-context.js';
import { useScenarioResults } from './scenario-results.js';

/** How many of the kept scenarios do not hold; nothing while all do. */
export function FailingScenarios(): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format } = useLocale();
  const failing = useScenarioResults().filter(({ passed }) => !passed).length;
  if (failing === 0) return null;
  return (
    <span className="count count-error" title={words.failingScenarios(format.count(failing))}>
      <span aria-hidden>{format.count(failing)}</span>
      <span className="visually-hidden"> {words.failingScenarios(format.count(failing))}</span>
    </span>
  );
}

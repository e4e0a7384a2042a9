import { useLocale } from '../../locale/locale.js';
import { useDesignerWords } from '../designer-context.js';
import type { PathReport } from './path-work.js';

/** What a report writes where several answers lead the same way. */
const SEVERAL = '…';

/** A path by the answers that decide it; one that nothing tells apart is that of all other answers. */
export function usePathName(): (path: Pick<PathReport['paths'][number], 'steps'>) => string {
  const words = useDesignerWords().pathTest;
  const { say } = useLocale();
  return ({ steps }) => {
    if (steps.length === 0) return words.straight;
    const told = steps.filter(({ label }) => label.fa !== SEVERAL);
    return told.length === 0 ? words.otherAnswers : told.map(({ label }) => say(label)).join(` ${words.arrow} `);
  };
}

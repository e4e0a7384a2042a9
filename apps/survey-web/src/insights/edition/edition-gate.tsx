import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { Link } from '../../ui/routing/router.js';
import { useAddress } from './address.js';
import { useCouncilWords } from './council-words.js';
import type { EditionAsk } from './read-edition.js';
import { useEdition, type OpenEdition } from './use-edition.js';
import './figure.css';

/**
 * Opens the edition that the address names (`survey`, `edition`; else the newest published) and shows a screen of it, or the shape
 * of what is coming, or why there is nothing yet.
 */
export function EditionGate({
  ask,
  children,
}: {
  readonly ask: EditionAsk;
  readonly children: (open: OpenEdition) => ReactNode;
}): ReactNode {
  const address = useAddress();
  const words = useCouncilWords();
  const { words: general } = useLocale();
  const wanted = Number(address.get('edition'));
  const answer = useEdition(
    {
      survey: address.get('survey'),
      number: Number.isInteger(wanted) && wanted > 0 ? wanted : null,
      preview: address.get('preview'),
    },
    ask,
  );
  if (answer.status === 'loading') {
    return (
      <div role="status" className="figure-skeleton">
        <span className="visually-hidden">{general.app.loading}</span>
        <div className="figure-skeleton-sentence" />
        <div className="figure-skeleton-plot" />
        <div className="figure-skeleton-plot" />
      </div>
    );
  }
  if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
  if (answer.status === 'none') {
    const waiting = answer.entries.some(({ state }) => state === 'candidate');
    return (
      <EmptyState
        title={words.noEdition}
        text={waiting ? words.noEditionWaiting : words.noEditionText}
        action={
          <p>
            <Link to={{ path: '/council/editions' }}>{words.toEditions}</Link>
            {general.words.listSeparator}
            <Link to={{ path: '/council/trend', search: '?figures=provisional' }}>{words.toProvisional}</Link>
          </p>
        }
      />
    );
  }
  return (
    <div className="edition-page" aria-busy={answer.busy}>
      {children(answer.open)}
    </div>
  );
}

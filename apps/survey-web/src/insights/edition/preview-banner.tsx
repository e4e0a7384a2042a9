import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Icon } from '../../ui/icon.js';
import { Link, useRouter } from '../../ui/routing/router.js';
import { useAddress } from './address.js';
import { useCouncilWords } from './council-words.js';
import type { OpenEdition } from './use-edition.js';

/** That what is read is not published, above everything, with the ways to the other screens of it, to the decision and out. */
export function PreviewBanner({ open }: { readonly open: OpenEdition }): ReactNode {
  const { format, words: general } = useLocale();
  const words = useCouncilWords();
  const { place } = useRouter();
  const address = useAddress();
  const screens = [
    { path: '/council', name: words.overview },
    { path: '/council/trend', name: general.trend.title },
    { path: '/council/comparison', name: words.comparison },
    { path: '/council/waves', name: general.app.sections.fieldwork },
  ];
  return (
    <div className="preview-banner" role="note">
      <p className="preview-title">
        <Icon name="alert" />
        <b>{words.previewTitle(format.count(open.reading.edition.number))}</b>
      </p>
      <p>{words.previewText}</p>
      <ul>
        {screens.map(({ path, name }) => (
          <li key={path}>
            <Link
              to={{ path, search: `?preview=${open.entry.id}` }}
              {...(path === place.path && { 'aria-current': 'page' as const })}
            >
              {name}
            </Link>
          </li>
        ))}
        <li>
          <Link to={{ path: '/council/editions' }}>{words.previewDecide}</Link>
        </li>
        <li>
          <Link to={{ path: place.path, search: address.with({ preview: null }) }}>{words.previewLeave}</Link>
        </li>
      </ul>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { useDesignerWords, useDraftPart } from '../designer-context.js';

/** The heading that names the page; whoever comes from another page by keyboard goes on from here. */
export function PageHeading(): ReactNode {
  const words = useDesignerWords();
  const { words: common, say } = useLocale();
  const title = useDraftPart(({ definition }) => definition.title);
  const name = say(title) || words.untitled;
  const heading = usePageTitle(common.app.pageTitle(name));
  return (
    <h1 ref={heading} tabIndex={-1} className="visually-hidden">
      {name}
    </h1>
  );
}

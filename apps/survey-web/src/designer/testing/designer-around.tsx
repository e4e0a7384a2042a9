import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { LocaleProvider } from '../../locale/locale.js';
import { DesignerContext, useDefinition, type Designer } from '../designer-context.js';
import { DraftStore } from '../document/draft-store.js';
import { ShellContext } from '../shell/shell-context.js';
import { TranslationSources } from '../document/translation-sources.js';
import { numbersOf, outlineOf } from '../document/outline.js';

/** Draws a part of the designer over a draft that can be changed; what has become of the draft is read from the store. */
export function renderInDesigner(
  part: (definition: QuestionnaireDefinition) => ReactNode,
  definition: QuestionnaireDefinition,
  given: Partial<Designer> = {},
): DraftStore {
  const store = new DraftStore({ definition, revision: 1 }, () => 0);
  const nothing = (): void => {};
  const designer: Designer = {
    id: '1',
    store,
    sources: new TranslationSources(definition, []),
    view: {
      chosen: null,
      picked: new Set(),
      tab: 'logic',
      phone: 'edit',
      choose: nothing,
      pick: nothing,
      setTab: nothing,
      setPhone: nothing,
      tell: nothing,
    },
    canEdit: true,
    locked: new Set(),
    agencyName: null,
    findings: [],
    waivers: [],
    setWaivers: nothing,
    scenarios: [],
    setScenarios: nothing,
    comments: [],
    setComments: nothing,
    numbers: numbersOf(definition, null),
    outline: outlineOf(definition, null),
    ...given,
  };
  const Part = (): ReactNode => part(useDefinition());
  render(
    <LocaleProvider>
      <DesignerContext value={designer}>
        <ShellContext value={{ open: null, show: nothing, close: nothing, askToDelete: nothing }}>
          <Part />
        </ShellContext>
      </DesignerContext>
    </LocaleProvider>,
  );
  return store;
}

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords, type PanelTab } from '../designer-context.js';
import { questionAt } from '../document/structure.js';
import { HeldAround, HeldNote } from '../presence/held-around.js';
import { DiscussionPanel } from './discussion-panel.js';
import { LogicPanel } from './logic-panel.js';
import { PropertiesPanel } from './properties-panel.js';
import { SectionPanel } from './section-panel.js';
import { TranslationsPanel } from './translations-panel.js';

/** Everything about what is chosen, in four tabs. */
export function SidePanel(): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const { view, comments } = useDesigner();
  const question = questionAt(definition, view.chosen);
  const section = definition.sections.find(({ code }) => code === view.chosen);
  const open = comments.filter(({ resolved }) => !resolved).length;
  const nothing = <p className="fine">{words.nothingChosen}</p>;
  return (
    <section className="side-panel" aria-label={words.panel}>
      <Tabs selectedKey={view.tab} onSelectionChange={(key) => view.setTab(key as PanelTab)}>
        <TabList className="side-tabs" aria-label={words.panel}>
          {(['properties', 'logic', 'translations', 'discussion'] as const).map((tab) => (
            <Tab key={tab} id={tab} className="side-tab">
              {words.tabs[tab]}
              {tab === 'discussion' && open > 0 && <span className="count count-warning">{format.count(open)}</span>}
            </Tab>
          ))}
        </TabList>
        <HeldNote code={view.chosen} />
        <HeldAround code={view.chosen}>
          <TabPanel id="properties" className="side-body">
            {question && <PropertiesPanel key={question.code} question={question} />}
            {section && <SectionPanel key={section.code} section={section} />}
            {!question && !section && nothing}
          </TabPanel>
          <TabPanel id="logic" className="side-body">
            {question || section ? <LogicPanel question={question} section={section ?? null} /> : nothing}
          </TabPanel>
          <TabPanel id="translations" className="side-body">
            <TranslationsPanel question={question} />
          </TabPanel>
        </HeldAround>
        <TabPanel id="discussion" className="side-body">
          <DiscussionPanel itemCode={question?.code ?? null} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

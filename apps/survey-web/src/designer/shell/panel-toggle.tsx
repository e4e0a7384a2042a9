import type { ReactNode } from 'react';
import { useDesignerWords } from '../designer-context.js';
import { Tool } from '../tool.js';
import { togglePanel, usePanelOpen, type Panel } from './panels.js';

/** Shows and hides a panel. Not on phones, where one thing at a time is on the screen. */
export function PanelToggle({ panel }: { readonly panel: Panel }): ReactNode {
  const words = useDesignerWords().shell;
  const isOpen = usePanelOpen(panel);
  const name = words.panels[panel];
  return (
    <span className="panel-toggle">
      <Tool
        icon={panel === 'structure' ? 'startPanel' : 'endPanel'}
        label={isOpen ? words.hide(name) : words.show(name)}
        isExpanded={isOpen}
        controls={`designer-${panel}`}
        onPress={() => togglePanel(panel)}
      />
    </span>
  );
}

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { DesignerIcon } from './designer-icon.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from './designer-context.js';
import { spotOf } from './document/structure.js';
import { codesGoing, meantBy } from './selection/selection-edits.js';
import { useShell } from './shell/shell-context.js';
import { useMoves } from './use-moves.js';

/** Everything that can be done with a question or a section, without dragging. */
export function ItemMenu({ code, name }: { readonly code: string; readonly name: string }): ReactNode {
  const words = useDesignerWords();
  return (
    <MenuTrigger>
      <Button className="tree-button item-more" aria-label={words.menuOf(name)}>
        <DesignerIcon name="more" size={16} />
      </Button>
      <Popover className="menu-popover">
        <Entries code={code} name={name} />
      </Popover>
    </MenuTrigger>
  );
}

/** Built while the menu is open, and only then. */
function Entries({ code, name }: { readonly code: string; readonly name: string }): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { view, locked } = useDesigner();
  const { askToDelete } = useShell();
  const names = useNames();
  const { moveBy, moveTo, duplicate } = useMoves();
  const isSection = definition.sections.some((section) => section.code === code);
  const codes = meantBy(definition, code, view.picked);
  const others = definition.sections.flatMap(({ questions }) => questions).filter((each) => !codes.includes(each.code));
  return (
    <Menu className="menu" aria-label={words.menuOf(name)}>
      <MenuItem className="menu-item" onAction={() => moveBy(codes, -1)}>
        {words.moveUp}
      </MenuItem>
      <MenuItem className="menu-item" onAction={() => moveBy(codes, 1)}>
        {words.moveDown}
      </MenuItem>
      {!isSection && (
        <SubmenuTrigger>
          <MenuItem className="menu-item">{words.moveToSection}</MenuItem>
          <Popover className="menu-popover">
            <Menu className="menu" aria-label={words.moveToSection}>
              {definition.sections.map((section, index) => (
                <MenuItem
                  key={section.code}
                  className="menu-item"
                  onAction={() => moveTo(codes, { section: index, at: section.questions.length })}
                >
                  {names.sectionTitle(section, index)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      )}
      {!isSection && others.length > 0 && (
        <SubmenuTrigger>
          <MenuItem className="menu-item">{words.moveAfter}</MenuItem>
          <Popover className="menu-popover">
            <Menu className="menu" aria-label={words.moveAfter}>
              {others.map((each) => (
                <MenuItem
                  key={each.code}
                  className="menu-item"
                  onAction={() => {
                    const spot = spotOf(definition, each.code);
                    if (spot !== null) moveTo(codes, { ...spot, at: spot.at + 1 });
                  }}
                >
                  {names.short(each)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      )}
      {!isSection && (
        <MenuItem className="menu-item" onAction={() => duplicate(codes)}>
          {words.duplicate}
        </MenuItem>
      )}
      <MenuItem
        className="menu-item menu-danger"
        isDisabled={[...codesGoing(definition, codes)].some((each) => locked.has(each))}
        onAction={() => askToDelete(codes)}
      >
        {words.remove}
      </MenuItem>
    </Menu>
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { Dialog } from '../../ui/dialog.js';
import { useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { useShell } from '../shell/shell-context.js';
import { COMMAND_GROUPS, commandsFor, type Command } from './commands.js';
import { Keys } from './keys-sheet.js';
import { useCommands } from './use-commands.js';

/** Everything that can be done, and every question and section, by a few letters of its name. */
export function CommandPalette(): ReactNode {
  const words = useDesignerWords().shell;
  const { close } = useShell();
  const commands = useCommands();
  const [sought, setSought] = useState('');
  const found = commandsFor(commands, sought);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const run = (command: Command): void => {
    close();
    // Once the window has closed and given the focus back.
    setTimeout(command.run, 0);
  };
  return (
    <Dialog title={words.actions.commands} onClose={close}>
      <Autocomplete inputValue={sought} onInputChange={setSought}>
        <SearchField aria-label={words.commandSearch} className="command-field">
          <Input ref={field} className="text-box" placeholder={words.commandSearch} />
        </SearchField>
        <Menu
          className="menu command-list"
          aria-label={words.actions.commands}
          renderEmptyState={() => <p className="fine">{words.noCommand}</p>}
        >
          {groupsOf(found, sought).map(({ group, members }) => (
            <MenuSection key={group} id={group} aria-label={words.groups[group]}>
              <Header className="command-group">{words.groups[group]}</Header>
              {members.map((command) => (
                <MenuItem
                  key={command.id}
                  id={command.id}
                  textValue={command.label}
                  className="menu-item command"
                  onAction={() => run(command)}
                >
                  <DesignerIcon name={command.icon} size={16} />
                  <span className="command-label">{command.label}</span>
                  {command.keys && <Keys keys={command.keys} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
      <p role="status" className="visually-hidden">
        {found.length === 0 && words.noCommand}
      </p>
    </Dialog>
  );
}

interface Group {
  readonly group: Command['group'];
  readonly members: readonly Command[];
}

/** In their usual order, but the group of the best find first. */
function groupsOf(found: readonly Command[], sought: string): readonly Group[] {
  const best = sought.trim() === '' ? undefined : found[0]?.group;
  const order = best === undefined ? COMMAND_GROUPS : [best, ...COMMAND_GROUPS.filter((group) => group !== best)];
  return order
    .map((group) => ({ group, members: found.filter((command) => command.group === group) }))
    .filter(({ members }) => members.length > 0);
}

import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useLocale } from '../../locale/locale.js';
import { Icon } from '../../ui/icon.js';
import { useCouncilWords } from './council-words.js';
import type { Figure } from './figure.js';
import { useTimeDirection } from './time-direction.js';

type Kind = 'png' | 'svg' | 'csv';

/** Takes a figure away: as a picture, a drawing, a table, or the address of this view. */
export function ExportMenu({ figure, edition }: { readonly figure: Figure; readonly edition: number }): ReactNode {
  const words = useCouncilWords();
  const { language } = useLocale();
  const timeDirection = useTimeDirection();
  const [told, setTold] = useState('');
  const leave = async (kind: Kind): Promise<void> => {
    setTold('');
    try {
      const { csvFile, fileName, pngFile, saveFile, svgFile } = await import('./export-figure.js');
      const leaving = { figure, language, timeDirection, edition };
      const makers = { png: pngFile, svg: svgFile, csv: csvFile };
      saveFile(await makers[kind](leaving), fileName(leaving, kind));
      setTold(words.saved);
    } catch {
      setTold(words.notSaved);
    }
  };
  const copy = async (): Promise<void> => {
    const { href } = window.location;
    try {
      await navigator.clipboard.writeText(href);
      setTold(words.copied);
    } catch {
      setTold(words.copyByHand(href));
    }
  };
  return (
    <div className="figure-export">
      <MenuTrigger>
        <Button className="button button-icon" aria-label={words.exportOf(figure.words.title)}>
          <Icon name="download" />
        </Button>
        <Popover className="figure-menu" placement="bottom end">
          <Menu
            className="figure-menu-list"
            aria-label={words.exportOf(figure.words.title)}
            onAction={(key) => void (key === 'link' ? copy() : leave(key as Kind))}
          >
            {(['png', 'svg', 'csv', 'link'] as const).map((kind) => (
              <MenuItem key={kind} id={kind} className="figure-menu-item">
                {words.exports[kind]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="figure-told">
        {told}
      </span>
    </div>
  );
}

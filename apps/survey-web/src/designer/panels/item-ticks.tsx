import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { CheckBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords, useNames } from '../designer-context.js';
import { questionAt } from '../document/structure.js';
import { scoredItems, tickedItems } from './settings-edits.js';

/** Which items a mean is made of; one that another measure has already cannot be ticked. */
export function ItemTicks({
  items,
  ownerOf,
  onChange,
}: {
  readonly items: readonly string[];
  readonly ownerOf?: (code: string) => string | null;
  readonly onChange: (items: readonly string[]) => void;
}): ReactNode {
  const text = useDesignerWords().authoring;
  const { say, format } = useLocale();
  const definition = useDefinition();
  const names = useNames();
  const scored = scoredItems(definition);
  const order = scored.map(({ code }) => code);
  return (
    <details className="all-rules" open={items.length === 0}>
      <summary>
        {text.scored} <span className="fine">({format.count(items.length)})</span>
      </summary>
      {scored.map(({ code, question, part }) => {
        const owner = ownerOf?.(code) ?? null;
        const asked = questionAt(definition, question);
        const name = asked === null ? code : names.short(asked);
        const isChecked = items.includes(code);
        return (
          <CheckBox
            key={code}
            label={part === null ? name : `${name}، ${say(part)}`}
            hint={owner === null ? undefined : text.elsewhere(owner)}
            isChecked={isChecked}
            isDisabled={owner !== null && !isChecked}
            onChange={(wanted) => onChange(tickedItems(items, code, wanted, order))}
          />
        );
      })}
    </details>
  );
}

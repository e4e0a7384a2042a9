import type { ReactNode } from 'react';
import { NumberBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { useSettings } from './use-settings.js';

/** How much must be answered before a driver, and the index, count; kept as shares, shown as percents. */
export function ScoringFields(): ReactNode {
  const text = useDesignerWords().panels;
  const { scoring } = useDefinition();
  const change = useSettings(text.scoring);
  return (
    <fieldset className="group">
      <legend>{text.scoring}</legend>
      {(['driverMinimumShare', 'indexMinimumShare'] as const).map((key) => (
        <NumberBox
          key={key}
          label={text.shares[key]}
          value={Math.round(scoring[key] * 100)}
          min={1}
          max={100}
          onChange={(percent) => {
            if (percent === undefined || percent < 1 || percent > 100) return;
            change((draft) => void (draft.scoring[key] = percent / 100), key);
          }}
        />
      ))}
    </fieldset>
  );
}

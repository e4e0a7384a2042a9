import type { ReactNode } from 'react';
import type { Composite, Driver } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { NumberBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';
import { putEntry, scoredItems } from './settings-edits.js';
import { ItemTicks } from './item-ticks.js';
import { useSettings } from './use-settings.js';

/** The drivers that the index is made of, with their weights. */
export function DriverFields(): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format, say } = useLocale();
  const { drivers, composites, sections } = useDefinition();
  const change = useSettings(text.drivers);
  const sum = drivers.reduce((total, { weight }) => total + weight, 0);
  const put = (at: number, entry: Driver | null, field?: string): void =>
    change(putEntry('drivers', at, entry), field === undefined ? undefined : `${field} driver ${at}`);
  const ownerOf = (at: number, code: string): string | null => {
    const owner = drivers.find(({ items }, place) => place !== at && items.includes(code));
    return owner === undefined ? null : say(owner.title);
  };
  return (
    <fieldset className="group">
      <legend>{text.drivers}</legend>
      <p className="fine">{text.driversHint}</p>
      {drivers.map((driver, at) => {
        const name = text.driver(format.count(at + 1));
        return (
          <fieldset key={driver.code} className="group">
            <legend>{name}</legend>
            <div className="list-row">
              <TextBox
                label={text.itemTitle}
                value={driver.title.fa}
                onChange={(fa) => put(at, { ...driver, title: withWords(driver.title, 'fa', fa) }, 'title')}
              />
              <NumberBox
                label={text.weight}
                value={driver.weight}
                min={1}
                max={100}
                onChange={(weight) => weight !== undefined && put(at, { ...driver, weight }, 'weight')}
              />
              <Tool icon="close" label={words.removeNamed(name)} onPress={() => put(at, null)} />
            </div>
            {sum > 0 && <p className="fine">{text.share(format.percent((driver.weight / sum) * 100))}</p>}
            <ItemTicks
              items={driver.items}
              ownerOf={(code) => ownerOf(at, code)}
              onChange={(items) => put(at, { ...driver, items })}
            />
          </fieldset>
        );
      })}
      <AddMeasure
        label={text.addDriver}
        isPossible={scoredItems({ sections }).length > 0}
        onPress={() => {
          const code = freshCode(new Set([...drivers, ...composites].map((each) => each.code)), 'driver');
          put(drivers.length, { code, title: { fa: text.freshDriver }, items: [], weight: 1 });
        }}
      />
    </fieldset>
  );
}

/** Means that stand beside the index. */
export function CompositeFields(): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format } = useLocale();
  const { drivers, composites, sections } = useDefinition();
  const change = useSettings(text.composites);
  const put = (at: number, entry: Composite | null, field?: string): void =>
    change(putEntry('composites', at, entry), field === undefined ? undefined : `${field} composite ${at}`);
  return (
    <fieldset className="group">
      <legend>{text.composites}</legend>
      {composites.map((composite, at) => {
        const name = text.composite(format.count(at + 1));
        return (
          <fieldset key={composite.code} className="group">
            <legend>{name}</legend>
            <div className="list-row">
              <TextBox
                label={text.itemTitle}
                value={composite.title.fa}
                onChange={(fa) => put(at, { ...composite, title: withWords(composite.title, 'fa', fa) }, 'title')}
              />
              <NumberBox
                label={text.minimumItems}
                value={composite.minimumItems}
                min={1}
                max={Math.max(1, composite.items.length)}
                onChange={(minimumItems) =>
                  minimumItems !== undefined && put(at, { ...composite, minimumItems }, 'minimum')
                }
              />
              <Tool icon="close" label={words.removeNamed(name)} onPress={() => put(at, null)} />
            </div>
            <ItemTicks items={composite.items} onChange={(items) => put(at, { ...composite, items })} />
          </fieldset>
        );
      })}
      <AddMeasure
        label={text.addComposite}
        isPossible={scoredItems({ sections }).length > 0}
        onPress={() => {
          const code = freshCode(new Set([...drivers, ...composites].map((each) => each.code)), 'mean');
          put(composites.length, { code, title: { fa: text.freshComposite }, items: [], minimumItems: 1 });
        }}
      />
    </fieldset>
  );
}

function AddMeasure({
  label,
  isPossible,
  onPress,
}: {
  readonly label: string;
  readonly isPossible: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const text = useDesignerWords().authoring;
  if (!isPossible) return <p className="fine">{text.noScored}</p>;
  return (
    <button type="button" className="link-button" onClick={onPress}>
      <DesignerIcon name="plus" size={16} /> {label}
    </button>
  );
}

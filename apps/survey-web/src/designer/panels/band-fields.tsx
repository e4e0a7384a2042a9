import type { ReactNode } from 'react';
import type { Draft } from 'immer';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, NumberBox, SelectBox } from '../../ui/fields.js';
import { useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import { firstBands, withBandAdded, withBandEnd, withoutBand, type Band, type Bands } from './band-edits.js';
import { CodeBox } from './code-box.js';
import { useChange, type QuestionOf } from './use-change.js';

/** The groups that are kept in place of a number. */
export function BandFields({ question }: { readonly question: QuestionOf<'number'> }): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format } = useLocale();
  const change = useChange(question);
  const { bands } = question;
  const keep = (next: Bands | undefined, field?: string): void =>
    change((draft) => {
      if (next === undefined) delete draft.bands;
      else draft.bands = next as Draft<Bands>;
    }, field);
  return (
    <>
      <CheckBox
        label={text.keepBands}
        hint={text.keepBandsHint}
        isChecked={bands !== undefined}
        onChange={(wanted) => keep(wanted ? firstBands(question) : undefined)}
      />
      {bands && (
        <fieldset className="group">
          <legend>{words.properties.bands}</legend>
          <SelectBox
            label={text.bandsOf}
            value={bands.of}
            options={(['value', 'jalaliBirthYear'] as const).map((value) => ({
              value,
              label: text.bandsOfNames[value],
            }))}
            onChange={(of) => keep({ ...bands, of })}
          />
          {bands.list.map((band, at) => {
            const name = text.bandNumber(format.count(at + 1));
            const put = (list: readonly Band[], field: string): void => keep({ ...bands, list }, `${field} band ${at}`);
            return (
              <fieldset key={at} className="group">
                <legend>{name}</legend>
                <div className="pair">
                  <NumberBox
                    label={text.bandFrom}
                    value={band.from}
                    onChange={(from) => {
                      if (from === undefined || !Number.isInteger(from)) return;
                      put(
                        bands.list.map((each) => (each === band ? { ...each, from } : each)),
                        'from',
                      );
                    }}
                  />
                  <NumberBox
                    label={text.bandTo}
                    value={band.to ?? undefined}
                    onChange={(to) => {
                      if (to === undefined || Number.isInteger(to)) put(withBandEnd(bands.list, at, to ?? null), 'to');
                    }}
                  />
                </div>
                <div className="list-row">
                  <CodeBox
                    label={text.bandCode}
                    key={band.code}
                    code={band.code}
                    taken={bands.list.filter((each) => each !== band).map(({ code }) => code)}
                    onChange={(code) =>
                      put(
                        bands.list.map((each) => (each === band ? { ...each, code } : each)),
                        'code',
                      )
                    }
                  />
                  <Tool
                    icon="close"
                    label={words.removeNamed(name)}
                    isDisabled={bands.list.length <= 1}
                    onPress={() => keep({ ...bands, list: withoutBand(bands.list, at) })}
                  />
                </div>
              </fieldset>
            );
          })}
          <button
            type="button"
            className="link-button"
            onClick={() => keep({ ...bands, list: withBandAdded(bands.list) })}
          >
            <DesignerIcon name="plus" size={16} /> {text.addBand}
          </button>
        </fieldset>
      )}
    </>
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { workOut } from './path-work.js';
import type { ItemTally } from './tally.js';

const HOW_MANY = 1_000;

type Trial =
  | { readonly status: 'none' | 'running' | 'failed' }
  | { readonly status: 'ready'; readonly tally: readonly ItemTally[] };

/** A rehearsal of the results: answers made up on this device, counted, and forgotten with the dialog. */
export function SyntheticAnswers(): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format } = useLocale();
  const definition = useDefinition();
  const [trial, setTrial] = useState<Trial>({ status: 'none' });
  const giveUp = useRef((): void => {});
  useEffect(() => () => giveUp.current(), []);
  const start = (): void => {
    giveUp.current();
    setTrial({ status: 'running' });
    giveUp.current = workOut(
      { kind: 'synthetic', definition, count: HOW_MANY, jalaliYear: jalaliYearOf(new Date()) },
      (tally) => setTrial(tally === null ? { status: 'failed' } : { status: 'ready', tally }),
    );
  };
  return (
    <section className="synthetic">
      <Button onPress={start} isDisabled={trial.status === 'running'}>
        {words.synthetic}
      </Button>
      {trial.status === 'running' && <p role="status">{words.syntheticRunning}</p>}
      {trial.status === 'failed' && <p role="alert">{words.syntheticFailed}</p>}
      {trial.status === 'ready' && (
        <>
          <p role="status">
            <span className="tag tag-planned">{words.trial}</span> {words.syntheticDone(format.count(HOW_MANY))}
          </p>
          <TallyTable tally={trial.tally} />
        </>
      )}
    </section>
  );
}

function TallyTable({ tally }: { readonly tally: readonly ItemTally[] }): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format, say } = useLocale();
  return (
    <table className="paths">
      <caption>
        {words.syntheticCaption} ({words.trial})
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.questionColumn}</th>
          <th scope="col">{words.answerColumn}</th>
          <th scope="col">{words.countColumn}</th>
        </tr>
      </thead>
      {tally.map(({ code, text, answered, mean, options }) => {
        const whole = mean === null ? words.givenAnswers : words.mean(format.score(mean));
        return (
          <tbody key={code}>
            <tr>
              <th scope="rowgroup" rowSpan={options.length + 1}>
                {say(text) || code}
              </th>
              <td>{whole}</td>
              <td>{format.count(answered)}</td>
            </tr>
            {options.map((option) => (
              <tr key={option.code}>
                <td>{say(option.label)}</td>
                <td>{format.count(option.count)}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** The year of the Persian calendar on this device's clock. */
function jalaliYearOf(date: Date): number {
  return Number(
    new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric' }).format(date).replace(/\D/g, ''),
  );
}

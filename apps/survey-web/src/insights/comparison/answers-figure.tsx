import { useMemo, type ReactNode } from 'react';
import { likertChart, likertTable } from '@hamava/charts';
import { likertOf } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Card } from '../../ui/card.js';
import { Segmented } from '../../ui/segmented.js';
import { Choice } from '../choice.js';
import { useAddress } from '../edition/address.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import type { OpenEdition } from '../edition/use-edition.js';

/** How the answers of a wave are spread, in the province or in an agency of which any share is published. */
export function Answers({ wave }: { readonly wave: number }): ReactNode {
  return <EditionGate ask={{ wave }}>{(open) => <AnswersFigure open={open} wave={wave} />}</EditionGate>;
}

const PROVINCE = '';

function AnswersFigure({ open, wave }: { readonly open: OpenEdition; readonly wave: number }): ReactNode {
  const { reading } = open;
  const words = useCouncilWords();
  const { say } = useLocale();
  const address = useAddress();
  const spoken = useMemo(
    () => reading.edition.agencies.filter(({ key }) => (likertOf(reading, wave, key)?.items.length ?? 0) > 0),
    [reading, wave],
  );
  const chosen = spoken.find(({ key }) => key === address.get('of'))?.key ?? null;
  const isStacked = address.get('likert') === 'stacked';
  const dataset = useMemo(() => likertOf(reading, wave, chosen), [reading, wave, chosen]);
  const figure = useMemo(() => {
    if (dataset === null || dataset.items.length === 0) return null;
    return figureOf(
      'answers',
      { ...dataset, arrangement: isStacked ? 'stacked' : 'diverging' },
      likertChart,
      likertTable,
    );
  }, [dataset, isStacked]);
  if (dataset === null) return null;
  if (figure === null) {
    return (
      <Card title={words.answersTitle}>
        <p>{dataset.sentence}</p>
      </Card>
    );
  }
  return (
    <FigureFrame
      open={open}
      figure={figure}
      waves={[wave]}
      {...(chosen !== null && { agencies: [chosen] })}
      tools={
        <>
          {spoken.length > 0 && (
            <Choice
              label={words.agency}
              value={chosen ?? PROVINCE}
              onChange={(key) => address.set({ of: key === PROVINCE ? null : key })}
              options={[
                { value: PROVINCE, label: words.provinceMean },
                ...spoken.map(({ key, name }) => ({ value: key, label: say(name) })),
              ]}
            />
          )}
          <Segmented
            label={words.arrangement}
            value={isStacked ? 'stacked' : 'diverging'}
            onChange={(value) => address.set({ likert: value === 'stacked' ? value : null })}
            options={[
              { value: 'diverging', label: words.diverging },
              { value: 'stacked', label: words.stacked },
            ]}
          />
        </>
      }
    />
  );
}

import type { ReactNode } from 'react';
import type { EditionOutcome } from '@hamava/editions';
import { outcomeName, type Reading } from '@hamava/figures';
import { BESIDE } from '../edition/beside.js';
import { useCouncilWords } from '../edition/council-words.js';
import { GroupedChoice } from '../grouped-choice.js';

/** Every outcome of the edition under what it is: the index, what stands beside it, its drivers and their items. */
export function OutcomeChoice({
  reading,
  value,
  onChange,
}: {
  readonly reading: Reading;
  readonly value: string;
  readonly onChange: (code: string) => void;
}): ReactNode {
  const words = useCouncilWords();
  const groups = [
    { label: words.groups.index, has: ({ kind }: EditionOutcome) => kind === 'index' },
    { label: words.groups.composite, has: ({ kind }: EditionOutcome) => kind === 'composite' },
    { label: words.besideTitle, has: ({ code }: EditionOutcome) => BESIDE.includes(code) },
    { label: words.groups.driver, has: ({ kind }: EditionOutcome) => kind === 'driver' },
    {
      label: words.groups.item,
      has: ({ kind, code }: EditionOutcome) => kind === 'item' && !BESIDE.includes(code),
    },
  ];
  return (
    <GroupedChoice
      label={words.outcome}
      value={value}
      onChange={onChange}
      groups={groups.map(({ label, has }) => ({
        label,
        options: reading.edition.outcomes
          .filter(has)
          .map(({ code }) => ({ value: code, label: outcomeName(reading, code) })),
      }))}
    />
  );
}

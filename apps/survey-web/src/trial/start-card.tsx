import { useId, useState, type ReactNode } from 'react';
import { parseWholeNumber } from '@hamava/persian';
import { StartTrialDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { SelectBox, TextBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { Segmented } from '../ui/segmented.js';
import type { Trial, TrialPage } from './trial-report.js';
import { useTrialWords } from './trial-words.js';

const SIZES = ['100', '1000', '5000'] as const;
const TEMPERS = ['uniform', 'trusting', 'distrustful'] as const;
const LEAVING = ['0', '5', '20'] as const;
const DRAFT = 'draft';
const MOST = 999_999;

interface Settings {
  readonly size: (typeof SIZES)[number];
  readonly temper: (typeof TEMPERS)[number];
  readonly leaving: (typeof LEAVING)[number];
  /** As it is typed; empty: chance. */
  readonly seed: string;
}

/** Those of the trial before, so that it can be repeated. */
function settingsOf(trial: Trial | null, digits: (value: number) => string): Settings {
  return {
    size: SIZES.find((each) => Number(each) === trial?.size) ?? '1000',
    temper: TEMPERS.find((each) => each === trial?.temper) ?? 'uniform',
    leaving: LEAVING.find((each) => Number(each) === trial?.leavingPercent) ?? '5',
    seed: trial === null ? '' : digits(trial.seed),
  };
}

/** A whole number from 0 to 999,999 in any digits; null: empty; undefined: something else. */
function seedOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const seed = parseWholeNumber(typed);
  return seed !== null && seed >= 0 && seed <= MOST ? seed : undefined;
}

export function StartCard({
  questionnaire,
  trial,
  onStarted,
}: {
  readonly questionnaire: TrialPage['questionnaire'];
  readonly trial: Trial | null;
  readonly onStarted: () => void;
}): ReactNode {
  const words = useTrialWords();
  const { format } = useLocale();
  const { draft, versions } = questionnaire;
  const [settings, setSettings] = useState(() => settingsOf(trial, format.count));
  const [source, setSource] = useState(draft === null ? (versions[0]?.id ?? DRAFT) : DRAFT);
  const { run, busy, failure } = useAction();
  const seed = seedOf(settings.seed);
  const change = (part: Partial<Settings>): void => setSettings({ ...settings, ...part });
  const start = (): void => {
    const { size, temper, leaving } = settings;
    const input = {
      questionnaireId: questionnaire.id,
      versionId: source === DRAFT ? null : source,
      size: Number(size),
      temper,
      leavingPercent: Number(leaving),
      seed: seed ?? null,
    };
    void run(StartTrialDocument, { input }).then((started) => started !== null && onStarted());
  };
  const sources = [
    ...(draft === null ? [] : [{ value: DRAFT, label: words.draft }]),
    ...versions.map(({ id, number }) => ({ value: id, label: words.version(format.count(number)) })),
  ];
  if (sources.length === 0) return <p>{words.nothingToTry}</p>;
  return (
    <Card
      title={trial === null ? words.start : words.again}
      subtitle={trial === null ? words.startLead : words.replaces}
    >
      <form
        className="trial-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (seed !== undefined) start();
        }}
      >
        <SelectBox label={words.source} value={source} onChange={setSource} options={sources} />
        <Choice label={words.size} value={settings.size} onChange={(size) => change({ size })}>
          {SIZES.map((value) => ({ value, label: format.count(Number(value)) }))}
        </Choice>
        <Choice label={words.temper} value={settings.temper} onChange={(temper) => change({ temper })}>
          {TEMPERS.map((value) => ({ value, label: words.tempers[value] }))}
        </Choice>
        <Choice label={words.leaving} value={settings.leaving} onChange={(leaving) => change({ leaving })}>
          {LEAVING.map((value) => ({ value, label: format.percent(Number(value)) }))}
        </Choice>
        <TextBox
          label={words.seed}
          hint={seed === undefined ? words.seedWrong : words.seedHint}
          value={settings.seed}
          maxLength={9}
          onChange={(typed) => change({ seed: typed })}
        />
        <div className="trial-go">
          <Button type="submit" tone="primary" isDisabled={busy || seed === undefined}>
            {trial === null ? words.go : words.goAgain}
          </Button>
        </div>
        <Refusal failure={failure} />
      </form>
    </Card>
  );
}

function Choice<Value extends string>({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly children: readonly { readonly value: Value; readonly label: string }[];
}): ReactNode {
  const id = useId();
  return (
    <div className="labelled">
      <span id={id} className="trial-label" aria-hidden>
        {label}
      </span>
      <Segmented label={label} value={value} onChange={onChange} options={children} />
    </div>
  );
}

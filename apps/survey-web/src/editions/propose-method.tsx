import { useState, type ReactNode } from 'react';
import { ProposeMethodDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { NumberBox, TextBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { useEditionsWords } from './editions-words.js';
import type { DriverNames } from './method-page.js';
import {
  differingRules,
  haveSameWeights,
  isInRange,
  RULES,
  shownValue,
  withValue,
  type MethodSettings,
} from './rules.js';

type Written = Readonly<Record<string, number | undefined>>;

const SHORTEST_REASON = 10;
const HEAVIEST = 1000;

/** A form of every rule with its range; only what was rewritten goes along. */
export function ProposeMethod({
  settings,
  drivers,
  onClose,
  onProposed,
}: {
  readonly settings: MethodSettings;
  readonly drivers: DriverNames;
  readonly onClose: () => void;
  readonly onProposed: () => void;
}): ReactNode {
  const { method: words, ...editions } = useEditionsWords();
  const { format } = useLocale();
  const { busy, failure, run } = useAction();
  const [written, setWritten] = useState<Written>(() =>
    Object.fromEntries(RULES.map((rule) => [rule.name, shownValue(rule, settings)])),
  );
  const [weights, setWeights] = useState<Written>(settings.driverWeights);
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = RULES.find((rule) => {
    const value = written[rule.name];
    return value === undefined || !isInRange(rule, value);
  });
  const wrongWeight = Object.values(weights).some(
    (weight) => weight !== undefined && !(Number.isInteger(weight) && weight >= 0 && weight <= HEAVIEST),
  );
  const wanted = settingsOf(settings, written, weights);
  const isSame = differingRules(settings, wanted).length === 0 && haveSameWeights(settings, wanted);
  const complaint = complaintOf();

  function complaintOf(): string | null {
    if (wrong) {
      const range = words.outOfRange(format.count(wrong.least), format.count(wrong.most));
      return `${words.rules[wrong.name]}: ${range}`;
    }
    if (wrongWeight) return `${words.weights}: ${words.outOfRange(format.count(0), format.count(HEAVIEST))}`;
    if (isSame) return words.proposeSame;
    return because.trim().length < SHORTEST_REASON ? words.proposeBecauseMissing : null;
  }

  async function propose(): Promise<void> {
    setAsked(true);
    if (complaint !== null) return;
    if (await run(ProposeMethodDocument, { settings: wanted, because: because.trim() })) {
      onClose();
      onProposed();
    }
  }

  return (
    <Dialog title={words.proposeTitle} onClose={onClose} width="wide">
      <p>{words.proposeLead}</p>
      {(['publication', 'change'] as const).map((group) => (
        <fieldset key={group} className="rule-fields">
          <legend>{words.groups[group]}</legend>
          {RULES.filter((rule) => rule.group === group).map((rule) => (
            <NumberBox
              key={rule.name}
              label={words.rules[rule.name]}
              hint={words.range(number(rule.least), number(rule.most))}
              value={written[rule.name]}
              onChange={(value) => setWritten((known) => ({ ...known, [rule.name]: value }))}
              min={rule.least}
              max={rule.most}
            />
          ))}
        </fieldset>
      ))}
      <fieldset className="rule-fields">
        <legend>{words.weights}</legend>
        {[...drivers].map(([code, name]) => (
          <NumberBox
            key={code}
            label={name}
            value={weights[code]}
            onChange={(value) => setWeights((known) => ({ ...known, [code]: value }))}
            min={0}
            max={HEAVIEST}
          />
        ))}
      </fieldset>
      <p className="fine">{words.weightsHint}</p>
      <TextBox
        label={words.proposeBecause}
        hint={words.proposeBecauseHint}
        value={because}
        onChange={setBecause}
        lines="many"
        direction="auto"
        maxLength={2000}
      />
      {asked && complaint !== null && (
        <p className="refusal" role="alert">
          {complaint}
        </p>
      )}
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void propose()}>
          {words.proposeYes}
        </Button>
        <Button onPress={onClose}>{editions.cancel}</Button>
      </div>
    </Dialog>
  );

  function number(value: number): string {
    return Number.isInteger(value) ? format.count(value) : format.score(value);
  }
}

function settingsOf(settings: MethodSettings, written: Written, weights: Written): MethodSettings {
  const ruled = RULES.reduce((sofar, rule) => {
    const value = written[rule.name];
    return value === undefined ? sofar : withValue(rule, sofar, value);
  }, settings);
  const driverWeights = Object.fromEntries(
    Object.entries(weights).flatMap(([code, weight]) => (weight === undefined ? [] : [[code, weight]])),
  );
  return { ...ruled, driverWeights };
}

import { useState, type ReactNode } from 'react';
import type { Language } from '@hamava/persian';
import { PlanWaveDocument, type WavePlanningQuery } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { useLocale } from '../../locale/locale.js';
import { readDay } from '../../locale/typed-day.js';
import { Button } from '../../ui/button.js';
import { CheckBox, NumberBox, SelectBox, TextBox } from '../../ui/fields.js';
import { Refusal } from '../../ui/refusal.js';
import { useCalendarWords } from './calendar-words.js';

const CHANNELS = ['WEB', 'POSTER', 'SMS', 'COUNTER', 'KIOSK'] as const;
type Channel = (typeof CHANNELS)[number];

interface FormProps {
  readonly planning: WavePlanningQuery;
  readonly onClose: () => void;
  readonly onPlanned: () => void;
}

export function PlanForm({ planning, onClose, onPlanned }: FormProps): ReactNode {
  const words = useCalendarWords();
  const { format, say, language } = useLocale();
  const { busy, failure, run } = useAction();
  const { surveys, askableVersions, agencies } = planning;
  // The same for every attempt, so that a plan whose answer was lost is not made twice.
  const [id] = useState(() => crypto.randomUUID());
  const [surveyId, setSurveyId] = useState(surveys[0]?.id ?? '');
  const [versionId, setVersionId] = useState(askableVersions[0]?.id ?? '');
  const [titleFa, setTitleFa] = useState('');
  const [titleEn, setTitleEn] = useState('');
  const [opens, setOpens] = useState('');
  const [closes, setCloses] = useState('');
  const [isContinuous, setContinuous] = useState(false);
  const [wantsAnonymous, setAnonymous] = useState(true);
  const [channels, setChannels] = useState<ReadonlySet<Channel>>(new Set(['WEB']));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(agencies.map((agency) => agency.id)));
  const [cap, setCap] = useState<number | undefined>(undefined);
  const [asked, setAsked] = useState(false);

  const isIdentifying = askableVersions.find((version) => version.id === versionId)?.identifying === true;
  const days = readDays({ opens, closes, isContinuous }, language);
  const lacks = titleFa.trim().length < 2 || channels.size === 0 || chosen.size === 0;

  async function save(): Promise<void> {
    setAsked(true);
    if (days === null || lacks) return;
    const input = {
      id,
      surveyId,
      versionId,
      titleFa: titleFa.trim(),
      titleEn: titleEn.trim() || null,
      ...days,
      continuous: isContinuous,
      anonymous: wantsAnonymous && !isIdentifying,
      agencies: [...chosen].map((agencyId) => ({ agencyId, cap: cap ?? null })),
      channels: CHANNELS.filter((channel) => channels.has(channel)).map((channel) => ({ channel })),
    };
    if (await run(PlanWaveDocument, { input })) {
      onClose();
      onPlanned();
    }
  }

  return (
    <div className="plan-form">
      <p>{words.planLead}</p>
      <SelectBox
        label={words.survey}
        value={surveyId}
        onChange={setSurveyId}
        options={surveys.map((survey) => ({ value: survey.id, label: say(survey.title) }))}
      />
      <SelectBox
        label={words.version}
        value={versionId}
        onChange={setVersionId}
        options={askableVersions.map((version) => ({
          value: version.id,
          label: words.versionLabel(version.title, format.count(version.number)),
        }))}
      />
      <TextBox
        label={words.waveTitleFa}
        value={titleFa}
        onChange={setTitleFa}
        direction="rtl"
        language="fa"
        maxLength={200}
      />
      <TextBox
        label={words.waveTitleEn}
        value={titleEn}
        onChange={setTitleEn}
        direction="ltr"
        language="en"
        maxLength={200}
      />
      <CheckBox
        label={words.isContinuous}
        hint={words.isContinuousHint}
        isChecked={isContinuous}
        onChange={setContinuous}
      />
      <div className="plan-days">
        <TextBox
          label={words.opens}
          hint={words.dayHint}
          value={opens}
          onChange={setOpens}
          direction="ltr"
          maxLength={10}
        />
        {!isContinuous && (
          <TextBox
            label={words.closes}
            hint={words.dayHint}
            value={closes}
            onChange={setCloses}
            direction="ltr"
            maxLength={10}
          />
        )}
      </div>
      <CheckBox
        label={words.isAnonymous}
        {...(isIdentifying && { hint: words.identifyingNote })}
        isChecked={wantsAnonymous && !isIdentifying}
        isDisabled={isIdentifying}
        onChange={setAnonymous}
      />
      <ChannelChoice chosen={channels} onChange={setChannels} />
      <AgencyChoice agencies={agencies} chosen={chosen} onChange={setChosen} />
      <NumberBox label={words.cap} hint={words.capHint} value={cap} onChange={setCap} min={1} max={1_000_000} />
      {asked && (lacks || days === null) && (
        <p className="refusal" role="alert">
          {lacks ? words.missing : words.dayWrong}
        </p>
      )}
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void save()}>
          {words.save}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}

interface TypedDays {
  readonly opens: string;
  readonly closes: string;
  readonly isContinuous: boolean;
}

/** Null: one of the days that are needed is none. */
function readDays({ opens, closes, isContinuous }: TypedDays, language: Language) {
  const calendar = language === 'fa' ? 'jalali' : 'gregorian';
  const opensOn = readDay(opens, calendar);
  const closesOn = isContinuous ? null : readDay(closes, calendar);
  return opensOn === null || (closesOn === null && !isContinuous) ? null : { opensOn, closesOn };
}

function ChannelChoice(props: {
  readonly chosen: ReadonlySet<Channel>;
  readonly onChange: (chosen: ReadonlySet<Channel>) => void;
}): ReactNode {
  const words = useCalendarWords();
  return (
    <fieldset>
      <legend>{words.channels}</legend>
      {CHANNELS.map((channel) => (
        <CheckBox
          key={channel}
          label={words.channelNames[channel]}
          isChecked={props.chosen.has(channel)}
          onChange={(isChecked) => props.onChange(withChange(props.chosen, channel, isChecked))}
        />
      ))}
    </fieldset>
  );
}

function AgencyChoice(props: {
  readonly agencies: WavePlanningQuery['agencies'];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const words = useCalendarWords();
  const { format, say } = useLocale();
  const { agencies, chosen, onChange } = props;
  return (
    <fieldset>
      <legend>{words.agencies}</legend>
      <CheckBox
        label={words.allAgencies(format.count(agencies.length))}
        isChecked={chosen.size === agencies.length}
        onChange={(isChecked) => onChange(new Set(isChecked ? agencies.map((agency) => agency.id) : []))}
      />
      <div className="plan-agencies">
        {agencies.map((agency) => (
          <CheckBox
            key={agency.id}
            label={say(agency.name)}
            isChecked={chosen.has(agency.id)}
            onChange={(isChecked) => onChange(withChange(chosen, agency.id, isChecked))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function withChange<Value>(set: ReadonlySet<Value>, value: Value, isIn: boolean): ReadonlySet<Value> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

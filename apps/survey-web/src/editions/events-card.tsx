import { useState, type FormEvent, type ReactNode } from 'react';
import {
  AddFieldEventDocument,
  RemoveFieldEventDocument,
  type FieldEventFieldsFragment,
} from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { readDay } from '../locale/typed-day.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { TextBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { useEditionsWords } from './editions-words.js';

interface EventsProps {
  readonly surveyId: string;
  readonly mayDecide: boolean;
  readonly events: readonly FieldEventFieldsFragment[];
  readonly onChanged: () => void;
}

/** Short words that the charts of the next edition say beside the line. */
export function EventsCard({ surveyId, mayDecide, events, onChanged }: EventsProps): ReactNode {
  const words = useEditionsWords();
  const { format, say } = useLocale();
  const { busy, failure, run } = useAction();
  return (
    <Card title={words.eventsTitle} subtitle={words.eventsLead}>
      {events.length === 0 && <p className="fine">{words.eventsNone}</p>}
      <ul className="note-list">
        {events.map(({ id, on, words: said }) => (
          <li key={id}>
            <div>
              <b>{say(said)}</b>
              <p className="fine">{format.date(on)}</p>
            </div>
            {mayDecide && (
              <Button
                isDisabled={busy}
                label={words.eventRemoveOf(say(said))}
                onPress={() => void run(RemoveFieldEventDocument, { id }).then((done) => done && onChanged())}
              >
                {words.eventRemove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal failure={failure} />
      {mayDecide && <NewEvent surveyId={surveyId} onChanged={onChanged} />}
    </Card>
  );
}

const LONGEST = 60;

function NewEvent({ surveyId, onChanged }: { readonly surveyId: string; readonly onChanged: () => void }): ReactNode {
  const words = useEditionsWords();
  const { language } = useLocale();
  const { busy, failure, run } = useAction();
  const [typed, setTyped] = useState('');
  const [fa, setFa] = useState('');
  const [en, setEn] = useState('');
  const [asked, setAsked] = useState(false);
  const on = readDay(typed, language === 'fa' ? 'jalali' : 'gregorian');
  const lacksWords = fa.trim() === '' || en.trim() === '';

  async function add(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    setAsked(true);
    if (on === null || lacksWords) return;
    const event = { id: crypto.randomUUID(), surveyId, on, fa: fa.trim(), en: en.trim() };
    if (await run(AddFieldEventDocument, { event })) {
      setTyped('');
      setFa('');
      setEn('');
      setAsked(false);
      onChanged();
    }
  }

  return (
    <form className="event-form" onSubmit={(submitted) => void add(submitted)} noValidate>
      <TextBox
        label={words.eventDay}
        hint={words.eventDayHint}
        value={typed}
        onChange={setTyped}
        direction="ltr"
        maxLength={10}
      />
      <TextBox
        label={words.eventFa}
        hint={words.eventHint}
        value={fa}
        onChange={setFa}
        direction="rtl"
        language="fa"
        maxLength={LONGEST}
      />
      <TextBox label={words.eventEn} value={en} onChange={setEn} direction="ltr" language="en" maxLength={LONGEST} />
      {asked && (on === null || lacksWords) && (
        <p className="refusal" role="alert">
          {on === null ? words.eventDayWrong : words.eventMissing}
        </p>
      )}
      <Refusal failure={failure} />
      <Button type="submit" isDisabled={busy}>
        {words.eventAdd}
      </Button>
    </form>
  );
}

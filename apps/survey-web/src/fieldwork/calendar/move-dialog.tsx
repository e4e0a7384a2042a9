import { useState, type ReactNode } from 'react';
import { MoveWaveDocument, type WaveMove } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { useLocale } from '../../locale/locale.js';
import { readDay, writeDay, type Calendar } from '../../locale/typed-day.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextBox } from '../../ui/fields.js';
import { Refusal } from '../../ui/refusal.js';
import type { CalendarWave } from './calendar-page.js';
import { useCalendarWords } from './calendar-words.js';

interface MoveProps {
  readonly calendarWave: CalendarWave;
  readonly move: WaveMove;
  readonly onMoved: () => void;
  readonly onClose: () => void;
}

const NEEDS_REASON: readonly WaveMove[] = ['EXTEND', 'CLOSE', 'PAUSE'];
const MOVES_END: readonly WaveMove[] = ['RESCHEDULE', 'EXTEND'];
const SHORTEST = 3;

/** Asks for the days and the reason that a move needs, and says what it does. */
export function MoveDialog({ calendarWave: { wave }, move, onMoved, onClose }: MoveProps): ReactNode {
  const words = useCalendarWords();
  const { language, say } = useLocale();
  const { busy, failure, run } = useAction();
  const calendar = language === 'fa' ? 'jalali' : 'gregorian';
  const [opens, setOpens] = useState(writeDay(wave.opensOn, calendar, language));
  const [closes, setCloses] = useState(writeDay(wave.closesOn, calendar, language));
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const days = readDays(move, opens, closes, calendar);
  const lacksReason = NEEDS_REASON.includes(move) && because.trim().length < SHORTEST;

  async function apply(): Promise<void> {
    setAsked(true);
    if (days === null || lacksReason) return;
    const input = { id: wave.id, move, ...days, because: because.trim() || null };
    if (await run(MoveWaveDocument, { input })) {
      onClose();
      onMoved();
    }
  }

  return (
    <Dialog title={words.moveOf(words.moves[move].replace('…', ''), say(wave.title))} onClose={onClose}>
      <p>{words.moveLead[move]}</p>
      {move === 'RESCHEDULE' && (
        <TextBox
          label={words.opens}
          hint={words.dayHint}
          value={opens}
          onChange={setOpens}
          direction="ltr"
          maxLength={10}
        />
      )}
      {MOVES_END.includes(move) && (
        <TextBox
          label={words.closes}
          hint={words.dayHint}
          value={closes}
          onChange={setCloses}
          direction="ltr"
          maxLength={10}
        />
      )}
      {NEEDS_REASON.includes(move) && (
        <TextBox
          label={words.because}
          hint={words.becauseHint}
          value={because}
          onChange={setBecause}
          lines="many"
          direction="auto"
          maxLength={1000}
        />
      )}
      {asked && (days === null || lacksReason) && (
        <p className="refusal" role="alert">
          {days === null ? words.dayWrong : words.becauseMissing}
        </p>
      )}
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void apply()}>
          {words.apply}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

/** The days that a move needs, null where it needs none; nothing when one of them is no day. */
function readDays(move: WaveMove, opens: string, closes: string, calendar: Calendar) {
  const opensOn = move === 'RESCHEDULE' ? readDay(opens, calendar) : null;
  const closesOn = MOVES_END.includes(move) ? readDay(closes, calendar) : null;
  const lacks = (move === 'RESCHEDULE' && opensOn === null) || (MOVES_END.includes(move) && closesOn === null);
  return lacks ? null : { opensOn, closesOn };
}

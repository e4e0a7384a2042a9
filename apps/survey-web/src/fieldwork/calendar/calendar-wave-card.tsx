import { useState, type ReactNode } from 'react';
import { MoveWaveDocument, type WaveMove } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Refusal } from '../../ui/refusal.js';
import type { CalendarWave } from './calendar-page.js';
import { useCalendarWords } from './calendar-words.js';
import { MoveDialog } from './move-dialog.js';

interface CardProps {
  readonly calendarWave: CalendarWave;
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

/** One wave: its days, whom it asks, what was done with it, and what can be done now. */
export function CalendarWaveCard({ calendarWave, mayDecide, onChanged }: CardProps): ReactNode {
  const words = useCalendarWords();
  const { format, say, words: own } = useLocale();
  const { busy, failure, run } = useAction();
  const [asking, setAsking] = useState<WaveMove | null>(null);
  const { wave, survey, questionnaire, agencies, links, anonymous, moves } = calendarWave;
  return (
    <Card
      title={say(wave.title)}
      subtitle={`${say(survey.title)}${own.words.listSeparator}${words.dates(format.date(wave.opensOn), format.date(wave.closesOn))}`}
      actions={<span className={`tag tag-${wave.state.toLowerCase()}`}>{own.words.waveStates[wave.state]}</span>}
    >
      <ul className="wave-about">
        <li>{words.asks(questionnaire)}</li>
        <li>{words.reach(format.count(agencies), format.count(links))}</li>
        <li>{anonymous ? words.anonymous : words.confidential}</li>
        {wave.continuous && <li>{words.continuous}</li>}
      </ul>
      <Notes calendarWave={calendarWave} />
      {mayDecide && moves.length > 0 && (
        <div className="decisions">
          {moves.map((move) => (
            <Button
              key={move}
              isDisabled={busy}
              label={words.moveOf(
                words.moves[move],
                [say(wave.title), say(survey.title)].join(own.words.listSeparator),
              )}
              onPress={() =>
                move === 'RESUME'
                  ? void run(MoveWaveDocument, { input: { id: wave.id, move } }).then((done) => done && onChanged())
                  : setAsking(move)
              }
            >
              {words.moves[move]}
            </Button>
          ))}
        </div>
      )}
      <Refusal failure={failure} />
      {asking !== null && (
        <MoveDialog calendarWave={calendarWave} move={asking} onMoved={onChanged} onClose={() => setAsking(null)} />
      )}
    </Card>
  );
}

function Notes({ calendarWave: { notes } }: { readonly calendarWave: CalendarWave }): ReactNode {
  const words = useCalendarWords();
  const { format } = useLocale();
  if (notes.length === 0) return null;
  return (
    <details className="wave-history">
      <summary>{words.history}</summary>
      <ol>
        {notes.map((note, at) => (
          // Notes are only ever added at the end.
          <li key={at}>
            <b>{words.done[note.move as keyof typeof words.done]}</b>
            <span className="fine">{words.noteBy(note.doneBy ?? words.byClock, format.date(note.doneOn))}</span>
            {note.because !== null && <p>{note.because}</p>}
            {note.closedOnBefore !== null && note.closesOnAfter !== null && (
              <p className="fine">
                {words.movedFromTo(format.date(note.closedOnBefore), format.date(note.closesOnAfter))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

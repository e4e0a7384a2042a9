import type { NoteQuestion } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { inWords, type Reading } from './reading.js';
import { RichWords } from './rich-words.js';

/** Words and perhaps a picture between questions. */
export function NoteCard({
  question,
  reading,
}: {
  readonly question: NoteQuestion;
  readonly reading: Reading;
}): ReactNode {
  const { image, text } = question;
  return (
    <div className="card words">
      <RichWords text={text} reading={reading} />
      {image !== undefined && (
        <img src={`/media/${encodeURIComponent(image.media)}`} alt={inWords(image.alt, reading)} loading="lazy" />
      )}
    </div>
  );
}

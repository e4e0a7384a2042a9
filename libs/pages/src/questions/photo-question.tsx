import { isNonAnswer } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { valueOf } from './answer-value.js';
import { FIELD } from './control-ids.js';
import { BoxCard, boxAttributes } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { Tick } from './radio.js';

/** The kinds of pictures that the server can draw anew. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp';

/** A picture from the phone. A kept one is named, can be taken away, and stays when the page is sent without a new file. */
export function PhotoQuestion(props: QuestionProps): ReactNode {
  const { item, values, value, reading } = props;
  const { asked } = reading.sentences;
  const kept = [valueOf(values, FIELD.kept(item.code)), value].find((id) => id !== '' && !isNonAnswer(id));
  const keptId = `${item.code}-kept`;
  return (
    <BoxCard {...props}>
      {kept !== undefined && (
        <>
          <input type="hidden" name={FIELD.kept(item.code)} value={kept} />
          <p className="kept" id={keptId}>
            <b>{asked.photoKept}</b>
            <br />
            {asked.photoAnother}
          </p>
          <Tick
            code={FIELD.remove(item.code)}
            place={0}
            value="yes"
            isChosen={valueOf(values, FIELD.remove(item.code)) !== ''}
            look="line tick"
          >
            {asked.photoRemove}
          </Tick>
        </>
      )}
      <input type="file" {...boxAttributes(props, ...(kept === undefined ? [] : [keptId]))} accept={PHOTO_TYPES} />
    </BoxCard>
  );
}

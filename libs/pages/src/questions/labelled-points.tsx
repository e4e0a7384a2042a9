import type { LabelledScale } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { Face } from './face.js';
import { Radio } from './radio.js';
import { inWords, type Reading, Words } from './reading.js';

interface LabelledPointsProps {
  readonly code: string;
  readonly scale: LabelledScale;
  readonly chosen: string;
  readonly reading: Reading;
}

/** From the saddest to the gladdest face, when the scale has faces. */
function FaceOf({ scale, place }: { readonly scale: LabelledScale; readonly place: number }): ReactNode {
  if (scale.smileys !== true || scale.points.length < 2) return null;
  return <Face gladness={place / (scale.points.length - 1)} />;
}

/** Every point with its label in a vertical list, lowest first: one item that stands alone. */
export function PointList({ code, scale, chosen, reading }: LabelledPointsProps): ReactNode {
  return scale.points.map((point, place) => (
    <Radio key={point.value} code={code} place={place} value={String(point.value)} chosen={chosen} look="row">
      <FaceOf scale={scale} place={place} />
      <Words text={point.label} reading={reading} />
    </Radio>
  ));
}

/** A word longer than this does not fit a fifth of a phone. */
const LONGEST_WORD_IN_CELL = 7;
const MOST_CELLS = 5;

function longestWord(labels: readonly string[]): number {
  return Math.max(
    ...labels
      .join(' ')
      .split(/\s+/)
      .map((word) => word.length),
  );
}

/** The points side by side under radio marks: one row of a battery. More than five points go back to the list. */
export function PointStrip(props: LabelledPointsProps): ReactNode {
  const { code, scale, chosen, reading } = props;
  if (scale.points.length > MOST_CELLS) return <PointList {...props} />;
  const isWordy = longestWord(scale.points.map((point) => inWords(point.label, reading))) > LONGEST_WORD_IN_CELL;
  return (
    <div className={isWordy ? 'strip points wordy' : 'strip points'}>
      {scale.points.map((point, place) => (
        <Radio key={point.value} code={code} place={place} value={String(point.value)} chosen={chosen} look="point">
          <FaceOf scale={scale} place={place} />
          <Words text={point.label} reading={reading} />
        </Radio>
      ))}
    </div>
  );
}

import { formatNumber } from '@hamava/persian';
import type { AnchoredScale } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { Radio } from './radio.js';
import { inWords, type Reading } from './reading.js';

interface ScaleStripProps {
  readonly code: string;
  readonly scale: AnchoredScale;
  readonly chosen: string;
  readonly reading: Reading;
}

/**
 * Numbered cells, lowest first in reading order. The words at the ends repeat their number, so that the direction is
 * never guessed; on a very narrow screen the strip becomes a ladder and the words move into the end cells.
 */
export function ScaleStrip({ code, scale, chosen, reading }: ScaleStripProps): ReactNode {
  const { language, sentences } = reading;
  const digits = (value: number): string => formatNumber(value, language);
  const meanings = new Map([
    [scale.min, inWords(scale.low, reading)],
    [scale.max, inWords(scale.high, reading)],
  ]);
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);

  const cell = (value: number, place: number): ReactNode => {
    const meaning = meanings.get(value);
    const name =
      meaning === undefined
        ? sentences.scale.point(value, scale.max)
        : sentences.scale.endPoint(value, scale.max, meaning);
    return (
      <Radio key={value} code={code} place={place} value={String(value)} chosen={chosen} look="cell" name={name}>
        {digits(value)}
        {meaning !== undefined && <small> = {meaning}</small>}
      </Radio>
    );
  };

  return (
    <>
      <div className="strip">{values.map(cell)}</div>
      <div className="ends" aria-hidden="true">
        {[scale.min, scale.max].map((value) => (
          <span key={value}>
            <b>{digits(value)}</b> = {meanings.get(value)}
          </span>
        ))}
      </div>
    </>
  );
}

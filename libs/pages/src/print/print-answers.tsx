import { formatNumber } from '@hamava/persian';
import {
  type BatteryQuestion,
  nonAnswersOf,
  type Option,
  type Question,
  type RankingQuestion,
  type ScaleQuestion,
  type SumQuestion,
} from '@hamava/surveys';
import type { ReactNode } from 'react';
import { nonAnswerWords } from '../questions/non-answer-words.js';
import { inWords, type Reading, scaleIn, Words } from '../questions/reading.js';
import { totalInWords } from '../questions/told.js';
import { conditionOf } from './print-rules.js';
import { PRINT_SENTENCES } from './print-sentences.js';

const BOX = '☐';

interface BoxLine {
  readonly code: string;
  readonly label: ReactNode;
  readonly rule?: string | null;
}

function BoxList({ lines }: { readonly lines: readonly BoxLine[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <table className="options">
      <tbody>
        {lines.map(({ code, label, rule }) => (
          <tr key={code}>
            <td className="box">{BOX}</td>
            <td>
              {label}
              {rule !== null && rule !== undefined && <span className="hint"> ({rule})</span>}
            </td>
            <td className="code">{code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function optionLines(options: readonly Option[], reading: Reading): readonly BoxLine[] {
  const words = PRINT_SENTENCES[reading.language];
  return options.map((option) => ({
    code: option.code,
    label: (
      <>
        <Words text={option.label} reading={reading} />
        {option.other === true && ` ${words.other} ____________________`}
      </>
    ),
    rule: conditionOf(option.showIf, 'option', reading),
  }));
}

/** «نمی‌دانم» and its kin, with the codes that data files know. */
export function NonAnswerBoxes({
  question,
  reading,
}: {
  readonly question: Question;
  readonly reading: Reading;
}): ReactNode {
  const lines = nonAnswersOf(question).map((code) => ({
    code,
    label: nonAnswerWords(code, question, reading),
  }));
  return <BoxList lines={lines} />;
}

export function OptionBoxes({
  options,
  reading,
}: {
  readonly options: readonly Option[];
  readonly reading: Reading;
}): ReactNode {
  return <BoxList lines={optionLines(options, reading)} />;
}

/** The points of a scale as columns; one line for each row of a battery, one alone for a single item. */
export function ScaleGrid({
  question,
  reading,
}: {
  readonly question: ScaleQuestion | BatteryQuestion;
  readonly reading: Reading;
}): ReactNode {
  const scale = scaleIn(reading.definition, question);
  const points =
    scale.kind === 'labelled'
      ? scale.points.map(({ value, label }) => ({ value, label: inWords(label, reading) }))
      : Array.from({ length: scale.max - scale.min + 1 }, (_, at) => {
          const value = scale.min + at;
          const ends = new Map([
            [scale.min, scale.low],
            [scale.max, scale.high],
          ]);
          const end = ends.get(value);
          return { value, label: end === undefined ? '' : inWords(end, reading) };
        });
  const nonAnswers = nonAnswersOf(question);
  const rows =
    question.kind === 'battery'
      ? question.rows.map(({ code, text }) => ({ code, text: inWords(text, reading) }))
      : [{ code: question.code, text: '' }];
  const isBattery = question.kind === 'battery';
  return (
    <table className="grid">
      <thead>
        <tr>
          {isBattery && <td className="row">{PRINT_SENTENCES[reading.language].rows}</td>}
          {points.map(({ value, label }) => (
            <th key={value}>
              <b>{formatNumber(value, reading.language)}</b>
              <br />
              {label}
            </th>
          ))}
          {nonAnswers.map((code) => (
            <th key={code}>
              {nonAnswerWords(code, question, reading)}
              <br />
              <span className="code">{code}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, text }) => (
          <tr key={code}>
            {isBattery && (
              <td className="row">
                {text} <span className="code">{code}</span>
              </td>
            )}
            {[...points.map(({ value }) => value), ...nonAnswers].map((value) => (
              <td key={value} className="box">
                {BOX}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place for the number of the rank before every option. */
export function RankBoxes({
  question,
  reading,
}: {
  readonly question: RankingQuestion;
  readonly reading: Reading;
}): ReactNode {
  return (
    <table className="options">
      <tbody>
        {optionLines(question.options, reading).map(({ code, label }) => (
          <tr key={code}>
            <td>{PRINT_SENTENCES[reading.language].rank} ____</td>
            <td>{label}</td>
            <td className="code">{code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SumBoxes({
  question,
  reading,
}: {
  readonly question: SumQuestion;
  readonly reading: Reading;
}): ReactNode {
  return (
    <table className="options">
      <tbody>
        {question.rows.map(({ code, text }) => (
          <tr key={code}>
            <td>
              <Words text={text} reading={reading} />
            </td>
            <td>________ {question.unit !== undefined && <Words text={question.unit} reading={reading} />}</td>
            <td className="code">{code}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={3}>
            <b>{PRINT_SENTENCES[reading.language].total(totalInWords(question, reading))}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

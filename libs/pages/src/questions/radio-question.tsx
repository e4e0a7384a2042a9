import type { ReactNode } from 'react';
import { PointList, PointStrip } from './labelled-points.js';
import { NonAnswers } from './non-answers.js';
import {
  cardClass,
  ClearAnswer,
  describedBy,
  Hint,
  type QuestionProps,
  QuestionText,
  Refusal,
} from './question-frame.js';
import { Radio } from './radio.js';
import { scaleIn, Words } from './reading.js';
import { ScaleStrip } from './scale-strip.js';

/** The radio buttons of an item on its own scale or list, and how many there are. */
function answersOf({ item, value, reading }: QuestionProps): { readonly buttons: ReactNode; readonly count: number } {
  const { code, question } = item;
  if (question.kind === 'choice') {
    const buttons = question.options.map((option, place) => (
      <Radio key={option.code} code={code} place={place} value={option.code} chosen={value} look="row">
        <Words text={option.label} reading={reading} />
      </Radio>
    ));
    return { buttons, count: question.options.length };
  }
  if (question.kind === 'number') throw new Error('answersOf: a number question has no radio buttons of its own');
  const scale = scaleIn(reading.definition, question);
  if (scale.kind === 'anchored') {
    const buttons = <ScaleStrip code={code} scale={scale} chosen={value} reading={reading} />;
    return { buttons, count: scale.max - scale.min + 1 };
  }
  const Points = 'row' in item ? PointStrip : PointList;
  return {
    buttons: <Points code={code} scale={scale} chosen={value} reading={reading} />,
    count: scale.points.length,
  };
}

/** A scale item or a choice: one group of radio buttons. */
export function RadioQuestion(props: QuestionProps): ReactNode {
  const { item, number, value, refusal, reading } = props;
  const answers = answersOf(props);
  return (
    <fieldset className={cardClass(refusal)} aria-describedby={describedBy(props)}>
      <legend>
        <QuestionText item={item} number={number} reading={reading} />
      </legend>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      {answers.buttons}
      <NonAnswers
        code={item.code}
        question={item.question}
        after={answers.count}
        chosen={value}
        look="row soft"
        reading={reading}
      />
      <ClearAnswer item={item} reading={reading} />
    </fieldset>
  );
}

/** One row of a battery: its own group, so that nobody has to look up a column head. */
export function BatteryRow(props: QuestionProps): ReactNode {
  const { item, number, value, refusal, reading } = props;
  const answers = answersOf(props);
  return (
    <fieldset className={refusal === undefined ? 'item' : 'item wrong'} aria-describedby={describedBy(props)}>
      <legend>
        {number !== undefined && <b className="nth">{reading.sentences.section.rowNumber(number)} </b>}
        <Words text={item.text} reading={reading} />
      </legend>
      <Refusal {...props} />
      {answers.buttons}
      <NonAnswers
        code={item.code}
        question={item.question}
        after={answers.count}
        chosen={value}
        look="line"
        reading={reading}
      />
      <ClearAnswer item={item} reading={reading} />
    </fieldset>
  );
}

import { Fragment, type ReactNode } from 'react';
import { PointList, PointStrip } from './labelled-points.js';
import { NonAnswers } from './non-answers.js';
import { OtherWords } from './other-words.js';
import { GroupCard } from './question-cards.js';
import { ClearAnswer, describedBy, type QuestionProps, Refusal } from './question-frame.js';
import { Radio } from './radio.js';
import { scaleIn, Words } from './reading.js';
import { ScaleStrip } from './scale-strip.js';

/** The radio buttons of an item on its own scale or list, and how many there are. */
function answersOf(props: QuestionProps): { readonly buttons: ReactNode; readonly count: number } {
  const { item, value, reading } = props;
  const { code, question } = item;
  if (question.kind === 'choice') {
    const buttons = question.options.map((option, place) => (
      <Fragment key={option.code}>
        <Radio code={code} place={place} value={option.code} chosen={value} look="row">
          <Words text={option.label} reading={reading} />
        </Radio>
        {option.other === true && <OtherWords {...props} option={option} />}
      </Fragment>
    ));
    return { buttons, count: question.options.length };
  }
  if (question.kind !== 'scale' && question.kind !== 'battery') {
    throw new Error(`answersOf: a ${question.kind} question has no radio buttons of its own`);
  }
  const scale = scaleIn(reading.definition, question);
  if (scale.kind === 'anchored') {
    const buttons = <ScaleStrip code={code} scale={scale} chosen={value} reading={reading} />;
    return { buttons, count: scale.max - scale.min + 1 };
  }
  const Points = item.row === undefined ? PointList : PointStrip;
  return {
    buttons: <Points code={code} scale={scale} chosen={value} reading={reading} />,
    count: scale.points.length,
  };
}

/** A scale item or a choice: one group of radio buttons. */
export function RadioQuestion(props: QuestionProps): ReactNode {
  const { item, value, reading } = props;
  const answers = answersOf(props);
  return (
    <GroupCard {...props}>
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
    </GroupCard>
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

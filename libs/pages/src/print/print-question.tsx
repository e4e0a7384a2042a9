import { formatNumber } from '@hamava/persian';
import type { Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { BatteryText } from '../questions/question-frame.js';
import { inWords, type Reading, Words } from '../questions/reading.js';
import { RichWords } from '../questions/rich-words.js';
import { toldOf } from '../questions/told.js';
import { NonAnswerBoxes, OptionBoxes, RankBoxes, ScaleGrid, SumBoxes } from './print-answers.js';
import { rulesOf } from './print-rules.js';
import { PRINT_SENTENCES } from './print-sentences.js';

interface PrintedProps {
  readonly question: Question;
  readonly numbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
}

const line = (key: number): ReactNode => <div key={key} className="line" />;

/** Where the answer is written or marked. */
// oxlint-disable-next-line complexity -- one part a kind
function AnswerPlace({ question, reading }: Omit<PrintedProps, 'numbers'>): ReactNode {
  const words = PRINT_SENTENCES[reading.language];
  const { asked } = reading.sentences;
  switch (question.kind) {
    case 'scale':
    case 'battery':
      return <ScaleGrid question={question} reading={reading} />;
    case 'choice':
    case 'multiple':
      return <OptionBoxes options={question.options} reading={reading} />;
    case 'ranking':
      return <RankBoxes question={question} reading={reading} />;
    case 'sum':
      return <SumBoxes question={question} reading={reading} />;
    case 'number': {
      const [from, to] = [question.min, question.max].map((value) =>
        question.bands?.of === 'jalaliBirthYear' ? '' : formatNumber(value, reading.language),
      );
      return (
        <p>
          ________________ {question.unit !== undefined && <Words text={question.unit} reading={reading} />}
          {from !== undefined && to !== undefined && from !== '' && (
            <span className="hint"> {words.from(from, to)}</span>
          )}
        </p>
      );
    }
    case 'text':
      return Array.from({ length: question.lines === 'many' ? 4 : 1 }, (_, key) => line(key));
    case 'date':
      return <p>{words.dateParts}</p>;
    case 'time':
      return <p>{words.timeParts}</p>;
    case 'consent':
      return (
        <>
          <p className="statement">
            <Words text={question.statement} reading={reading} />
          </p>
          <OptionBoxes
            options={[
              { code: 'agreed', label: { fa: asked.agreed, en: asked.agreed } },
              { code: 'declined', label: { fa: asked.declined, en: asked.declined } },
            ]}
            reading={reading}
          />
        </>
      );
    case 'photo':
      return <p>{words.photo}</p>;
    case 'cascade':
      return (
        <>
          <p className="hint">{words.levels}</p>
          {question.levels.map((level) => (
            <p key={level.code}>
              <Words text={level.text} reading={reading} />: ____________________{' '}
              <span className="code">{level.code}</span>
            </p>
          ))}
        </>
      );
    case 'hidden':
      return <p className="hint">{words.hidden(question.parameter)}</p>;
    case 'calculated':
      return <p className="hint">{words.calculated}</p>;
    case 'split':
      return (
        <>
          <p className="hint">{words.split}</p>
          <OptionBoxes options={question.arms} reading={reading} />
        </>
      );
    case 'note':
      return null;
  }
}

/** One question on paper: who is asked it, its words, what it takes, and its boxes with the codes of the data file. */
export function PrintedQuestion({ question, numbers, reading }: PrintedProps): ReactNode {
  const { section } = reading.sentences;
  const words = PRINT_SENTENCES[reading.language];
  const number = numbers.get(question.code);
  const told = question.kind === 'photo' ? null : toldOf(question, reading);
  const isOne = question.kind === 'choice' || question.kind === 'scale';
  const isGrid = question.kind === 'scale' || question.kind === 'battery';
  return (
    <div className="question">
      {rulesOf(question, reading).map((rule) => (
        <p key={rule} className="rule">
          {rule}
        </p>
      ))}
      {question.kind === 'note' ? (
        <RichWords text={question.text} reading={reading} />
      ) : (
        <p className="asked">
          {question.kind === 'battery' ? (
            <BatteryText question={question} questionNumbers={numbers} reading={reading} />
          ) : (
            <>
              {number !== undefined && <span>{section.questionNumber(number)}. </span>}
              <Words text={question.text} reading={reading} />
              {question.optional === true && <small> {section.optional}</small>}
            </>
          )}{' '}
          <span className="code">{question.code}</span>
        </p>
      )}
      {question.kind === 'note' && question.image !== undefined && (
        <p className="hint">[{inWords(question.image.alt, reading)}]</p>
      )}
      {question.hint !== undefined && (
        <p className="hint">
          <Words text={question.hint} reading={reading} />
        </p>
      )}
      {told !== null && <p className="hint">{told}</p>}
      {isOne && <p className="hint">{words.onlyOne}</p>}
      {question.shuffled === true && <p className="hint">{words.shuffled}</p>}
      <AnswerPlace question={question} reading={reading} />
      {!isGrid && <NonAnswerBoxes question={question} reading={reading} />}
    </div>
  );
}

import { type LocalizedText, type Language, type QuestionnaireDefinition, questionNumbers } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf } from '../frame/page.js';
import { inWords, type Reading, readingOf, Words } from '../questions/reading.js';
import { RichWords } from '../questions/rich-words.js';
import { plainDigits } from '../sentences/digits.js';
import { PrintedQuestion } from './print-question.js';
import { conditionOf } from './print-rules.js';
import { PRINT_SENTENCES } from './print-sentences.js';
import { printStyle } from './print-style.js';

export interface PrintOptions {
  readonly language: Language;
  /** The number of the version, or a word such as «پیش‌نویس». */
  readonly version: number | string;
  /** SHA-256 of the canonical document, in hexadecimal. */
  readonly sha: string;
  readonly agencyName: LocalizedText;
  readonly waveTitle?: LocalizedText;
  /** A picture as SVG text; shown as an image, so nothing in it can run. */
  readonly qrSvg?: string;
}

/**
 * The questionnaire on A4 paper, as one HTML text that needs nothing else: for printing, and to be opened in a word processor.
 * Takes the authored document: what branches and repeats is told to the interviewer in words.
 */
export function printQuestionnaire(definition: QuestionnaireDefinition, options: PrintOptions): string {
  const { language, version, sha, qrSvg } = options;
  const reading = readingOf({ ...options, definition });
  const words = PRINT_SENTENCES[language];
  const numbers = questionNumbers(definition);
  const title = inWords(definition.title, reading);
  const markup = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: printStyle }} />
      </head>
      <body>
        <main>
          <table className="head">
            <tbody>
              <tr>
                <td>
                  <h1>{title}</h1>
                  <p className="meta">
                    {words.version(plainDigits(version, language))} | {words.fingerprint}:{' '}
                    <bdi className="code sha" dir="ltr">
                      {sha}
                    </bdi>
                  </p>
                </td>
                {qrSvg !== undefined && (
                  <td className="qr">
                    <img src={`data:image/svg+xml,${encodeURIComponent(qrSvg)}`} alt={words.qr} />
                  </td>
                )}
              </tr>
            </tbody>
          </table>
          <RichWords text={definition.introduction} reading={reading} />
          <p className="hint">{words.howTo}</p>
          {definition.sections.map((section, index) => (
            <div key={section.code} className={index === 0 ? undefined : 'break'}>
              <h2>
                <Words text={section.title} reading={reading} />
              </h2>
              <SectionRules section={section} numbers={numbers} reading={reading} />
              {section.lead !== undefined && <RichWords text={section.lead} reading={reading} />}
              {section.questions.map((question) => (
                <PrintedQuestion key={question.code} question={question} numbers={numbers} reading={reading} />
              ))}
            </div>
          ))}
          <Endings reading={reading} />
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

interface SectionRulesProps {
  readonly section: QuestionnaireDefinition['sections'][number];
  readonly numbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
}

function SectionRules({ section, numbers, reading }: SectionRulesProps): ReactNode {
  const words = PRINT_SENTENCES[reading.language];
  const asked = conditionOf(section.showIf, 'section', reading);
  const number = section.repeatFor === undefined ? undefined : numbers.get(section.repeatFor);
  const repeated = number === undefined ? section.repeatFor : reading.sentences.section.questionNumber(number);
  return (
    <>
      {asked !== null && <p className="rule">{asked}</p>}
      {repeated !== undefined && <p className="rule">{words.repeat(repeated)}</p>}
      {section.shuffled === true && <p className="hint">{words.shuffled}</p>}
    </>
  );
}

function Endings({ reading }: { readonly reading: Reading }): ReactNode {
  const { endings = [] } = reading.definition;
  if (endings.length === 0) return null;
  return (
    <>
      <h2>{PRINT_SENTENCES[reading.language].endings}</h2>
      {endings.map((ending) => (
        <div key={ending.code} className="question">
          {ending.showIf !== undefined && <p className="rule">{conditionOf(ending.showIf, 'ending', reading)}</p>}
          <p className="asked">
            <Words text={ending.title} reading={reading} />
          </p>
          <p>
            <Words text={ending.text} reading={reading} />
          </p>
        </div>
      ))}
    </>
  );
}

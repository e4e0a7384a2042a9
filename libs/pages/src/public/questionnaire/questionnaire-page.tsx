import { type QuestionnaireDefinition, questionNumbers } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { conditionOf } from '../../print/print-rules.js';
import { PRINT_SENTENCES } from '../../print/print-sentences.js';
import { inWords, type Reading, readingOf, Words } from '../../questions/reading.js';
import { RichWords } from '../../questions/rich-words.js';
import type { PublicPage } from '../public-document.js';
import { fileHref, pageHref, wordsFor, type PublicSite } from '../public-site.js';
import { writeSitePage } from '../site-page.js';
import { countedPlaces } from './counted-places.js';
import { ToldQuestion } from './told-question.js';

/** Letters of questions that fit on a page of 60 KB beside its frame; a Persian letter weighs two bytes. */
const BYTES_OF_A_PART = 40_000;

/** Everything that was asked in a wave, as it was asked; null when the edition has no such wave, or the questionnaire no such part. */
export function questionnairePage(
  site: PublicSite,
  { number, part }: { readonly number: number; readonly part: number },
  definition: QuestionnaireDefinition,
): PublicPage | null {
  const { edition, language } = site;
  const words = wordsFor(site);
  const own = words.questionnaire;
  const wave = edition.waves.find((each) => each.number === number);
  if (wave === undefined) return null;
  const reading = readingOf({ language, definition, agencyName: own.agency, waveTitle: wave.title });
  const parts = inParts(blocksOf(site, number, reading));
  const blocks = parts[part - 1];
  if (blocks === undefined) return null;
  const address = `/waves/${number}/questionnaire`;
  const hrefOf = (to: number): string => pageHref(site, to === 1 ? address : `${address}/${to}`);
  const title = own.title(words.count(number));
  const ofParts = words.part(words.count(part), words.count(parts.length));
  return writeSitePage(site, {
    title: part === 1 ? title : title + words.comma + ofParts,
    description: own.lead,
    page: part === 1 ? address : `${address}/${part}`,
    section: null,
    children: (
      <>
        <h1>{title}</h1>
        <p className="kicker">
          {inWords(definition.title, reading)}
          {words.comma}
          {words.questionnaireVersion(words.count(wave.questionnaire.version))}
        </p>
        <p className="lead">{own.lead}</p>
        <p className="small">
          <a href={fileHref(site, `questionnaire-${number}.json`)}>{own.file}</a>
          {words.comma}
          {own.fingerprint} <code>{wave.questionnaire.sha256}</code>
        </p>
        <section className="card long" dangerouslySetInnerHTML={{ __html: blocks.join('') }} />
        <p className="links">
          {parts.length > 1 && ofParts}
          {part > 1 && <a href={hrefOf(part - 1)}>{words.previousPart}</a>}
          {part < parts.length && <a href={hrefOf(part + 1)}>{words.nextPart}</a>}
          <a href={pageHref(site, `/waves/${number}`)}>{own.back}</a>
        </p>
      </>
    ),
  });
}

/** The questionnaire as pieces of markup that may stand on different pages: introduction, sections, questions, endings. */
function blocksOf(site: PublicSite, wave: number, reading: Reading): string[] {
  const { definition, language } = reading;
  const numbers = questionNumbers(definition);
  const places = countedPlaces(site, wave);
  const blocks: ReactNode[] = [<RichWords key="introduction" text={definition.introduction} reading={reading} />];
  for (const section of definition.sections) {
    blocks.push(<SectionHead section={section} numbers={numbers} reading={reading} />);
    for (const question of section.questions) {
      const countedHref = (code: string): string | null => places.get(code) ?? null;
      blocks.push(<ToldQuestion question={question} numbers={numbers} reading={reading} countedHref={countedHref} />);
    }
  }
  const { endings = [] } = definition;
  if (endings.length > 0) blocks.push(<h2>{PRINT_SENTENCES[language].endings}</h2>);
  for (const { showIf, title, text } of endings) {
    blocks.push(
      <div className="asked">
        <Rule words={conditionOf(showIf, 'ending', reading)} />
        <h3>
          <Words text={title} reading={reading} />
        </h3>
        <p>
          <Words text={text} reading={reading} />
        </p>
      </div>,
    );
  }
  return blocks.map((block) => renderToStaticMarkup(block));
}

interface SectionHeadProps {
  readonly section: QuestionnaireDefinition['sections'][number];
  readonly numbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
}

function SectionHead({ section, numbers, reading }: SectionHeadProps): ReactNode {
  const words = PRINT_SENTENCES[reading.language];
  const { repeatFor, lead } = section;
  const number = repeatFor === undefined ? undefined : numbers.get(repeatFor);
  const repeated = number === undefined ? repeatFor : reading.sentences.section.questionNumber(number);
  return (
    <>
      <h2>
        <Words text={section.title} reading={reading} />
      </h2>
      <Rule words={conditionOf(section.showIf, 'section', reading)} />
      <Rule words={repeated === undefined ? null : words.repeat(repeated)} />
      <Rule words={section.shuffled === true ? words.shuffled : null} />
      {lead !== undefined && <RichWords text={lead} reading={reading} />}
    </>
  );
}

function Rule({ words }: { readonly words: string | null }): ReactNode {
  return words === null ? null : <p className="rule">{words}</p>;
}

function inParts(blocks: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const block of blocks) {
    const own = bytesOf(block);
    if (bytes > 0 && bytes + own > BYTES_OF_A_PART) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(block);
    bytes += own;
  }
  return parts;
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return text.replaceAll(/[\u0080-\u07ff]/g, '00').replaceAll(/[\u0800-\uffff]/g, '000').length;
}

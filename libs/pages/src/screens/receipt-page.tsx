import { formatDate, formatDateTime } from '@hamava/persian';
import type { Language, LocalizedText } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { Icon } from '../frame/icons.js';
import { type PageFrame, writePage } from '../frame/page.js';
import { agencyIn, Words } from '../questions/reading.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { FactLine, plainFact } from './parts.js';

export interface ReceiptPageProps extends PageFrame {
  /** Eight characters, with or without the dash. */
  readonly receipt: string;
  /** Wall clock of Tehran: `2026-08-22T18:42`, or only the date. */
  readonly sentAt: string;
  readonly agencyName?: LocalizedText;
  /** ISO dates. */
  readonly closesOn?: string;
  readonly resultsOn?: string;
  readonly resultsHref?: string;
  /** What the questionnaire says after sending, in the place of the thanks. */
  readonly ending?: { readonly title: LocalizedText; readonly text: LocalizedText };
  /** For `{wave}` in the ending. */
  readonly waveTitle?: LocalizedText;
}

function moment(sentAt: string, language: Language): string {
  const [isoDate = '', clock] = sentAt.split('T');
  if (clock === undefined) return formatDate(isoDate, language);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return formatDateTime({ isoDate, hour, minute }, language);
}

/** In two groups of four, left to right in every language; spelled out for a screen reader. */
export function ReceiptCode({ receipt }: { readonly receipt: string }): ReactNode {
  const characters = receipt.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return (
    <bdi dir="ltr" lang="en">
      <span className="unseen">{[...characters].join(' ')}</span>
      <span aria-hidden="true">{`${characters.slice(0, 4)}-${characters.slice(4)}`}</span>
    </bdi>
  );
}

interface ReceiptCardProps {
  readonly title: string;
  readonly receipt: string;
  readonly sentAt?: string;
  readonly language: Language;
}

export function ReceiptCard({ title, receipt, sentAt, language }: ReceiptCardProps): ReactNode {
  const words = sentencesIn(language).receipt;
  return (
    <div className="receipt">
      <Icon name="check" />
      <h1>{title}</h1>
      <p>{words.codeLabel}</p>
      <div className="code">
        <ReceiptCode receipt={receipt} />
      </div>
      {sentAt !== undefined && <p>{moment(sentAt, language)}</p>}
    </div>
  );
}

function countedWhen({ closesOn, language }: ReceiptPageProps): string {
  const words = sentencesIn(language).receipt;
  return closesOn === undefined ? words.counted : words.countedAfter(formatDate(closesOn, language));
}

function Thanks({ language, agencyName, waveTitle, ending }: ReceiptPageProps): ReactNode {
  const words = sentencesIn(language).receipt;
  if (ending === undefined) {
    return (
      <p className="under">
        {agencyName === undefined ? words.thanks : words.thanksFor(agencyIn(agencyName, language))}
      </p>
    );
  }
  const reading = { language, agencyName: agencyName ?? { fa: '' }, waveTitle };
  return (
    <section className="part">
      <h2>
        <Words text={ending.title} reading={reading} />
      </h2>
      <p className="ending">
        <Words text={ending.text} reading={reading} />
      </p>
    </section>
  );
}

/** The answer is recorded: the receipt, and what happens next and when. */
export function receiptPage(props: ReceiptPageProps): string {
  const { language } = props;
  const words = sentencesIn(language).receipt;
  return writePage(props, {
    title: words.title,
    audience: 'linkHolder',
    children: (
      <>
        <ReceiptCard title={words.title} receipt={props.receipt} sentAt={props.sentAt} language={language} />
        <Thanks {...props} />
        <button type="button" className="go second" data-print hidden>
          {words.print}
        </button>
        <section className="part">
          <h2>{words.nextHeading}</h2>
          <ul className="facts">
            <FactLine icon="calendar" fact={plainFact(countedWhen(props))} />
            {props.resultsOn !== undefined && (
              <FactLine icon="chart" fact={plainFact(words.resultsOn(formatDate(props.resultsOn, language)))} />
            )}
          </ul>
          {props.resultsHref !== undefined && (
            <a className="back" href={props.resultsHref}>
              {words.resultsLink}
            </a>
          )}
        </section>
        <p className="small">{words.keep}</p>
        <p className="small">{words.unlinked}</p>
      </>
    ),
  });
}

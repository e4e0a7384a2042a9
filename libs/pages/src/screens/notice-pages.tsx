import { formatDate } from '@hamava/persian';
import type { ProblemCode } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { problemSentence } from '../questions/problem-sentence.js';
import { sentencesIn } from '../sentences/catalogue.js';
import type { Notice } from '../sentences/sentences.js';
import { ReceiptCard } from './receipt-page.js';

export interface AlreadyAnsweredPageProps extends PageFrame {
  readonly receipt?: string;
  /** Wall clock of Tehran: `2026-08-22T18:42`, or only the date. */
  readonly sentAt?: string;
  readonly resultsHref?: string;
}

export interface ClosedPageProps extends PageFrame {
  readonly surveyTitle?: string;
  /** ISO date; absent when it was closed by hand on a day that is not kept. */
  readonly closedOn?: string;
  readonly resultsHref?: string;
}

export interface NotOpenYetPageProps extends PageFrame {
  readonly surveyTitle?: string;
  /** ISO date. */
  readonly opensOn: string;
}

export interface FullPageProps extends PageFrame {
  readonly surveyTitle?: string;
  readonly resultsHref?: string;
}

export interface TryLaterPageProps extends PageFrame {
  readonly retryHref?: string;
}

export interface TooLargePageProps extends PageFrame {
  readonly backHref?: string;
}

export interface ProblemPageProps extends PageFrame {
  readonly code: ProblemCode;
  readonly backHref?: string;
  /** For the help line; says nothing about the reader. */
  readonly requestId?: string;
}

interface NextStep {
  readonly href: string | undefined;
  readonly words: string;
}

function NextSteps({ steps }: { readonly steps: readonly NextStep[] }): ReactNode {
  const open = steps.filter((step) => step.href !== undefined);
  return open.map(({ href, words }, index) => (
    <a key={words} className={index === 0 ? 'go' : 'go second'} href={href}>
      {words}
    </a>
  ));
}

interface NoticePage {
  readonly notice: Notice;
  readonly above?: string;
  readonly steps: readonly NextStep[];
  readonly extra?: ReactNode;
}

/** A page about one thing that happened, with the next step as its only button. */
function noticePage(frame: PageFrame, { notice, above, steps, extra }: NoticePage): string {
  return writePage(frame, {
    title: notice.title,
    audience: 'linkHolder',
    children: (
      <>
        {above !== undefined && <p className="number">{above}</p>}
        <h1>{notice.title}</h1>
        <p className="lead">{notice.body}</p>
        {extra}
        <NextSteps steps={steps} />
      </>
    ),
  });
}

function toResults(frame: PageFrame, resultsHref: string | undefined): readonly NextStep[] {
  const words = sentencesIn(frame.language).notices;
  return [
    { href: resultsHref, words: words.resultsLink },
    { href: frame.hrefs.home, words: words.homeLink },
  ];
}

/** The same person again: their receipt, not an error. */
export function alreadyAnsweredPage(props: AlreadyAnsweredPageProps): string {
  const { language, receipt, sentAt } = props;
  const notice = sentencesIn(language).notices.alreadyAnswered;
  if (receipt === undefined) return noticePage(props, { notice, steps: toResults(props, props.resultsHref) });
  return writePage(props, {
    title: notice.title,
    audience: 'linkHolder',
    children: (
      <>
        <ReceiptCard title={notice.title} receipt={receipt} sentAt={sentAt} language={language} />
        <p className="small">{notice.body}</p>
        <NextSteps steps={toResults(props, props.resultsHref)} />
      </>
    ),
  });
}

export function closedPage(props: ClosedPageProps): string {
  const { closedOn, language } = props;
  const words = sentencesIn(language).notices;
  const notice = closedOn === undefined ? words.closedByHand : words.closed(formatDate(closedOn, language));
  return noticePage(props, { notice, above: props.surveyTitle, steps: toResults(props, props.resultsHref) });
}

export function notOpenYetPage(props: NotOpenYetPageProps): string {
  const notice = sentencesIn(props.language).notices.notOpenYet(formatDate(props.opensOn, props.language));
  return noticePage(props, { notice, above: props.surveyTitle, steps: toResults(props, undefined) });
}

/** Not closed: whoever began goes on later with the same link. */
export function pausedPage(props: FullPageProps): string {
  const notice = sentencesIn(props.language).notices.paused;
  return noticePage(props, { notice, above: props.surveyTitle, steps: toResults(props, props.resultsHref) });
}

export function fullPage(props: FullPageProps): string {
  const notice = sentencesIn(props.language).notices.full;
  return noticePage(props, { notice, above: props.surveyTitle, steps: toResults(props, props.resultsHref) });
}

/** The group that the answers belong to has all the answers that it needs. */
export function quotaFullPage(props: FullPageProps): string {
  const notice = sentencesIn(props.language).notices.quotaFull;
  return noticePage(props, { notice, above: props.surveyTitle, steps: toResults(props, props.resultsHref) });
}

/** The database or the queue is away: nothing that was saved is lost. */
export function tryLaterPage(props: TryLaterPageProps): string {
  const words = sentencesIn(props.language).notices;
  return noticePage(props, { notice: words.tryLater, steps: [{ href: props.retryHref, words: words.retry }] });
}

export function tooLargePage(props: TooLargePageProps): string {
  const words = sentencesIn(props.language).notices;
  return noticePage(props, { notice: words.tooLarge, steps: [{ href: props.backHref, words: words.backLink }] });
}

/** Any other refusal: the sentence of its code. */
export function problemPage(props: ProblemPageProps): string {
  const sentences = sentencesIn(props.language);
  const words = sentences.notices;
  const body = problemSentence({ code: props.code }, null, sentences);
  return noticePage(props, {
    notice: { title: words.problem.title, body },
    steps: [
      { href: props.backHref, words: words.backLink },
      { href: props.hrefs.home, words: words.homeLink },
    ],
    extra: props.requestId !== undefined && (
      <p className="small">
        {words.requestId}{' '}
        <bdi className="code" dir="ltr" lang="en">
          {props.requestId}
        </bdi>
      </p>
    ),
  });
}

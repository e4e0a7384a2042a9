import { type PageFrame, writePage } from '../frame/page.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { BackLink } from './parts.js';

export interface KeepPageProps extends PageFrame {
  /** Opens the answers on another device: whoever has it reads them. */
  readonly resumeUrl: string;
  /** The QR code of `resumeUrl`, as an address of a picture. */
  readonly qrImage: string;
  readonly days: number;
  /** Where "clear this phone" is posted to. */
  readonly forgetAction: string;
  readonly backHref: string;
}

/** Going on later or on another device, without an account, a phone number or a script. */
export function keepPage(props: KeepPageProps): string {
  const words = sentencesIn(props.language).keep;
  return writePage(props, {
    title: words.title,
    audience: 'linkHolder',
    children: (
      <>
        <BackLink href={props.backHref} words={words.back} />
        <h1>{words.title}</h1>
        <p className="lead">{words.lead(props.days)}</p>
        <section className="card center">
          <img src={props.qrImage} alt={words.qrAlt} width="200" height="200" />
          <p className="hint">{words.howToKeep}</p>
          <p className="address" dir="ltr" lang="en">
            {props.resumeUrl}
          </p>
        </section>
        <p className="note">{words.warning}</p>
        <section className="part">
          <h2>{words.sharedHeading}</h2>
          <p className="hint">{words.sharedBody}</p>
          <form method="post" action={props.forgetAction} noValidate>
            <button type="submit" className="go second">
              {words.forget}
            </button>
          </form>
        </section>
      </>
    ),
  });
}

export interface ResumePageProps extends PageFrame {
  /** Where "go on" is posted to; opening the page alone changes nothing. */
  readonly action: string;
}

/** Opened with a kept link: one tap goes on here. */
export function resumePage(props: ResumePageProps): string {
  const words = sentencesIn(props.language).keep;
  return writePage(props, {
    title: words.resumeTitle,
    audience: 'linkHolder',
    children: (
      <>
        <h1>{words.resumeTitle}</h1>
        <p className="lead">{words.resumeLead}</p>
        <form method="post" action={props.action} noValidate>
          <button type="submit" className="go">
            {words.resume}
          </button>
        </form>
      </>
    ),
  });
}

export interface ForgottenPageProps extends PageFrame {
  readonly startHref: string;
}

export function forgottenPage(props: ForgottenPageProps): string {
  const words = sentencesIn(props.language).keep;
  return writePage(props, {
    title: words.forgottenTitle,
    audience: 'linkHolder',
    children: (
      <>
        <h1>{words.forgottenTitle}</h1>
        <p className="lead">{words.forgottenBody}</p>
        <a className="go second" href={props.startHref}>
          {words.startAnew}
        </a>
      </>
    ),
  });
}

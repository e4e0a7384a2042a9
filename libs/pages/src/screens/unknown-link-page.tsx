import { type PageFrame, writePage } from '../frame/page.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { CodeForm } from './parts.js';

export interface UnknownLinkPageProps extends PageFrame {
  /** What the reader typed, to compare with the sheet. */
  readonly typed?: string;
  /** A GET form with the field `code`; none is drawn without it. */
  readonly lookupAction?: string;
}

/** No survey has this code: how to type it again. */
export function unknownLinkPage(props: UnknownLinkPageProps): string {
  const sentences = sentencesIn(props.language);
  const words = sentences.unknownLink;
  const notice = sentences.notices.unknownLink;
  return writePage(props, {
    title: notice.title,
    audience: 'linkHolder',
    children: (
      <>
        <h1>{notice.title}</h1>
        <p className="lead">{notice.body}</p>
        {props.typed !== undefined && props.lookupAction === undefined && (
          <p className="lead">
            {words.typed}{' '}
            <bdi className="code" dir="ltr" lang="en">
              {props.typed}
            </bdi>
          </p>
        )}
        {props.lookupAction !== undefined && (
          <CodeForm action={props.lookupAction} typed={props.typed} sentences={sentences} />
        )}
        <section className="part">
          <h2>{words.tipsHeading}</h2>
          <ul className="tips">
            {words.tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </section>
        <a className="go second" href={props.hrefs.home}>
          {sentences.notices.homeLink}
        </a>
      </>
    ),
  });
}

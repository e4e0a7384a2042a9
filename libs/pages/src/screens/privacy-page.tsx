import { formatDate } from '@hamava/persian';
import { type PageFrame, Phone, writePage } from '../frame/page.js';
import { sentencesIn } from '../sentences/catalogue.js';
import type { PrivacyFacts } from '../sentences/sentences.js';
import { BackLink } from './parts.js';

export interface PrivacyPageProps extends PageFrame, PrivacyFacts {
  /** Where to complain; the secretariat of the council without it. */
  readonly complaints?: { readonly name: string; readonly phone?: string };
  /** ISO date from which the text applies. */
  readonly updatedOn: string;
  readonly backHref?: string;
}

/** Eight questions and answers in plain words. */
export function privacyPage(props: PrivacyPageProps): string {
  const { language } = props;
  const sentences = sentencesIn(language);
  const words = sentences.privacy;
  const phone = props.complaints?.phone;
  return writePage(props, {
    title: words.title,
    audience: 'everyone',
    children: (
      <>
        <BackLink href={props.backHref} words={sentences.notices.backLink} />
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {words.items(props).map(({ question, answer }) => (
          <section key={question} className="part">
            <h2>{question}</h2>
            <p className="lead">{answer}</p>
          </section>
        ))}
        <section className="part">
          <h2>{words.complaint.question}</h2>
          <p className="lead">{words.complaint.answer}</p>
          <p className="lead">
            {props.complaints?.name ?? words.complaintOffice}
            {phone !== undefined && (
              <>
                {' '}
                <Phone number={phone} language={language} />
              </>
            )}
          </p>
        </section>
        <p className="small">{words.updatedOn(formatDate(props.updatedOn, language))}</p>
      </>
    ),
  });
}

import type { Language } from '@hamava/persian';
import { type PublicPage, writePublicPage } from './public-document.js';
import { publicWords } from './words/words.js';

/** In place of a page that there is none of, or that cannot be made right now: what to do instead, in the language of the address. */
export function missingPage(language: Language, why: 'unknown' | 'busy'): PublicPage {
  const { missing, openSurveys } = publicWords(language);
  const [title, lead] = why === 'unknown' ? [missing.title, missing.lead] : [missing.busyTitle, missing.busyLead];
  const home = language === 'fa' ? '/public' : '/en/public';
  return writePublicPage({
    language,
    title,
    description: lead,
    homeHref: home,
    otherHref: language === 'fa' ? '/en/public' : '/public',
    navigation: [],
    footer: [{ href: '/', words: openSurveys }],
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <p className="links">
          <a href={home}>{missing.back}</a>
        </p>
      </>
    ),
  });
}

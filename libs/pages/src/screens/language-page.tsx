import type { Language } from '@hamava/surveys';
import { type PageFrame, writePage } from '../frame/page.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { BackLink } from './parts.js';

export interface LanguagePageProps extends PageFrame {
  /** Where each language can be switched on. */
  readonly choices: readonly { readonly language: Language; readonly href: string }[];
  readonly backHref?: string;
}

/** Each language in its own words. Those without an entry in the catalogue are promised, not hidden. */
const TONGUES = [
  { code: 'fa', name: 'فارسی', direction: 'rtl' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'ckb', name: 'کوردی (سۆرانی)', direction: 'rtl' },
  { code: 'ku', name: 'Kurdî (Kurmancî)', direction: 'ltr' },
  { code: 'lrc', name: 'لری', direction: 'rtl' },
  { code: 'en', name: 'English', direction: 'ltr' },
] as const;

/** Every language of the province; the two that are translated are links. */
export function languagePage(props: LanguagePageProps): string {
  const sentences = sentencesIn(props.language);
  const words = sentences.language;
  const hrefOf = new Map<string, string>(props.choices.map((choice) => [choice.language, choice.href]));
  return writePage(props, {
    title: words.title,
    audience: 'everyone',
    children: (
      <>
        <BackLink href={props.backHref} words={sentences.notices.backLink} />
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <ul className="tongues">
          {TONGUES.map(({ code, name, direction }) => {
            const href = hrefOf.get(code);
            const isCurrent = code === props.language;
            return (
              <li key={code}>
                {href === undefined ? (
                  <span lang={code} dir={direction}>
                    {name}
                  </span>
                ) : (
                  <a href={href} hrefLang={code} lang={code} dir={direction} aria-current={isCurrent || undefined}>
                    {name}
                  </a>
                )}
                {isCurrent && <small>{words.current}</small>}
                {href === undefined && <small>{words.notYet}</small>}
              </li>
            );
          })}
        </ul>
      </>
    ),
  });
}

import { normalizeDigits } from '@hamava/persian';
import type { Language } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { sentencesIn } from '../sentences/catalogue.js';
import { plainDigits } from '../sentences/digits.js';
import { citizenStyle } from './citizen-style.js';
import { FAVICON, Logo } from './icons.js';

/** What every citizen page needs, whatever it is about. */
export interface PageFrame {
  readonly language: Language;
  readonly hrefs: {
    readonly home: string;
    readonly privacy: string;
    /** The language switch; none is drawn without it. */
    readonly language?: string;
    /** Where `citizenScript` is served; the page works without. */
    readonly script?: string;
  };
  /** Telephone of the help line, in any digits. */
  readonly helpPhone?: string;
}

interface Page {
  /** Without the name of the product. */
  readonly title: string;
  /** Pages behind a link stay out of search engines. */
  readonly audience: 'everyone' | 'linkHolder';
  /** The bar under the header: step and minutes left. */
  readonly progress?: ReactNode;
  /** Without header and footer: a part of a page that is looked at by itself. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

function Header({ frame }: { readonly frame: PageFrame }): ReactNode {
  const words = sentencesIn(frame.language);
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={frame.hrefs.home}>
          <Logo />
          <span>
            <b>{words.brand.name}</b>
            <small>{words.brand.tagline}</small>
          </span>
        </a>
        {frame.hrefs.language !== undefined && (
          <a className="tongue" href={frame.hrefs.language}>
            {words.frame.languageLink}
            {frame.language === 'fa' && (
              <span className="unseen" lang="en" dir="ltr">
                {' '}
                Language
              </span>
            )}
          </a>
        )}
      </div>
    </header>
  );
}

export function Phone({ number, language }: { readonly number: string; readonly language: Language }): ReactNode {
  return <bdi dir="ltr">{plainDigits(number, language)}</bdi>;
}

function Footer({ frame }: { readonly frame: PageFrame }): ReactNode {
  const words = sentencesIn(frame.language).frame;
  return (
    <footer className="bottom">
      <div className="wrap">
        <ul>
          <li>
            <a href={frame.hrefs.privacy}>{words.privacy}</a>
          </li>
          {frame.helpPhone !== undefined && (
            <li>
              <a href={`tel:${normalizeDigits(frame.helpPhone).replace(/[^0-9+]/g, '')}`}>
                {words.help} <Phone number={frame.helpPhone} language={frame.language} />
              </a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}

/** The whole document as text. */
export function writePage(frame: PageFrame, page: Page): string {
  const words = sentencesIn(frame.language);
  const markup = renderToStaticMarkup(
    <html lang={frame.language} dir={directionOf(frame.language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${page.title} | ${words.brand.name}`}</title>
        {page.audience === 'linkHolder' && <meta name="robots" content="noindex" />}
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#0f4047" />
        <link rel="icon" href={FAVICON} />
        <style dangerouslySetInnerHTML={{ __html: citizenStyle }} />
        {frame.hrefs.script !== undefined && <script defer src={frame.hrefs.script} />}
      </head>
      <body>
        {page.isBare !== true && (
          <>
            <a className="skip" href="#main">
              {words.frame.skip}
            </a>
            <Header frame={frame} />
          </>
        )}
        {page.progress}
        <main className="wrap" id="main">
          {page.children}
        </main>
        {page.isBare !== true && <Footer frame={frame} />}
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

import type { Language } from '@hamava/persian';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FAVICON, Logo } from '../frame/icons.js';
import { directionOf } from '../frame/page.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { compactFigures } from './compact-figures.js';
import { publicStyle } from './public-style.js';
import { publicWords } from './words/words.js';

/** A page with the one style sheet in its head: whoever sends it allows exactly that sheet, and no script. */
export interface PublicPage {
  readonly html: string;
  readonly style: string;
}

export interface PublicDocument {
  readonly language: Language;
  /** Without the name of the product. */
  readonly title: string;
  readonly description: string;
  readonly homeHref: string;
  /** The same page in the other language. */
  readonly otherHref: string;
  /** The feed of what is published next; none on pages that belong to no survey. */
  readonly feed?: { readonly href: string; readonly title: string };
  readonly navigation: readonly { readonly href: string; readonly words: string; readonly isHere: boolean }[];
  readonly footer: readonly { readonly href: string; readonly words: string }[];
  readonly children: ReactNode;
}

const STYLE_PLACE = '/*style*/';
/** A name that brings one of these would turn around the words after it. */
const OVERRIDES = /[\u202a-\u202e]/g;

/** The whole document as text; the looks of its figures are gathered into its style sheet. */
export function writePublicPage(document: PublicDocument): PublicPage {
  const { html, style: figures } = compactFigures(markupOf(document));
  const style = publicStyle + figures + shareBars(html);
  return { html: html.replace(OVERRIDES, '').replace(STYLE_PLACE, () => style), style };
}

/** The lengths of the bars that stand behind shares, for those per cents that the page has. */
function shareBars(html: string): string {
  const percents = new Set([...html.matchAll(/class="share p(\d+)"/g)].map(([, percent = '0']) => percent));
  return [...percents].map((percent) => `.p${percent}{background-size:${percent}% 100%}`).join('');
}

function markupOf(page: PublicDocument): string {
  const { language } = page;
  const other: Language = language === 'fa' ? 'en' : 'fa';
  const words = publicWords(language);
  const { brand } = sentencesIn(language);
  const markup = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${page.title} | ${brand.name}`}</title>
        <meta name="description" content={page.description} />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#0f4047" />
        <link rel="icon" href={FAVICON} />
        <link rel="alternate" hrefLang={other} href={page.otherHref} />
        {page.feed !== undefined && (
          <link rel="alternate" type="application/atom+xml" href={page.feed.href} title={page.feed.title} />
        )}
        <style dangerouslySetInnerHTML={{ __html: STYLE_PLACE }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <header className="top">
          <div className="wrap">
            <a className="brand" href={page.homeHref}>
              <Logo />
              <b>{brand.name}</b>
            </a>
            <a className="tongue" href={page.otherHref} lang={other} hrefLang={other}>
              {words.otherLanguage}
            </a>
          </div>
        </header>
        {page.navigation.length > 0 && (
          <nav className="nav" aria-label={words.pages}>
            <ul className="wrap">
              {page.navigation.map(({ href, words: name, isHere }) => (
                <li key={href}>
                  <a href={href} aria-current={isHere ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <main className="wrap" id="main">
          {page.children}
        </main>
        <footer className="bottom">
          <ul className="wrap">
            {page.footer.map(({ href, words: name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </footer>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

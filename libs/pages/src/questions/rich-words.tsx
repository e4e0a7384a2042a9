import { languageOf, type LocalizedText, safeRichText, textIn } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { inWords, type Piping, type Reading } from './reading.js';

const PLACEHOLDER = /«\{[^{}<>]+\}»|\{[^{}<>]+\}/g;

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Rich text with its placeholders filled. What is filled in is only words: no answer can become markup. */
export function richMarkup(text: LocalizedText, reading: Piping): string {
  const shown = languageOf(text, reading.language);
  const filled = textIn(text, reading.language).replace(PLACEHOLDER, (placeholder) =>
    escaped(inWords(shown === 'fa' ? { fa: placeholder } : { fa: placeholder, [shown]: placeholder }, reading)),
  );
  return safeRichText(filled);
}

/** A text with paragraphs, lists, bold words and links; a Persian one on an English page says so. */
export function RichWords({ text, reading }: { readonly text: LocalizedText; readonly reading: Reading }): ReactNode {
  const isForeign = languageOf(text, reading.language) !== reading.language;
  return (
    <div
      className="rich"
      lang={isForeign ? 'fa' : undefined}
      dir={isForeign ? 'rtl' : undefined}
      dangerouslySetInnerHTML={{ __html: richMarkup(text, reading) }}
    />
  );
}

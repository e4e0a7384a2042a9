import type { ReactNode } from 'react';
import { dayIn, inDigits, surveyHref, wordsFor, type PublicSite, type Release } from './public-site.js';

/** Editions with the day of their release, their hash, and what corrects what. */
export function EditionTable({
  site,
  releases,
}: {
  readonly site: PublicSite;
  readonly releases: readonly Release[];
}): ReactNode {
  const { language, edition } = site;
  const words = wordsFor(site);
  return (
    <table aria-label={words.editionsTitle}>
      <thead>
        <tr>
          <th scope="col">{words.editionHead}</th>
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((own) => (
          <tr key={own.number}>
            <th scope="row">
              <a href={`${surveyHref(edition.survey.code, language)}/editions/${own.number}`}>
                {words.card.editionValue(words.count(own.number))}
              </a>
              <small>{dayIn(site, own.publishedOn)}</small>
            </th>
            <td>
              {notesOf(site, own).map((note) => (
                <div key={note}>{note}</div>
              ))}
              <code>{own.sha256}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function notesOf(site: PublicSite, own: Release): string[] {
  const { language, releases } = site;
  const words = wordsFor(site);
  const replaced = releases.findLast(({ corrects }) => corrects === own.number);
  const because = own.because === null ? '' : ` ${words.because(inDigits(own.because[language], language))}`;
  return [
    ...(releases[0]?.number === own.number ? [words.newest] : []),
    ...(own.corrects === null ? [] : [words.corrects(words.count(own.corrects)) + because]),
    ...(replaced === undefined
      ? []
      : [words.correctedBy(words.count(replaced.number), dayIn(site, replaced.publishedOn))]),
  ];
}

import type { Edition } from '@hamava/editions';
import { surveyHref } from '@hamava/pages';
import { letterTo, type Letter } from '@hamava/reports';
import { figureImage } from '../paper/figure-image.js';
import type { DigestRow } from './digests.queries.js';

export interface LetterSource {
  readonly digest: DigestRow & { readonly name: string };
  readonly edition: Edition;
  /** ISO day. */
  readonly publishedOn: string;
  /** Where people reach the server, without a trailing slash. */
  readonly address: string;
  /** The signed part of the link with which reading is confirmed. */
  readonly token: string;
}

export interface WrittenLetter extends Letter {
  readonly png: Buffer;
}

/** Sharp on a screen with small dots, and still small in the post. */
const SCALE = 2;

/** The letter of one recipient about one edition. The same source gives the same letter. */
export async function writeLetter({ digest, edition, publishedOn, address, token }: LetterSource) {
  const { agencyKey, language, name } = digest;
  const survey = `${address}${surveyHref(edition.survey.code, language)}`;
  const letter = letterTo(
    { edition, language },
    {
      agency: agencyKey,
      name,
      publishedOn,
      links: {
        publicPage: `${survey}/editions/${edition.number}/agencies/${encodeURIComponent(agencyKey)}`,
        scorecard: `${address}/app/office/figures`,
        receipt: `${address}/digest/${token}`,
      },
    },
  );
  const { png } = await figureImage(letter.figure.svg, 'colours', SCALE);
  return { ...letter, png } satisfies WrittenLetter;
}

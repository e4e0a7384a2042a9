import type { Language } from '@hamava/persian';

interface FeedWords {
  readonly editions: string;
  readonly edition: (number: string) => string;
  readonly correction: (number: string, corrected: string) => string;
  readonly because: (words: string) => string;
  readonly editionLabel: string;
  readonly correctionLabel: string;
}

export const FEED_WORDS: Readonly<Record<Language, FeedWords>> = {
  fa: {
    editions: 'ویرایش‌ها',
    edition: (number) => `ویرایش ${number}`,
    correction: (number, corrected) => `ویرایش ${number}: اصلاح ویرایش ${corrected}`,
    because: (words) => `دلیل اصلاح: ${words}`,
    editionLabel: 'ویرایش',
    correctionLabel: 'اصلاح',
  },
  en: {
    editions: 'editions',
    edition: (number) => `Edition ${number}`,
    correction: (number, corrected) => `Edition ${number}: correction of edition ${corrected}`,
    because: (words) => `Reason for the correction: ${words}`,
    editionLabel: 'edition',
    correctionLabel: 'correction',
  },
};

import type { Edition } from '@hamava/editions';
import { TABLES } from '../tables/tables.js';

/** What lies in the folder of an edition and how to check it, in Persian and English. */
export function readMe({ survey, province, number, madeOn, correction }: Edition): string {
  const listed = (language: 'fa' | 'en'): string =>
    TABLES.map(({ name, title }) => `  ${`${name}.csv`.padEnd(18)} ${title[language]}`).join('\n');
  return `${survey.title.fa}، ${province.fa}
ویرایش ${number}، ساخته‌شده در ${madeOn} (میلادی)
${correction === null ? '' : `این ویرایش، ویرایش ${correction.of} را اصلاح می‌کند: ${correction.because.fa}\n`}
پرونده‌ها:
  edition.json       خود ویرایش؛ همهٔ پرونده‌های دیگر تنها از همین ساخته شده‌اند
${listed('fa')}
  figures.sav        رقم‌ها برای SPSS
  ddi.xml            شناسنامهٔ داده به استاندارد DDI Codebook 2.5
  dictionary.csv     معنای هر ستون و هر کد (dictionary.json همان است)
  checksums.txt      اثر انگشت SHA-256 هر پرونده
  LICENCE.txt        پروانهٔ استفاده

خانهٔ خالی یعنی رقم منتشر نشده است؛ دلیلش در ستون withheld آمده است. هیچ رقم منتشرنشده‌ای در هیچ پرونده‌ای نیست.
مقدارها از ۰ تا ۱۰۰ و روزها میلادی‌اند. شمار پاسخ‌ها گرد شده است.
برای وارسی: sha256sum -c checksums.txt

----

${survey.title.en}, ${province.en}
Edition ${number}, made on ${madeOn}
${correction === null ? '' : `This edition corrects edition ${correction.of}: ${correction.because.en}\n`}
Files:
  edition.json       the edition itself; every other file is made from it and from nothing else
${listed('en')}
  figures.sav        the figures for SPSS
  ddi.xml            description of the data, DDI Codebook 2.5
  dictionary.csv     what every column and code means (dictionary.json is the same)
  checksums.txt      SHA-256 of every file
  LICENCE.txt        terms of use

An empty cell is a figure that is not published; the column "withheld" says why. No withheld figure is in any file.
Values run from 0 to 100, days are Gregorian. Numbers of answers are rounded. A text that starts like a formula has an
apostrophe before it, so that spreadsheets do not run it.
To check: sha256sum -c checksums.txt
`;
}

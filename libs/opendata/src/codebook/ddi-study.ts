import type { Edition, EditionWave, Words } from '@hamava/editions';
import { LICENCE } from '../papers/licence.js';
import { type XmlText, element } from './xml-text.js';

export function studyDescription(edition: Edition): XmlText {
  return element('stdyDscr', {}, citation(edition), studyInformation(edition), methodOf(edition), access());
}

const inBoth = (name: string, { fa, en }: Words): XmlText[] => [
  element(name, { 'xml:lang': 'fa' }, fa),
  element(name, { 'xml:lang': 'en' }, en),
];

function citation({ survey, province, number, madeOn, correction }: Edition): XmlText {
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      element('titl', { 'xml:lang': 'fa' }, survey.title.fa),
      element('parTitl', { 'xml:lang': 'en' }, survey.title.en),
      element('IDNo', { agency: 'Hamava' }, `${survey.code}/${number}`),
    ),
    element('rspStmt', {}, inBoth('AuthEnty', province)),
    element('prodStmt', {}, element('copyright', {}, LICENCE.name), element('prodDate', { date: madeOn }, madeOn)),
    element(
      'verStmt',
      {},
      element('version', { date: madeOn }, `edition ${number}`),
      ...(correction === null ? [] : inBoth('notes', correctionNote(correction))),
    ),
  );
}

function correctionNote({ of, because }: NonNullable<Edition['correction']>): Words {
  return { fa: `اصلاح ویرایش ${of}: ${because.fa}`, en: `Corrects edition ${of}: ${because.en}` };
}

const ABSTRACT: Words = {
  fa: 'رقم‌های یک ویرایش از سنجش اعتماد مردم به دستگاه‌های اجرایی استان. پاسخ‌های تک‌تک افراد منتشر نمی‌شود و در این پرونده‌ها نیست.',
  en: 'Figures of one edition of a survey of trust in the agencies of a province. Answers of single persons are not published and are in none of these files.',
};
const ANALYSIS_UNIT: Words = { fa: 'دستگاه اجرایی در یک موج', en: 'agency in a wave' };
const UNIVERSE: Words = {
  fa: 'مردم ۱۸ سال و بیشتر استان که به پرسشنامه پاسخ داده‌اند',
  en: 'people of 18 years and over in the province who answered',
};
const KIND: Words = { fa: 'رقم‌های جمعی', en: 'aggregate data' };
const PROCEDURE: Words = {
  fa: 'شرکت داوطلبانه از راه پیوندها و مراجعه؛ راه‌های هر موج در waves.csv آمده است. پیوند باز نمونهٔ تصادفی نیست.',
  en: 'Voluntary, by links and at counters; the ways of each wave are in waves.csv. An open link is no random sample.',
};

function studyInformation({ waves, province }: Edition): XmlText {
  return element(
    'stdyInfo',
    {},
    inBoth('abstract', ABSTRACT),
    element(
      'sumDscr',
      {},
      waves.map(fieldTime),
      element('nation', { abbr: 'IR' }, 'Iran'),
      inBoth('geogCover', province),
      inBoth('anlyUnit', ANALYSIS_UNIT),
      inBoth('universe', UNIVERSE),
      inBoth('dataKind', KIND),
    ),
  );
}

/** An id for what is referred to, and the two ends of the field time. */
function fieldTime({ number, title, opensOn, closesOn }: EditionWave): XmlText {
  return {
    xml: [
      element('collDate', { ID: `wave-${number}`, event: 'start', date: opensOn, cycle: `P${number}` }, title.fa),
      element('collDate', { event: 'end', date: closesOn, cycle: `P${number}` }, title.fa),
    ]
      .map(({ xml }) => xml)
      .join(''),
  };
}

function methodOf({ targets, methods }: Edition): XmlText {
  const rule = methods.at(-1)?.publication;
  return element(
    'method',
    {},
    element(
      'dataColl',
      {},
      element('timeMeth', {}, 'repeated cross-section'),
      inBoth('sampProc', PROCEDURE),
      inBoth('weight', weighting(targets)),
    ),
    rule === undefined ? null : element('notes', { 'xml:lang': 'en', subject: 'disclosure control' }, disclosure(rule)),
  );
}

function weighting(targets: Edition['targets']): Words {
  if (targets === null) return { fa: 'وزن داده نشده است.', en: 'Not weighted.' };
  const { name, source, asOf, margins } = targets;
  const variables = margins.map(({ variable }) => variable).join(', ');
  return {
    fa: `رقم‌ها به روش رِیکینگ وزن گرفته‌اند تا با جمعیت بخوانند: ${variables}. هدف‌ها: ${name}، ${source}، ${asOf}.`,
    en: `Figures are raked to the population by ${variables}. Targets: ${name}, ${source}, as of ${asOf}.`,
  };
}

function disclosure(rule: Edition['methods'][number]['publication']): string {
  const { minimumN, minimumEffectiveN, maximumHalfWidth, minimumCategory, roundBasesTo } = rule;
  return (
    `Published from ${minimumN} answers, an effective base of ${minimumEffectiveN} and a 95 % interval of at most ` +
    `${maximumHalfWidth} points to either side; categories of fewer than ${minimumCategory} answers are withheld with the next ` +
    `smallest; bases are rounded to ${roundBasesTo}.`
  );
}

function access(): XmlText {
  return element(
    'dataAccs',
    {},
    element(
      'useStmt',
      {},
      element('citReq', {}, LICENCE.citation),
      element('conditions', {}, `${LICENCE.name}, ${LICENCE.address}`),
    ),
  );
}

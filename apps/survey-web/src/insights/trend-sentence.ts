import type { LocalizedText, Locale } from '../locale/locale.js';
import type { PlotChange, PlotPoint, PlotSeries, PlotWave, TrendDataset } from './to-trend-dataset.js';
import { newestPublished } from './to-trend-dataset.js';

type Speaker = Pick<Locale, 'words' | 'format' | 'say'>;

/** «موج ۳، مهر ۱۴۰۵» */
export function waveName(
  { words, format }: Speaker,
  { number, opensOn }: Pick<PlotWave, 'number' | 'opensOn'>,
): string {
  return words.trend.waveAt(words.words.waveNumber(format.count(number)), format.monthYear(opensOn));
}

/** The title of an outcome; questions are asked of one agency by name, which here is any of them. */
export function outcomeWords({ words, say }: Speaker, title: LocalizedText): string {
  return say(title).replaceAll('{agency}', words.trend.theAgency);
}

/** The title inside a sentence: a question stands in quotes. */
export function outcomeName(speaker: Speaker, title: LocalizedText): string {
  const text = outcomeWords(speaker, title);
  return /[؟?.]$/.test(text) ? speaker.words.trend.quoted(text) : text;
}

/** The verdict on a change in whole words, with `**` around what matters. Null: nothing to compare with. */
export function changeSentence({ words, format }: Speaker, change: PlotChange | null): string {
  if (change === null) return words.trend.firstWave;
  const by = format.size(change.difference);
  const previous = words.words.waveNumber(format.count(change.from.number));
  switch (change.verdict) {
    case 'HIGHER':
      return words.trend.higher(by, previous);
    case 'LOWER':
      return words.trend.lower(by, previous);
    case 'STABLE':
      return words.trend.stable(previous);
    case 'UNDETERMINED':
      return words.trend.undetermined(by, previous);
  }
}

/** «تفاوت +۲٫۱، بازهٔ ۹۵٪ تفاوت +۰٫۳ تا +۳٫۹» */
export function changeBounds({ words, format, between }: Speaker & { between: Between }, change: PlotChange): string {
  return words.trend.changeBounds(format.change(change.difference), between(change.interval));
}

type Between = (bounds: PlotChange['interval']) => string;

/** An interval of differences, each end with its sign. */
export function signedInterval({ language, format }: Pick<Locale, 'language' | 'format'>): Between {
  const joint = { fa: ' تا ', en: ' to ' }[language];
  return ({ low, high }) => format.change(low) + joint + format.change(high);
}

/** Why a point shows no figure, for people. */
export function reasonWords({ words }: Pick<Speaker, 'words'>, reason: string): string {
  const reasons: Readonly<Record<string, string>> = words.trend.reasons;
  return reasons[reason] ?? words.trend.reasons.OTHER;
}

export function seriesName({ words, say }: Speaker, series: Pick<PlotSeries, 'name'>): string {
  return series.name === null ? words.trend.council : say(series.name);
}

function pointWords({ words, format }: Speaker, point: PlotPoint): string {
  if (point.state === 'empty') return words.trend.noAnswersYet;
  if (point.state === 'withheld')
    return `${words.trend.notPublished}${words.words.listSeparator}${reasonWords({ words }, point.reason)}`;
  const { value, interval95, base } = point;
  return words.trend.readoutPoint(format.score(value), format.interval(interval95), format.count(base));
}

/** What the cursor says of a wave: «موج ۳، مهر ۱۴۰۵: ۵۰٫۹، بازه ۴۸٫۴ تا ۵۳٫۴، ۹۱۰ پاسخ»; several series are named. */
export function waveReadout(speaker: Speaker, wave: PlotWave, index: number, shown: readonly PlotSeries[]): string {
  const told = shown.map((series) => {
    const words = pointWords(speaker, series.points[index] ?? { state: 'empty' });
    return shown.length === 1 ? words : `${seriesName(speaker, series)} ${words}`;
  });
  return `${waveName(speaker, wave)}: ${told.join(speaker.words.trend.seriesSeparator)}`;
}

/** Without the marks of bold type, for attributes. */
export function plain(sentence: string): string {
  return sentence.replaceAll('**', '');
}

/** The whole figure in one sentence: the name of the canvas for those who do not see it. */
export function chartSentence(speaker: Speaker, dataset: TrendDataset, shown: readonly PlotSeries[]): string {
  const { words } = speaker;
  const told = shown.flatMap((series) => {
    const index = newestPublished(series.points);
    const wave = dataset.waves[index];
    if (wave === undefined) return [];
    return [seriesName(speaker, series) + words.words.listSeparator + waveReadout(speaker, wave, index, [series])];
  });
  return words.trend.chartLabel(`${told.join(words.trend.seriesSeparator)}.`);
}

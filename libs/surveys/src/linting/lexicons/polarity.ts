import { folded } from '../words.js';

/** 1 on the good or much side, -1 on the other, 0 in the middle; null for words that have no side. */
export function polarityOf(label: string): -1 | 0 | 1 | null {
  const words = folded(label)
    .replace(/[\s،,.]+/g, ' ')
    .trim();
  if (MIDDLE.test(words)) return 0;
  if (LOW.test(words)) return -1;
  return HIGH.test(words) ? 1 : null;
}

/** Whether the two ends are opposites (agree, disagree), not more and less of one thing. */
export function isBipolar(labels: readonly string[]): boolean {
  return labels.some((label) => OPPOSITES.test(folded(label)));
}

/** Labels of agreement, whichever way they are put. */
export function isAgreement(labels: readonly string[]): boolean {
  const texts = labels.map(folded);
  return texts.some((text) => /(^| )موافق/.test(text)) && texts.some((text) => /(^| )مخالف/.test(text));
}

const MIDDLE =
  /^(نه .*نه |متوسط|تا حدی|تاحدی|تا حدودی|تاحدودی|معمولی|بینظر|بی نظر|نظری ندارم|فرقی ن|تفاوتی ن|ممتنع|بینابین|نه چندان خوب نه|در حد متوسط|همان ?طور|بدون تغییر|مثل قبل|مانند پیش)/;
const LOW =
  /^(خیلی |بسیار |کاملا |کمی |نسبتا |تا حدی )?(کم|اندک|بد|بدتر|ضعیف|ناراضی|ناراضیام|مخالف|مخالفم|نامناسب|نامطلوب|سخت|دشوار|کند|کثیف|نادرست|ناعادلانه|بیاهمیت|بی اهمیت|کم اهمیت|غیر ?محترمانه|بی ?ادبانه|ناکافی|نامفهوم|گران|شلوغ|نامنظم|ناامن|بیاثر|بی اثر|بیفایده|بی فایده|غیر ?منصفانه|ناخوشایند|منفی|آلوده|پیچیده)( .*)?$|^(اصلا|ابدا|به هیچ ?وجه|به هیچوجه|بههیچوجه|هیچ|هرگز|راضی نیستم|موافق نیستم)( .*)?$/;
const HIGH =
  /^(خیلی |بسیار |کاملا |کمی |نسبتا |تا حدی )?(زیاد|خوب|بهتر|عالی|راضی|راضیام|موافق|موافقم|مناسب|مطلوب|قابل قبول|قابل ?قبول|آسان|سریع|تمیز|درست|عادلانه|مهم|محترمانه|مودبانه|مؤدبانه|کافی|روشن|ارزان|خلوت|منظم|امن|موثر|مؤثر|مفید|منصفانه|خوشایند|مثبت|پاکیزه|ساده|رضایت ?بخش|همیشه)( .*)?$/;
const OPPOSITES = /(مخالف|ناراضی|(^| )بد($|تر)|سخت|دشوار|ناعادلانه|نامناسب|نامطلوب)/;

import type { Words } from '@hamava/editions';

const words = (fa: string, en: string): Words => ({ fa, en });

/** What the codes in the files mean. */
export const CODE_LISTS = {
  scope: { province: words('کل استان', 'whole province'), agency: words('یک دستگاه', 'one agency') },
  status: { PUBLISHED: words('منتشر شده', 'published'), WITHHELD: words('منتشر نشده', 'withheld') },
  withheld: {
    BASE: words('پاسخ کمتر از حد نصاب', 'fewer answers than the minimum'),
    EFFECTIVE_BASE: words('پایهٔ مؤثر کمتر از حد نصاب', 'effective base below the minimum'),
    PRECISION: words('بازهٔ ۹۵٪ پهن‌تر از حد مجاز', '95 % interval wider than allowed'),
    COMPLEMENT: words('با رقم‌های کنارش می‌شد رقم پنهانی را حساب کرد', 'would give away a withheld figure beside it'),
    AGENCIES: words('شمار دستگاه‌ها کمتر از حد نصاب', 'fewer agencies than the minimum'),
    INTEGRITY: words('شیوهٔ رسیدن پاسخ‌ها در دست بررسی است', 'how the answers came is being looked into'),
    PROBLEM: words('وزن‌دهی ممکن نشد', 'could not be weighted'),
    CATEGORY: words('گزینه با پاسخ کم، یا پوشانندهٔ آن', 'category of few answers, or one that covers it'),
  },
  outcomeKind: {
    index: words('شاخص', 'index'),
    driver: words('محور اعتماد', 'driver of trust'),
    composite: words('شاخص فرعی', 'sub-index'),
    item: words('گویه', 'item'),
  },
  categoryKind: {
    point: words('نقطهٔ طیف', 'point of the scale'),
    band: words('دستهٔ نقطه‌های طیف', 'band of points'),
    option: words('گزینه', 'option'),
    nonAnswer: words('بی‌پاسخ', 'non-answer'),
  },
  verdict: {
    HIGHER: words('بیشتر شده', 'higher'),
    LOWER: words('کمتر شده', 'lower'),
    STABLE: words('پایدار', 'stable'),
    UNDETERMINED: words('نامعلوم', 'undetermined'),
  },
  band: {
    ABOVE: words('به‌روشنی بالاتر از میانگین', 'clearly above the mean'),
    BETWEEN: words('از میانگین تشخیص‌پذیر نیست', 'not to be told from the mean'),
    BELOW: words('به‌روشنی پایین‌تر از میانگین', 'clearly below the mean'),
  },
  break: {
    METHOD: words('پرسش عوض شده است', 'the question has changed'),
    MODE: words('شیوهٔ گردآوری پاسخ‌ها عوض شده است', 'answers were collected in another way'),
  },
  yesNo: { yes: words('بله', 'yes'), no: words('خیر', 'no') },
  variable: {
    sex: words('جنس', 'sex'),
    ageBand: words('گروه سنی', 'age group'),
    residence: words('سکونت', 'residence'),
    education: words('تحصیلات', 'education'),
    county: words('شهرستان', 'county'),
  },
  level: {
    female: words('زن', 'female'),
    male: words('مرد', 'male'),
    urban: words('شهر', 'urban'),
    rural: words('روستا', 'rural'),
    '18-29': words('۱۸ تا ۲۹ سال', '18 to 29 years'),
    '30-49': words('۳۰ تا ۴۹ سال', '30 to 49 years'),
    '50+': words('۵۰ سال و بیشتر', '50 years and over'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

export type CodeListName = keyof typeof CODE_LISTS;

/** Null for a code that the list does not hold, such as a level that an office added. */
export function meaningOf(list: CodeListName, code: string): Words | null {
  return (CODE_LISTS[list] as Readonly<Record<string, Words>>)[code] ?? null;
}

import { formatNumber } from '@hamava/persian';

export function counted(value: number): string {
  return formatNumber(value, 'fa');
}

/** A counted noun stays singular; the verb of more than one is plural. */
function agencies(count: number): string {
  return count === 0 ? 'هیچ دستگاهی' : `${counted(count)} دستگاه`;
}

/** How many agencies are told from the mean, and how many are not. */
export function rankSentence(above: number, below: number, between: number): string {
  if (above + below + between === 0) return 'هنوز رقم هیچ دستگاهی منتشر نشده است.';
  const judged = judgedSentence(above, below);
  if (between === 0) return `${judged}.`;
  return `${judged}؛ ${agencies(between)} از میانگین تشخیص‌پذیر ${between === 1 ? 'نیست' : 'نیستند'}.`;
}

function judgedSentence(above: number, below: number): string {
  if (above > 0 && below > 0) {
    return `${agencies(above)} به‌روشنی بالاتر و ${agencies(below)} به‌روشنی پایین‌تر از میانگین‌اند`;
  }
  if (above > 0)
    return `${agencies(above)} به‌روشنی بالاتر از میانگین ${be(above)} و هیچ دستگاهی به‌روشنی پایین‌تر نیست`;
  if (below > 0)
    return `${agencies(below)} به‌روشنی پایین‌تر از میانگین ${be(below)} و هیچ دستگاهی به‌روشنی بالاتر نیست`;
  return 'هیچ دستگاهی به‌روشنی بالاتر یا پایین‌تر از میانگین نیست';
}

function be(count: number): string {
  return count === 1 ? 'است' : 'هستند';
}

/** How many agencies went which way; what the data do not tell is no standing still. */
export function multiplesSentence(higher: number, lower: number, undetermined: number): string {
  if (higher + lower + undetermined === 0) return 'دربارهٔ هیچ دستگاهی افزایش یا کاهشی نسبت به موج پیش دانسته نیست.';
  const told = `نسبت به موج پیش: ${agencies(higher)} بالاتر، ${agencies(lower)} پایین‌تر`;
  return undetermined === 0 ? `${told}.` : `${told}؛ دربارهٔ ${agencies(undetermined)} داده‌ها چیزی نمی‌گویند.`;
}

/** More digits say nothing about a sampling probability, and every distinct weight is a cell of its own. */
const DECIMAL = /^\d{1,9}(?:[.٫]\d{1,9})?$/;

/**
 * A base weight in its one written form, such as `1.5`: no leading or trailing zeros, so that equal weights share a
 * cell. The reason instead for anything but a positive decimal number. Expects Latin digits.
 */
export function baseWeightOf(text: string): string | { readonly reason: string } {
  if (text === '') return { reason: 'is blank: every row needs its base weight' };
  if (!DECIMAL.test(text))
    return { reason: 'is no decimal number such as 1.5 (at most 9 digits before and after the point)' };
  const [whole = '', fraction = ''] = text.replace('٫', '.').split('.');
  const kept = fraction.replace(/0+$/, '');
  const units = whole.replace(/^0+(?=\d)/, '');
  const written = kept === '' ? units : `${units}.${kept}`;
  return written === '0' ? { reason: 'is zero: a base weight is positive' } : written;
}

export type { Language } from './language.js';
export { normalizeDigits, toPersianDigits } from './digits.js';
export { isolateLeftToRight, normalizeText } from './text.js';
export { parseWholeNumber } from './whole-number.js';
export { parseDecimalNumber } from './decimal-number.js';
export { landlineNumber, mobileNumber, nationalId, postalCode } from './iranian-numbers.js';
export { formatNumber, formatPercent, formatSigned, type NumberStyle } from './numbers.js';
export {
  fromJalali,
  isIsoDate,
  jalaliQuarterOf,
  jalaliYearOf,
  toJalali,
  type JalaliDate,
  type JalaliQuarter,
} from './calendar.js';
export {
  formatDate,
  formatDateTime,
  formatMonthYear,
  formatShortDate,
  tehranDateTime,
  type TehranDateTime,
} from './dates.js';
export { numberWord } from './number-word.js';

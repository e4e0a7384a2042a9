const BELOW_TWENTY = [
  'صفر',
  'یک',
  'دو',
  'سه',
  'چهار',
  'پنج',
  'شش',
  'هفت',
  'هشت',
  'نه',
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
] as const;
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'] as const;
const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'] as const;
const AND = ' و ';

/** A whole number in Persian words: «دو», «صد و بیست و سه». Range 0-999,999; throws RangeError outside it. */
export function numberWord(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999)
    throw new RangeError('numberWord requires a whole number from 0 to 999,999');
  if (value < 1000) return belowThousand(value);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  // «هزار», not «یک هزار»: nobody says the one.
  const head = thousands === 1 ? 'هزار' : `${belowThousand(thousands)} هزار`;
  return rest === 0 ? head : head + AND + belowThousand(rest);
}

function belowThousand(value: number): string {
  if (value < 20) return BELOW_TWENTY[value] ?? '';
  const large = value < 100 ? TENS[Math.floor(value / 10)] : HUNDREDS[Math.floor(value / 100)];
  const rest = value < 100 ? value % 10 : value % 100;
  return rest === 0 ? `${large}` : large + AND + belowThousand(rest);
}

import { toPersianDigits } from '@hamava/persian';
import type { Language } from '@hamava/surveys';

/** Digits without group marks: years, codes, clock times, telephone numbers. */
export function plainDigits(value: number | string, language: Language): string {
  return language === 'fa' ? toPersianDigits(String(value)) : String(value);
}

import { calendarEn } from '../../locale/calendar-en.js';
import { calendarFa, type CalendarWords } from '../../locale/calendar-fa.js';
import { useLocale } from '../../locale/locale.js';

export function useCalendarWords(): CalendarWords {
  return useLocale().language === 'en' ? calendarEn : calendarFa;
}

/** Words of the designer's frame: its panels, and what is done with several questions. */
export const shellFa = {
  panels: { structure: 'ساختار', side: 'پنل ویژگی‌ها' },
  show: (panel: string) => `نمایش ${panel}`,
  hide: (panel: string) => `پنهان‌کردن ${panel}`,
  resize: (panel: string) => `پهنای ${panel}`,
  pixels: (width: string) => `${width} پیکسل`,
  hidden: 'پنهان',
  picked: (count: string) => `${count} پرسش انتخاب شده`,
  pickedTools: 'کارهای پرسش‌های انتخاب‌شده',
  dropPicked: 'لغو انتخاب چندتایی',
  deletePicked: (count: string) => `حذف ${count} پرسش`,
  pickedItems: (count: string) => `${count} مورد انتخاب شده`,
  deleteItems: (count: string) => `حذف ${count} مورد`,
  deleteSections: 'همهٔ پرسش‌های این بخش‌ها هم حذف می‌شوند. می‌توانید با واگرد بازگردانید.',
  lockedStays: 'پرسش قفل‌شدهٔ هستهٔ شاخص را فقط واحد روش حذف می‌کند.',
  deletePickedSure: 'این قانون‌ها به چیزی نگاه می‌کنند که حذف می‌شود و همراه آن برداشته می‌شوند:',
};
export type ShellWords = typeof shellFa;

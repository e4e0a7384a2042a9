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
  deletePickedSure: 'این قانون‌ها به پرسش‌های انتخاب‌شده نگاه می‌کنند و با حذف آن‌ها برداشته می‌شوند:',
};
export type ShellWords = typeof shellFa;

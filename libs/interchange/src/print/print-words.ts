/** The words around the questions on paper. */
export const PRINT_WORDS = {
  fa: {
    manyAnswers: 'می‌توانید چند گزینه را علامت بزنید.',
    ranks: 'شمارهٔ ۱ را کنار مهم‌ترین بنویسید و به همین ترتیب ادامه دهید.',
    total: 'جمع: ',
    version: 'نسخهٔ ',
    draft: 'پیش‌نویس',
    forOffice: 'برای ورود داده',
    page: 'صفحهٔ ',
  },
  en: {
    manyAnswers: 'You may tick several.',
    ranks: 'Write 1 beside the most important, and so on.',
    total: 'Total: ',
    version: 'Version ',
    draft: 'Draft',
    forOffice: 'For data entry',
    page: 'Page ',
  },
} as const;

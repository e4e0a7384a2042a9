import { foldForSearch, matchesSearch } from './fold-for-search.js';

describe('fold for search', () => {
  it.each([
    ['آموزش و پرورش', 'اموزش'],
    ['شرکت توزیع نیروی برق', 'نيروي برق'],
    ['اداره کل کتابخانه‌های عمومی', 'كتابخانه هاي'],
    ['اداره کل راه‌آهن', 'راه اهن'],
    ['اداره کل تأمین اجتماعی', 'تامین'],
    ['هیئت امنا', 'هییت'],
    ['DG of Education', 'education dg'],
  ])('«%s» is found by «%s»', (text, search) => {
    expect(matchesSearch(text, search)).toBe(true);
  });

  it('an empty search finds everything and a foreign word nothing', () => {
    expect(matchesSearch('شرکت گاز استان', '')).toBe(true);
    expect(matchesSearch('شرکت گاز استان', 'آب')).toBe(false);
  });

  it('folding twice changes nothing', () => {
    const once = foldForSearch('اداره‌ کلِ آب و فاضلاب ۱۴۰۵');
    expect(foldForSearch(once)).toBe(once);
  });
});

import { naming, type ItemTally } from './trial-report.js';

const item = {
  code: 'r1',
  question: 'r1',
  text: { fa: 'چقدر احتمال دارد {agency} پاسخ دهد؟', en: 'How likely is {agency} to answer, {agency}?' },
  within: { fa: 'به نظر شما {agency}' },
} as unknown as ItemTally;

describe('the texts of a tally', () => {
  it('name the agency wherever they speak of it, in every language they have', () => {
    expect(naming([item], 'اداره $& نمونه')).toEqual([
      {
        ...item,
        text: {
          fa: 'چقدر احتمال دارد اداره $& نمونه پاسخ دهد؟',
          en: 'How likely is اداره $& نمونه to answer, اداره $& نمونه?',
        },
        within: { fa: 'به نظر شما اداره $& نمونه' },
      },
    ]);
  });

  it('stay as they are where nothing stands above them', () => {
    expect(naming([{ ...item, within: null }], 'x')[0]?.within).toBeNull();
  });
});

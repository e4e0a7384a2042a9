import { commandsFor, type Command } from './commands.js';

const command = (id: string, label: string, number?: string): Command => ({
  id,
  group: number === undefined ? 'actions' : 'questions',
  icon: 'choice',
  label,
  ...(number !== undefined && { number }),
  run: () => undefined,
});
const ids = (sought: string) => commandsFor(ALL, sought).map(({ id }) => id);
const ALL = [
  command('quality', 'دیدن کیفیت'),
  command('preview', 'پیش‌نمایش'),
  command('q15', 'پ۱۵: کارکنان اداره پاسخ‌گو بودند؟', '۱۵'),
  command('q5', 'پ۵: کیفیت خدمت چگونه بود؟', '۵'),
];

describe('what is found by its name or number', () => {
  it('is everything, in its order, while nothing is sought', () => {
    expect(ids(' ')).toEqual(['quality', 'preview', 'q15', 'q5']);
  });

  it('is found however Persian is typed', () => {
    expect(ids('كيفيت')).toEqual(['quality', 'q5']);
    expect(ids('پیش نمایش')).toEqual(['preview']);
    expect(ids('اداره پاسخگو')).toEqual(['q15']);
  });

  it('has a question with that very number first, in digits of any kind', () => {
    expect(ids('5')).toEqual(['q5', 'q15']);
    expect(ids('۵')).toEqual(['q5', 'q15']);
    expect(ids('٥')).toEqual(['q5', 'q15']);
    expect(ids('پ 15')).toEqual(['q15']);
  });

  it('is nothing where a word is missing', () => {
    expect(ids('کیفیت آب')).toEqual([]);
  });
});

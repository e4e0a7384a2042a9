import { produce } from 'immer';
import { parseDefinition } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { askablesAtEnd, askablesOnPage } from './askable.js';
import { questionAt } from '../document/structure.js';
import { putCheck, ruledOptions, setOptionRule } from './rule-edits.js';

const visited = { question: 'visit', oneOf: ['yes'] };
const told = { fa: 'این دو پاسخ با هم نمی‌خوانند.' };

describe('rules within a question', () => {
  it('an option is shown on a condition, and always again without one', () => {
    const ruled = produce(smallDraft, setOptionRule('how', 'no', visited));
    const options = (draft: typeof smallDraft) =>
      ruledOptions(questionAt(draft, 'how') ?? smallDraft.sections[0]!.questions[0]!);
    expect(options(ruled)[1]).toMatchObject({ code: 'no', showIf: visited });
    expect(produce(ruled, setOptionRule('how', 'no', undefined))).toEqual(smallDraft);
  });

  it('a question without options has none to rule', () => {
    expect(produce(smallDraft, setOptionRule('words', 'no', visited))).toBe(smallDraft);
    expect(ruledOptions(smallDraft.sections[1]!.questions[1]!)).toEqual([]);
  });

  it('checks are added at the end, changed in place and removed without leaving an empty list', () => {
    const one = produce(smallDraft, putCheck('why', 0, { require: visited, message: told }));
    const two = produce(one, putCheck('why', 1, { require: { question: 'why', answered: true }, message: told }));
    const changed = produce(two, putCheck('why', 0, { require: visited, message: { fa: 'دوباره نگاه کنید.' } }));
    expect(questionAt(changed, 'why')?.checks?.map(({ message }) => message.fa)).toEqual([
      'دوباره نگاه کنید.',
      told.fa,
    ]);
    expect(produce(one, putCheck('why', 0, null))).toEqual(smallDraft);
    expect(parseDefinition(one).ok).toBe(true);
  });

  it('a check may look at its page and before, an ending at everything', () => {
    expect(askablesOnPage(smallDraft, 'visit').map(({ code }) => code)).toEqual(['visit', 'why']);
    expect(askablesAtEnd(smallDraft).map(({ code }) => code)).toEqual(['visit', 'why', 'how', 'words']);
  });
});

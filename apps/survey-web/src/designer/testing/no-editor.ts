const kinds = (...names: readonly string[]): string => `^sections\\.questions\\.(${names.join('|')})\\.`;
const NEVER_ASKED = ['note', 'hidden', 'calculated', 'split'];

/** Members of the format that nobody changes on the screen of the designer, and why. */
export const NO_EDITOR: readonly { readonly reason: string; readonly members: readonly RegExp[] }[] = [
  { reason: 'names the format itself', members: [/^format$/] },
  {
    reason: 'stable for ever: data files, trends and translations hang on it',
    members: [/^code$/, /^sections\.code$/, /^sections\.questions\.\w+\.code$/, /\.(rows|levels)\.code$/],
  },
  {
    reason: 'the same for ever, too; only the values of a link are chosen by whoever writes them',
    members: [/\.(choice|multiple|ranking)\.options\.code$/, /\.levels\.options\.code$/, /\.arms\.code$/],
  },
  {
    reason: 'codes of these are made with them',
    members: [/^(endings|quotas|drivers|composites)\.code$/],
  },
  { reason: 'chosen when the question is added', members: [/^sections\.questions\.\w+\.kind$/] },
  { reason: 'another kind of scale is another scale, which a question can be given', members: [/^scales\.\w+\.kind$/] },
  { reason: 'which item of the bank it came from', members: [/\.bank\.item$/] },
  { reason: 'sent as a file', members: [/\.note\.image\.media$/] },
  {
    reason: 'weighting and breakdowns know groups only: choices and banded numbers',
    members: [
      new RegExp(
        `${kinds('scale', 'battery', 'multiple', 'ranking', 'sum', 'text', 'date', 'time', 'cascade', 'photo', 'consent', ...NEVER_ASKED)}demographic$`,
      ),
    ],
  },
  {
    reason: 'never asked: nothing to be left out, checked or jumped from',
    members: [new RegExp(`${kinds(...NEVER_ASKED)}(optional|nonAnswers|goTo|checks)(\\.|$)`), /\.note\.hint(\.|$)/],
  },
  {
    reason: 'several answers or a picture lead nowhere',
    members: [new RegExp(`${kinds('battery', 'sum', 'photo')}goTo(\\.|$)`)],
  },
  { reason: 'who declines has answered', members: [new RegExp(`${kinds('consent')}nonAnswers$`)] },
  {
    reason: 'nothing to shuffle',
    members: [
      new RegExp(
        `${kinds('scale', 'number', 'text', 'date', 'time', 'cascade', 'photo', 'consent', 'note', 'calculated', 'split')}shuffled$`,
      ),
    ],
  },
  { reason: 'shares are not scored', members: [/\.sum\.rows\.reversed$/] },
  {
    reason: 'only of the lists that can have it',
    members: [
      /\.choice\.options\.exclusive$/,
      /\.(ranking|hidden)\.options\.(other|exclusive)$/,
      /\.hidden\.options\.showIf$/,
      /\.arms\.(showIf|other|exclusive)$/,
    ],
  },
];

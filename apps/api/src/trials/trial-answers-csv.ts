import { type AnswerValue, type Answers, type QuestionnaireDefinition, codebook } from '@hamava/surveys';

/** Spreadsheets run a text that starts like a formula; an apostrophe before it makes it a text (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A row for each set of answers, a column for each entry of the codebook; several options of one answer with `|` between. The first
 * column says in every row that it is made up, because files are sent around without what was written about them.
 */
export function trialAnswersCsv(definition: QuestionnaireDefinition, sets: readonly Answers[]): string {
  const codes = codebook(definition).map(({ code }) => code);
  const rows = sets.map((answers) => ['yes', ...codes.map((code) => cell(answers[code]))]);
  const lines = [['made_up', ...codes], ...rows].map((fields) => fields.join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? value : value.join('|');
  const text = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { parseExpression } from '../expressions/parse-expression.js';
import { writeExpression } from '../expressions/write-expression.js';
import type { LimeQuestion } from './survey.js';

const XPATH_OPERATORS = Object.fromEntries(
  ['or', 'and', '=', '!=', '<=', '>=', '<', '>', '+', '-', '*', 'div'].map((sign) => [sign, sign]),
);

/**
 * ExpressionScript as XPath, which the questions are read from. `q_SQ1.NAOK == "Y"` of a multiple choice becomes
 * `selected(${q}, 'SQ1')`. What cannot be translated stays as it is, so that it is reported in its own words.
 */
export function relevanceXPath(script: string, questions: ReadonlyMap<string, LimeQuestion>): string {
  const trimmed = script
    .trim()
    .replace(/^\{([^{}]*)\}$/, '$1')
    .trim();
  if (trimmed === '' || trimmed === '1') return '';
  const parsed = parseExpression(trimmed, 'expressionScript');
  if (parsed === null) return script;
  const written = writeExpression(parsed, {
    field: (name) => {
      const bare = name.replace(/\.(?:NAOK|value|code|shown)$/i, '');
      const box = boxOf(bare, questions);
      if (box !== null) return `selected(\${${box.question}}, '${box.item}')`;
      const row = rowOf(bare, questions);
      return `\${${row ?? bare}}`;
    },
    selected: () => null,
    operators: XPATH_OPERATORS,
    not: (inner) => `not(${inner})`,
  });
  return written === null ? script : boxes(written);
}

/** `selected(…) = 'Y'` is the selection itself, `= ''` and `!= 'Y'` its opposite. */
function boxes(xpath: string): string {
  return xpath
    .replace(/(selected\(\$\{[\w.]+\}, '[^']*'\)) (?:= 'Y'|!= '')/g, '$1')
    .replace(/(selected\(\$\{[\w.]+\}, '[^']*'\)) (?:!= 'Y'|= '')/g, 'not($1)');
}

function boxOf(
  name: string,
  questions: ReadonlyMap<string, LimeQuestion>,
): { readonly question: string; readonly item: string } | null {
  const at = name.lastIndexOf('_');
  const question = questions.get(name.slice(0, at));
  const item = name.slice(at + 1);
  if (at < 1 || question === undefined || !['M', 'P'].includes(question.type)) return null;
  return question.subquestions.some(({ code }) => code === item) ? { question: question.code, item } : null;
}

/** `q_SQ1` of an array is answered in the row `SQ1`. */
function rowOf(name: string, questions: ReadonlyMap<string, LimeQuestion>): string | null {
  const at = name.lastIndexOf('_');
  const question = questions.get(name.slice(0, at));
  const found = question?.subquestions.some(({ code }) => code === name.slice(at + 1)) === true;
  return at > 0 && question !== undefined && found ? rowName(question.code, name.slice(at + 1)) : null;
}

/** Codes of subquestions are unique within their question only. */
export function rowName(question: string, item: string): string {
  return `${question}_${item}`;
}

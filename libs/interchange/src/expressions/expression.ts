/** What a foreign form works out or asks for, read from XPath (ODK) or ExpressionScript (LimeSurvey). */
export type Expression =
  | { readonly sort: 'number'; readonly value: number }
  | { readonly sort: 'text'; readonly value: string }
  /** An answer by the name of its field. */
  | { readonly sort: 'field'; readonly name: string }
  /** `.`: the answer that the expression stands at. */
  | { readonly sort: 'self' }
  | { readonly sort: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly sort: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly sort: 'negative'; readonly of: Expression };

export const OPERATORS = ['or', 'and', '=', '!=', '<=', '>=', '<', '>', '+', '-', '*', 'div', 'mod'] as const;
export type Operator = (typeof OPERATORS)[number];

/** `xpath`: `${q}` or a path, `=`, `div`. `expressionScript`: `q.NAOK`, `==`, `&&`, `/`. */
export type Dialect = 'xpath' | 'expressionScript';

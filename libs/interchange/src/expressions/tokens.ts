import type { Dialect } from './expression.js';

export type Token =
  | { readonly sort: 'number'; readonly value: number }
  | { readonly sort: 'text'; readonly value: string }
  | { readonly sort: 'field'; readonly name: string }
  | { readonly sort: 'self' }
  | { readonly sort: 'word'; readonly name: string }
  | { readonly sort: 'sign'; readonly sign: string };

const LONGEST_EXPRESSION = 10_000;

// Each begins where the last token ended (sticky) and none repeats a repetition, so reading is linear.
const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const TEXT = /'[^']*'|"[^"]*"/y;
const VARIABLE = /\$\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}/uy;
const PATH = /(?:\/|\.\.\/|\.\/)[\p{L}\p{N}_.:/-]*/uy;
const XPATH_WORD = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const SCRIPT_WORD = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SIGN = /<=|>=|!=|==|&&|\|\||[=<>()+\-*,!/]/y;
const SELF = /\./y;

/** The tokens of an expression; null when a character has no place in one. */
export function tokensOf(text: string, dialect: Dialect): readonly Token[] | null {
  if (text.length > LONGEST_EXPRESSION) return null;
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(SPACE)) continue;
    const token = dialect === 'xpath' ? xpathToken(take) : scriptToken(take);
    if (token === null) return null;
    tokens.push(token);
  }
  return tokens;
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

function xpathToken(take: Take): Token | null {
  const path = take(VARIABLE)?.[1] ?? take(PATH)?.[0];
  if (path !== undefined) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name === '' || name === '.' || name === '..' ? null : { sort: 'field', name };
  }
  const literal = literalToken(take);
  if (literal) return literal;
  if (take(SELF)) return { sort: 'self' };
  const word = take(XPATH_WORD)?.[0];
  if (word !== undefined) return { sort: 'word', name: word };
  return signToken(take);
}

function scriptToken(take: Take): Token | null {
  const literal = literalToken(take);
  if (literal) return literal;
  const word = take(SCRIPT_WORD)?.[0];
  if (word !== undefined) return { sort: 'word', name: word };
  return signToken(take);
}

function literalToken(take: Take): Token | null {
  const number = take(NUMBER)?.[0];
  if (number !== undefined) return { sort: 'number', value: Number(number) };
  const text = take(TEXT)?.[0];
  return text === undefined ? null : { sort: 'text', value: text.slice(1, -1) };
}

function signToken(take: Take): Token | null {
  const sign = take(SIGN)?.[0];
  return sign === undefined ? null : { sort: 'sign', sign };
}

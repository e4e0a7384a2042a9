import type { LocalizedText } from '@hamava/surveys';

export type TextLanguage = keyof LocalizedText;

/** A text of a foreign file by language; what is empty is not there. */
export type Words = Readonly<Partial<Record<TextLanguage, string>>>;

/** How the languages are called in column headings that we write. */
export const LANGUAGE_NAMES: Readonly<Record<TextLanguage, string>> = {
  fa: 'Persian (fa)',
  en: 'English (en)',
  ar: 'Arabic (ar)',
  ckb: 'Central Kurdish (ckb)',
  lrc: 'Northern Luri (lrc)',
};

const CODES: Readonly<Record<string, TextLanguage>> = {
  fa: 'fa',
  fas: 'fa',
  per: 'fa',
  prs: 'fa',
  persian: 'fa',
  farsi: 'fa',
  فارسی: 'fa',
  en: 'en',
  eng: 'en',
  english: 'en',
  انگلیسی: 'en',
  ar: 'ar',
  ara: 'ar',
  arabic: 'ar',
  العربية: 'ar',
  عربی: 'ar',
  ckb: 'ckb',
  sorani: 'ckb',
  'central kurdish': 'ckb',
  کوردی: 'ckb',
  lrc: 'lrc',
  luri: 'lrc',
  'northern luri': 'lrc',
  لری: 'lrc',
};

/** The language behind a heading such as `Persian (fa)`, `en` or `en-GB`; null for one that questionnaires are not kept in. */
export function languageNamed(name: string): TextLanguage | null {
  const inBrackets = /\(([^()]+)\)\s*$/.exec(name)?.[1];
  const bare = name.replace(/\([^()]*\)\s*$/, '');
  for (const candidate of [inBrackets, name, bare]) {
    const key = candidate?.trim().toLowerCase() ?? '';
    const code = CODES[key] ?? CODES[key.split(/[-_]/)[0] ?? ''];
    if (code !== undefined && typeof code === 'string') return code;
  }
  return null;
}

/** The language of texts that do not say: what is written in Arabic letters is taken for Persian. */
export function languageOfScript(sample: string): TextLanguage {
  return /\p{Script=Arabic}/u.test(sample) ? 'fa' : 'en';
}

/** Words without what is empty. */
export function words(entries: Iterable<readonly [TextLanguage, string]>): Words {
  const kept = [...entries]
    .map(([language, text]) => [language, cleaned(text)] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(kept);
}

/** Without control characters, which neither XML nor Excel holds, halves of letters, and space around. */
export function cleaned(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/\r\n?/g, '\n')
      .trim()
  );
}

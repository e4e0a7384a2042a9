import {
  problem,
  TRANSLATION_LANGUAGES,
  type Problem,
  type TranslatedRow,
  type TranslationLanguage,
  type TranslationRow,
} from '@hamava/surveys';
import { child, children, rawText, readXml, type XmlElement } from '../files/read-xml.js';

export type XliffVersion = '1.2' | '2.0';

const NAMESPACES = {
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
} as const;
const STATES_12 = { missing: 'needs-translation', stale: 'needs-review-translation', done: 'translated' } as const;
const STATES_20 = { missing: 'initial', stale: 'initial', done: 'translated' } as const;

/** A table for translation programs. `name` stands for the questionnaire, such as its code. Placeholders stay as they are. */
export function translationsToXliff(
  rows: readonly TranslationRow[],
  language: TranslationLanguage,
  { version, name }: { readonly version: XliffVersion; readonly name: string },
): string {
  const units = rows.map((row, at) => (version === '1.2' ? unit12(row) : unit20(row, at)));
  const [head, foot] =
    version === '1.2'
      ? [
          `<xliff version="1.2" xmlns="${NAMESPACES[version]}">\n<file original="${escaped(name)}" source-language="fa" target-language="${language}" datatype="plaintext">\n<body>`,
          '</body>\n</file>\n</xliff>\n',
        ]
      : [
          `<xliff version="2.0" xmlns="${NAMESPACES[version]}" srcLang="fa" trgLang="${language}">\n<file id="f1" original="${escaped(name)}">`,
          '</file>\n</xliff>\n',
        ];
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...units, foot].join('\n');
}

function unit12({ path, code, source, target, state }: TranslationRow): string {
  const words = target === '' ? '' : `<target state="${STATES_12[state]}">${escaped(target)}</target>`;
  const note = code === null ? '' : `<note>${escaped(code)}</note>`;
  return `<trans-unit id="${escaped(path)}" xml:space="preserve"><source>${escaped(source)}</source>${words}${note}</trans-unit>`;
}

/** Ids of 2.0 are NMTOKENs, which a path is not; the path stands in `name`. */
function unit20({ path, source, target, state }: TranslationRow, at: number): string {
  const words = target === '' ? '' : `<target>${escaped(target)}</target>`;
  return `<unit id="u${at + 1}" name="${escaped(path)}" xml:space="preserve"><segment state="${STATES_20[state]}"><source>${escaped(source)}</source>${words}</segment></unit>`;
}

/** Characters that XML forbids are left out; line ends and tabs within attributes are written as references. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"\r\n\t]/g, (mark) => MARKS[mark] ?? `&#${mark.charCodeAt(0)};`);
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export type ReadXliff =
  | { readonly ok: true; readonly language: TranslationLanguage | null; readonly rows: readonly TranslatedRow[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads XLIFF 1.2 or 2.x. `language` is null when the file is for one that questionnaires do not speak. Inline elements keep their
 * words and lose their marks; units without a target come back with an empty one.
 */
export function translationsFromXliff(text: string): ReadXliff {
  const read = readXml(text);
  if (!read.ok) return read;
  const { root } = read;
  if (root.name !== 'xliff') return { ok: false, problem: problem('FILE_UNREADABLE', '', { reason: 'notXliff' }) };
  const files = children(root, 'file');
  const named = root.attributes['trgLang'] ?? files[0]?.attributes['target-language'] ?? '';
  const rows = files.flatMap((file) => [
    ...within(file, 'trans-unit').map((unit) => rowOf(unit.attributes['resname'] ?? unit.attributes['id'], [unit])),
    ...within(file, 'unit').map((unit) =>
      rowOf(unit.attributes['name'] ?? unit.attributes['id'], children(unit, 'segment')),
    ),
  ]);
  return { ok: true, language: languageOf(named), rows: rows.filter(({ path }) => path !== '') };
}

function rowOf(path: string | undefined, parts: readonly XmlElement[]): TranslatedRow {
  return {
    path: path ?? '',
    source: parts.map((part) => rawText(child(part, 'source'))).join(''),
    target: parts.map((part) => rawText(child(part, 'target'))).join(''),
  };
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return children(element).flatMap((inner) => (inner.name === name ? [inner] : within(inner, name)));
}

function languageOf(tag: string): TranslationLanguage | null {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return TRANSLATION_LANGUAGES.find((known) => known === language) ?? null;
}

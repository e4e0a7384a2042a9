import {
  copied,
  exportLimeSurveyTsv,
  exportNativeJson,
  exportXlsForm,
  fromSurveyJs,
  importLimeSurveyLss,
  importLimeSurveyTsv,
  importNativeJson,
  importXForm,
  importXlsForm,
  printHtml,
  toSurveyJs,
  type Imported,
  type Loss,
} from '@hamava/interchange';
import { problem, type Language, type QuestionnaireDefinition } from '@hamava/surveys';

/** A file that is handed out. */
export interface QuestionnaireFile {
  readonly extension: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
  readonly losses: readonly Loss[];
}

/** Which version a file is of, for what is printed. */
export interface FileContext {
  readonly versionNumber: number | null;
  /** The language of what is printed. */
  readonly language: Language;
}

type Writer = (
  definition: QuestionnaireDefinition,
  context: FileContext,
) => QuestionnaireFile | Promise<QuestionnaireFile>;

const JSON_TYPE = 'application/json; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The formats that questionnaires are handed out in, by the name in the address. */
const WRITERS: Readonly<Record<string, Writer>> = {
  xlsx: async (definition) => ({ extension: 'xlsx', mediaType: XLSX, ...(await exportXlsForm(definition)) }),
  json: (definition) => ({
    extension: 'json',
    mediaType: JSON_TYPE,
    content: exportNativeJson(definition),
    losses: [],
  }),
  'lime-tsv': (definition) => ({
    extension: 'txt',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    ...exportLimeSurveyTsv(definition),
  }),
  surveyjs: (definition) => {
    const { content, losses } = toSurveyJs(definition);
    return { extension: 'json', mediaType: JSON_TYPE, content: JSON.stringify(content, null, 2), losses };
  },
  pdf: async (definition, { language, versionNumber }) => ({
    extension: 'pdf',
    mediaType: 'application/pdf',
    content: await printed(definition, { language, versionNumber }),
    losses: [],
  }),
  html: (definition, { language, versionNumber }) => ({
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    content: printHtml(definition, language, { versionNumber }),
    losses: [],
  }),
};

/** The printer is half of what the server loads, so it waits for the first who prints. */
async function printed(definition: QuestionnaireDefinition, context: FileContext): Promise<Uint8Array> {
  const { printPdf } = await import('./print-pdf.js');
  return printPdf(definition, context);
}

/** How to write a format; undefined for one that there is not. */
export function writerOf(format: string): Writer | undefined {
  return Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
}

/** Reads a file by the ending of its name; linked items of the bank become copies. Never throws. */
export function readQuestionnaireFile(name: string, bytes: Uint8Array): Imported {
  const imported = read(name, bytes);
  if (!imported.ok) return imported;
  const { definition, losses } = copied(imported.definition);
  return { ok: true, definition, losses: [...imported.losses, ...losses] };
}

function read(name: string, bytes: Uint8Array): Imported {
  const ending = /\.([a-z]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'xlsx') return importXlsForm(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (ending === 'xml') return importXForm(text);
  if (ending === 'lss') return importLimeSurveyLss(text);
  if (ending === 'tsv' || ending === 'txt') return importLimeSurveyTsv(text);
  if (ending === 'json')
    return /"format"\s*:\s*"hamava\.questionnaire\//.test(text) ? importNativeJson(text) : fromSurveyJs(text);
  return { ok: false, problems: [problem('FILE_UNREADABLE', '', { reason: 'formatUnknown' })] };
}

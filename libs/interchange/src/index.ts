export type { Loss } from './loss.js';
export type { Exported, Imported } from './foreign/imported.js';
export { importXlsForm } from './xlsform/import-xlsform.js';
export { exportXlsForm } from './xlsform/export-xlsform.js';
export { importXForm } from './xform/import-xform.js';
export { exportNativeJson, importNativeJson } from './native/native-json.js';
export { translationsFromCsv, translationsToCsv, type ReadTranslations } from './translations/csv.js';
export {
  translationsFromXliff,
  translationsToXliff,
  type ReadXliff,
  type XliffVersion,
} from './translations/xliff.js';

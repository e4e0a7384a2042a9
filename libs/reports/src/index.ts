export { agencyReport } from './agency-report.js';
export { councilReport } from './council-report.js';
export { letterTo, type Letter, type LetterLinks } from './letter/letter.js';
export { reportHtml, type ReportFont } from './report-html.js';
export { REPORT_WORDS } from './words/words.js';
export { REPORT_KINDS } from './report.js';
export type { Block, Fact, Release, Report, ReportKind, ReportPart } from './report.js';

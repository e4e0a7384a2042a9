export { OPEN_FILES, type OpenFile } from './open-files.js';
export { TABLES } from './tables/tables.js';
export { csvText } from './tables/csv.js';
export { type XmlText, element, escapedXml, xmlDocument } from './codebook/xml-text.js';
export { LICENCE } from './papers/licence.js';

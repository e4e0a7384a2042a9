import { formatNumber, type Language } from '@hamava/persian';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { PRINT_WORDS } from './print-words.js';
import {
  printedQuestionnaire,
  type PrintedAnswer,
  type PrintedBox,
  type PrintedQuestion,
} from './printed-questionnaire.js';

export interface PrintedVersion {
  /** null: a draft. */
  readonly versionNumber: number | null;
}

/**
 * A questionnaire as one HTML page that word processors open: headings, paragraphs and tables only, no script, nothing fetched. Boxes
 * carry the value that stands in the data.
 */
export function printHtml(
  definition: QuestionnaireDefinition,
  language: Language,
  { versionNumber }: PrintedVersion,
): string {
  const words = PRINT_WORDS[language];
  const { title, introduction, sections } = printedQuestionnaire(definition, language);
  const [direction, side] = language === 'fa' ? ['rtl', 'right'] : ['ltr', 'left'];
  const version = versionNumber === null ? words.draft : `${words.version}${formatNumber(versionNumber, language)}`;
  const body = sections.map((section) =>
    [
      `<h2>${escaped(section.title)}</h2>`,
      section.asked === '' ? '' : `<p class="asked">${escaped(section.asked)}</p>`,
      ...section.lead.split('\n').map((line) => (line === '' ? '' : `<p>${escaped(line)}</p>`)),
      ...section.questions.map((question) => questionHtml(question, language)),
    ].join('\n'),
  );
  const page = `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 18mm; }
h1, h2, p, td.words { text-align: ${side}; } p { margin-top: 2pt; margin-bottom: 2pt; }
body { font-family: Vazirmatn, "B Nazanin", Tahoma, sans-serif; font-size: 11pt; line-height: 1.7; }
h1 { font-size: 18pt; } h2 { font-size: 14pt; border-bottom: 1px solid #444; }
.question { page-break-inside: avoid; } p.asks { margin-top: 10pt; }
.asked, .hint, .code { color: #444; font-size: 9pt; }
table { border-collapse: collapse; } td, th { border: 1px solid #777; padding: 2pt 6pt; text-align: center; }
</style>
</head>
<body dir="${direction}">
<h1>${escaped(title)}</h1>
<p class="code">${escaped(definition.code)} – ${escaped(version)}</p>
${introduction
  .split('\n')
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}
${body.join('\n')}
</body>
</html>
`;
  return directed(page, direction, side);
}

/** Word processors do not hand the direction of a page down to its parts, so each has its own. */
function directed(page: string, direction: string, side: string): string {
  return page
    .replace(/<(h1|h2|p|table|td|th)\b(?![^>]*\bdir=)/g, `<$1 dir="${direction}"`)
    .replaceAll('class="words"', `class="words" align="${side}"`);
}

function questionHtml(question: PrintedQuestion, language: Language): string {
  const number = question.number === '' ? '' : `${question.number}. `;
  return [
    '<div class="question">',
    `<p class="asks"><b>${escaped(number + question.text)}</b> <span class="code">[${escaped(question.code)}]</span></p>`,
    question.hint === '' ? '' : `<p class="hint">${escaped(question.hint)}</p>`,
    question.asked === '' ? '' : `<p class="asked">${escaped(question.asked)}</p>`,
    answerHtml(question.answer, language),
    ...question.jumps.map((jump) => `<p class="asked">${escaped(jump)}</p>`),
    '</div>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function answerHtml(answer: PrintedAnswer, language: Language): string {
  const words = PRINT_WORDS[language];
  switch (answer.kind) {
    case 'none':
      return '';
    case 'boxes':
      return (answer.many ? `<p class="hint">${escaped(words.manyAnswers)}</p>` : '') + boxList(answer.boxes);
    case 'steps': {
      const cells = answer.boxes.map(({ label }) => `<td>${escaped(label)}<br>☐</td>`).join('');
      return `<table border="1" cellspacing="0" width="100%"><tr><th>${escaped(answer.low)}</th>${cells}<th>${escaped(answer.high)}</th></tr></table>${boxList(answer.beside)}`;
    }
    case 'rows': {
      const head = answer.boxes.map(({ label }) => `<th>${escaped(label)}</th>`).join('');
      const ticks = answer.boxes.map(() => '<td>☐</td>').join('');
      const rows = answer.rows.map(
        (row) => `<tr><td class="words">${escaped(`${row.number}. ${row.text}`)}</td>${ticks}</tr>`,
      );
      return `<table border="1" cellspacing="0" width="100%"><tr><td></td>${head}</tr>${rows.join('')}</table>`;
    }
    case 'cells': {
      const cells = answer.groups
        .map((size) => '<td>&nbsp;&nbsp;&nbsp;</td>'.repeat(size))
        .join(`<td style="border:none">${answer.separator}</td>`);
      const side = language === 'fa' ? 'right' : 'left';
      return `<div align="${side}"><table dir="ltr" border="1" cellspacing="0"><tr>${cells}</tr></table></div><p>${escaped(answer.unit)}</p>${boxList(answer.beside)}`;
    }
    case 'amounts': {
      const rows = answer.rows.map(
        ({ text }) =>
          `<tr><td class="words">${escaped(text)}</td><td style="width:80pt"></td><td>${escaped(answer.unit)}</td></tr>`,
      );
      const total =
        answer.total === ''
          ? ''
          : `<tr><td class="words">${escaped(words.total)}</td><td>${answer.total}</td><td></td></tr>`;
      return `<table border="1" cellspacing="0" width="100%">${rows.join('')}${total}</table>`;
    }
    case 'ranks':
      return `<p class="hint">${escaped(words.ranks)}</p><table border="1" cellspacing="0" width="100%">${answer.boxes
        .map(({ label }) => `<tr><td style="width:30pt"></td><td class="words">${escaped(label)}</td></tr>`)
        .join('')}</table>`;
    case 'lines':
      return `<p>${'…'.repeat(60)}</p>`.repeat(answer.lines) + boxList(answer.beside);
  }
}

function boxList(boxes: readonly PrintedBox[]): string {
  if (boxes.length === 0) return '';
  const items = boxes.map(({ label, value, open }) => {
    return `<p>☐ ${escaped(label)}${open ? ` ${'…'.repeat(20)}` : ''} <span class="code">[${escaped(value)}]</span></p>`;
  });
  return items.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

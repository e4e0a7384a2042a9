import type { FigureTable } from '@hamava/charts';
import { escaped } from './escaped.js';
import type { Block, Report } from './report.js';
import { REPORT_WORDS } from './words/words.js';

export interface ReportFont {
  readonly weight: number;
  /** Of a TrueType file, base64. */
  readonly base64: string;
}

/** A report as one HTML file: fonts and figures in it, no script, nothing fetched; made for reading and for paper. */
export function reportHtml(report: Report, fonts: readonly ReportFont[]): string {
  const { language, title, subtitle, parts } = report;
  const words = REPORT_WORDS[language];
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  const contents = parts.map((part) => `<li><a href="#${part.id}">${escaped(part.title)}</a></li>`).join('');
  const sections = parts.map(
    (part) =>
      `<section id="${part.id}" aria-labelledby="${part.id}-head"><h2 id="${part.id}-head">${escaped(part.title)}</h2>${part.blocks.map(blockHtml).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hamava">
<title>${escaped(title)}</title>
<style>
${fonts.map(fontFace).join('\n')}
${STYLE}
</style>
</head>
<body>
<main>
<header><h1>${escaped(title)}</h1><p class="small">${escaped(subtitle)}</p></header>
<nav aria-label="${escaped(words.contents)}"><h2>${escaped(words.contents)}</h2><ol>${contents}</ol></nav>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `@page { size: A4; margin: 16mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #111; font: 400 1rem/1.8 Vazirmatn, Tahoma, sans-serif; }
main { max-width: 46rem; margin-inline: auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.4; margin: 0; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #111; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
p { margin: .4rem 0; }
a { color: inherit; text-underline-offset: .25em; }
.lead { font-size: 1.2rem; font-weight: 700; }
.small { font-size: .85rem; color: #333; }
.code { direction: ltr; unicode-bidi: isolate; font-family: monospace; overflow-wrap: anywhere; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; min-width: 34rem; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: .6rem 0; }
dt { color: #333; } dd { margin: 0; font-weight: 600; min-width: 0; }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
caption { text-align: start; font-weight: 700; padding-block: .3rem; }
th, td { border-block-end: 1px solid #999; padding: .2rem .5rem; text-align: start; vertical-align: top; }
thead th { border-block-end: 2px solid #111; }
tbody th { font-weight: 400; }
@media print { main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; }
  figure svg { min-width: 0; } .table, figure { overflow: visible; } thead { display: table-header-group; } }`;

function fontFace({ weight, base64 }: ReportFont): string {
  return `@font-face { font-family: Vazirmatn; font-weight: ${weight}; src: url(data:font/ttf;base64,${base64}) format("truetype"); }`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'words':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return factsHtml(block);
    case 'figure':
      return `<figure>${block.svg}</figure>`;
    case 'table':
      return tableHtml(block.table);
  }
}

function factsHtml({ rows }: Extract<Block, { kind: 'facts' }>): string {
  const [only] = rows;
  if (rows.length === 1 && only?.name === '') return `<p class="code">${escaped(only.value)}</p>`;
  const pairs = rows.map(
    ({ name, value, script }) =>
      `<dt>${escaped(name)}</dt><dd${script === undefined ? '' : ' class="code"'}>${escaped(value)}</dd>`,
  );
  return `<dl>${pairs.join('')}</dl>`;
}

function tableHtml({ caption, head, rows }: FigureTable): string {
  const heads = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="table" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

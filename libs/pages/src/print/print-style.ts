/**
 * A4, for printers and for word processors: tables and plain rules only, no variables, no grid, no flex boxes.
 * Colours are black and grey, so that a copy of a copy can still be read.
 */
export const printStyle: string = `
@page{size:A4;margin:18mm 16mm}
body{margin:0 auto;max-width:178mm;color:#000;background:#fff;font:11pt/1.7 Vazirmatn,'B Nazanin',Tahoma,Arial,sans-serif}
h1{margin:0 0 4pt;font-size:17pt;line-height:1.5}
h2{margin:18pt 0 4pt;padding-bottom:3pt;border-bottom:1.5pt solid #000;font-size:13pt;page-break-after:avoid}
p{margin:3pt 0}
table{width:100%;border-collapse:collapse}
.head td{vertical-align:top}
.head .qr{width:28mm}
.head img{width:26mm;height:26mm}
.meta,.hint,.rule,.code{color:#333;font-size:9pt}
.rule{padding:2pt 6pt;border:0.75pt solid #666;background:#f2f2f2}
.code{direction:ltr;font-family:Consolas,'Courier New',monospace;white-space:nowrap}
.question{margin:10pt 0 0;page-break-inside:avoid}
.asked{font-weight:bold}
.options td{padding:1pt 4pt;vertical-align:top}
.options .box{width:8mm}
.options .code{width:1%;text-align:right}
[dir=rtl] .options .code{text-align:left}
.grid td,.grid th{padding:2pt 3pt;border:0.75pt solid #666;text-align:center;font-size:9pt;font-weight:normal}
.grid .row{text-align:start;font-size:10pt}
.box{font-size:14pt;line-height:1}
.line{margin:6pt 0;border-bottom:0.75pt solid #333;height:16pt}
.statement{padding:4pt 8pt;border:0.75pt solid #666;white-space:pre-line}
.sha{word-break:break-all}
.break{page-break-before:always}
@media screen{body{padding:10mm}}
`.replace(/\n/g, '');

import { escaped } from '../escaped.js';
import type { LetterParts } from './letter.js';
import { LETTER_WORDS } from './words.js';

const FONT = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif';
const QUIET = `${FONT};font-size:13px;line-height:1.8;color:#4a5a5c;margin:0 0 12px`;

/**
 * The letter as mail programs understand it: a table in the middle, all looks in place, nothing fetched, and one image that comes
 * along. Which way it runs is said on every block, because some programs drop the head and the body.
 */
export function letterHtml(parts: LetterParts): string {
  const { language, subject, greeting, occasion, lead, facts, figureWords, figure, links } = parts;
  const words = LETTER_WORDS[language];
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  const start = language === 'fa' ? 'right' : 'left';
  const text = (style: string, own: string): string => `<p style="${style};text-align:${start}">${escaped(own)}</p>`;
  const row = ({ name, value }: (typeof facts)[number]): string =>
    `<tr><td style="${FONT};font-size:14px;color:#4a5a5c;padding:4px 0;text-align:${start}">${escaped(name)}</td>` +
    `<td style="${FONT};font-size:14px;font-weight:700;padding:4px 12px;text-align:${start}">${escaped(value)}</td></tr>`;
  const link = (href: string, own: string): string =>
    `<p style="margin:0 0 10px;text-align:${start}"><a href="${escaped(href)}" style="${FONT};font-size:15px;color:#0f5c66">${escaped(own)}</a></p>`;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#eef2f2">
<div lang="${language}" dir="${direction}" style="direction:${direction}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="background:#eef2f2"><tr><td align="center" style="padding:20px 8px">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="width:100%;max-width:640px;background:#ffffff;border:1px solid #d5dede;border-radius:12px"><tr><td style="padding:24px 20px;color:#12282b">
${text(`${FONT};font-size:15px;line-height:1.8;margin:0 0 8px`, greeting)}
${text(`${FONT};font-size:15px;line-height:1.8;margin:0 0 12px`, occasion)}
<h1 style="${FONT};font-size:19px;line-height:1.7;margin:0 0 12px;text-align:${start}">${escaped(lead)}</h1>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="margin:0 0 16px">${facts.map(row).join('')}</table>
<img src="cid:${figure}" width="600" alt="${escaped(figureWords)}" style="display:block;width:100%;max-width:600px;height:auto;border:0;margin:0 0 18px">
${link(links.publicPage, words.publicPage)}
${link(links.scorecard, words.scorecard)}
<p style="margin:18px 0 10px;text-align:${start}"><a href="${escaped(links.receipt)}" style="${FONT};display:inline-block;background:#0f5c66;color:#ffffff;font-size:16px;font-weight:700;text-decoration:none;padding:12px 22px;border-radius:10px">${escaped(words.receipt)}</a></p>
${text(QUIET, words.receiptNote)}
${text(`${QUIET};border-top:1px solid #d5dede;padding-top:12px`, words.why)}
</td></tr></table>
</td></tr></table>
</div>
</body>
</html>
`;
}

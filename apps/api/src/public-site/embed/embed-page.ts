import { createHash } from 'node:crypto';
import type { Theme } from '@hamava/charts';
import { escapedXml } from '@hamava/opendata';
import { type Language, formatNumber } from '@hamava/persian';

const STYLE =
  'body{margin:0;font:13px Vazirmatn,Tahoma,sans-serif;background:Canvas;color:CanvasText}' +
  'svg{display:block;margin-inline:auto}p{margin:4px 8px 8px}a{color:LinkText}:root{overflow-x:auto}.dark{color-scheme:dark}';

/** Pages of others may show it in a frame; it may load nothing, run nothing and send nothing. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** Pixels of the line below the figure. */
const LINE = 34;

export interface Embedded {
  readonly language: Language;
  readonly title: string;
  readonly theme: Theme;
  readonly svg: string;
  readonly number: number;
  /** Where the edition can be read. */
  readonly address: string;
}

/** A figure alone, with the way to where it comes from. */
export function embedPage({ language, title, theme, svg, number, address }: Embedded): string {
  const [direction, words] =
    language === 'fa'
      ? ['rtl', `ویرایش ${formatNumber(number, 'fa')}: رقم‌ها، روش و داده‌ها`]
      : ['ltr', `Edition ${number}: figures, method and data`];
  return (
    `<!doctype html><html lang="${language}" dir="${direction}" class="${theme}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapedXml(title)}</title>` +
    `<style>${STYLE}</style></head><body>${svg}` +
    `<p><a href="${escapedXml(address)}" target="_blank" rel="noopener">${escapedXml(words)}</a></p></body></html>`
  );
}

/** What somebody pastes into a page of their own. */
export function embedCode({ title, svg }: Pick<Embedded, 'title' | 'svg'>, address: string): string {
  const [, width = '720', height = '480'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return (
    `<iframe src="${escapedXml(address)}" title="${escapedXml(title)}" width="${width}" height="${Math.ceil(Number(height)) + LINE}"` +
    ` style="border:0;max-width:100%" loading="lazy"></iframe>\n`
  );
}

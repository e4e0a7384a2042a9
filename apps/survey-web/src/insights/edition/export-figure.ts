import type { Language } from '@hamava/persian';
import { csvCell } from './csv-cell.js';
import type { Figure } from './figure.js';
import type { TimeDirection } from './time-direction.js';
import arabicFont from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import latinFont from '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2?url';

/** Wide enough for a page of a report; drawn anew with its words, in the light. */
const WIDTH = 900;
const PIXELS = 2;

export interface Leaving {
  readonly figure: Figure;
  readonly language: Language;
  readonly timeDirection: TimeDirection;
  /** Number of the edition, part of the file's name. */
  readonly edition: number;
}

/** Leaves as a drawing that stands alone: its letters come with it. */
export async function svgFile(leaving: Leaving): Promise<Blob> {
  return new Blob([await standalone(leaving)], { type: 'image/svg+xml' });
}

/** Leaves as a picture, painted by the browser from the same drawing. */
export async function pngFile(leaving: Leaving): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await standalone(leaving))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * PIXELS;
  canvas.height = picture.naturalHeight * PIXELS;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)));
  });
}

/** Leaves as a table for other programs: Latin digits, decimal points, the mark by which spreadsheets know the encoding. */
export function csvFile({ figure, language }: Leaving): Blob {
  const { head, rows } = figure.table(language);
  const text = [head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

export function fileName({ figure, edition, language }: Leaving, kind: 'svg' | 'png' | 'csv'): string {
  return `hamava-${edition}-${figure.code}-${language}.${kind}`;
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function standalone({ figure, language, timeDirection }: Leaving): Promise<string> {
  const svg = figure.draw({ language, width: WIDTH, theme: 'light', timeDirection, idPrefix: figure.code });
  const fonts = await Promise.all([arabicFont, latinFont].map(fontFace));
  // A picture may load nothing from outside, so the letters stand inside it.
  return svg.replace(/<title /, `<style>${fonts.join('')}</style><title `);
}

async function fontFace(address: string, place: number): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const latin = 'U+0000-00FF,U+2000-2010,U+2013-206F,U+2122,U+2191-2193,U+2212';
  const range =
    place === 1
      ? `unicode-range:${latin};`
      : 'unicode-range:U+0600-06FF,U+200C-200F,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC;';
  return `@font-face{font-family:'Vazirmatn Variable';font-weight:100 900;${range}src:url(data:font/woff2;base64,${btoa(binary)})format('woff2')}`;
}

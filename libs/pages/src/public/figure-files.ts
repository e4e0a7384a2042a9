import { fileHref, type PublicSite } from './public-site.js';

const FORMATS = ['svg', 'png', 'csv'] as const;

/** Addresses of a figure by itself: a picture for paper and slides, and its figures. */
export function figureFiles(
  site: PublicSite,
  figure: string,
  about: Readonly<Record<string, string>> = {},
): { readonly words: string; readonly href: string }[] {
  const asked = { ...about, ...(site.language === 'en' ? { lang: 'en' } : {}) };
  const query = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return FORMATS.map((format) => ({
    words: format.toUpperCase(),
    href: fileHref(site, `figures/${figure}.${format}${query.length === 0 ? '' : `?${query.join('&')}`}`),
  }));
}

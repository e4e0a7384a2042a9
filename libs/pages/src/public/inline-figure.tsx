import type { FigureWords, Frame } from '@hamava/charts';
import type { Language } from '@hamava/persian';
import type { ReactNode } from 'react';

/** Pixels: the text of a page on a telephone of 320, and on anything that is not a telephone. */
const NARROW = 288;
const WIDE = 720;

const COLOUR = /#[0-9a-f]{6}/g;

/**
 * A figure inside the page, in two widths of which the style sheet shows the one that fits, so that its letters are never scaled
 * down. Its words stand around it as text of the page and name it. Draws the figure in daylight and in the dark: only colours may differ.
 */
export function InlineFigure<Dataset extends FigureWords>({
  id,
  dataset,
  language,
  draw,
}: {
  readonly id: string;
  readonly dataset: Dataset;
  readonly language: Language;
  readonly draw: (dataset: Dataset, frame: Frame) => string;
}): ReactNode {
  const wordless = { ...dataset, title: '', subtitle: '', sentence: '', source: '' };
  const drawn = (width: number, look: 'narrow' | 'wide'): string => {
    const frame = { language, width, timeDirection: 'ltr', idPrefix: `${id}-${look}` } as const;
    const light = draw(wordless, { ...frame, theme: 'light' });
    const dark = draw(wordless, { ...frame, theme: 'dark' }).match(COLOUR) ?? [];
    let at = 0;
    return light
      .replace(COLOUR, (colour) => `${colour}|${dark[at++] ?? colour}`)
      .replace(/<title [^]*?<\/desc>/, '')
      .replace(/^<svg xmlns="[^"]*"/, `<svg class="figure ${look}"`)
      .replace(/aria-labelledby="[^"]*"/, `aria-labelledby="${id} ${id}-answer"`)
      .replace(/ xml:lang="[^"]*"/, '')
      .replace(/ font-family="[^"]*"/, '');
  };
  return (
    <div className="drawing" dangerouslySetInnerHTML={{ __html: drawn(NARROW, 'narrow') + drawn(WIDE, 'wide') }} />
  );
}

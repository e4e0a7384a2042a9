import { createHash } from 'node:crypto';
import { csvText } from '@hamava/opendata';
import { Injectable } from '@nestjs/common';
import type { PublishedEdition } from '../data/open-folder.js';
import { figurePng } from './figure-png.js';
import { FIGURE_KINDS, type FigureKind, type ReadyFigure } from './figure-kinds.js';
import type { FigureRequest } from './figure-address.js';

export interface DrawnFile {
  readonly mediaType: string;
  readonly body: Buffer;
  readonly sha256: string;
}

interface Format {
  readonly mediaType: string;
  readonly draw: (figure: ReadyFigure, frame: FigureRequest['frame']) => Promise<Buffer>;
}

/** What a figure can be had as, by the ending of its address. */
export const FORMATS: Readonly<Record<string, Format>> = {
  svg: {
    mediaType: 'image/svg+xml; charset=utf-8',
    draw: async (figure, frame) => Buffer.from(figure.svg(frame)),
  },
  png: { mediaType: 'image/png', draw: (figure, frame) => figurePng(figure.svg(frame), frame.width) },
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    draw: async (figure, { language }) => {
      const { head, rows } = figure.table(language);
      return Buffer.from(csvText([head, ...rows]));
    },
  },
};

/** Drawn files that are kept: the figures of a few pages in all their dresses. */
const KEPT = 100;

/** Figures of published editions, drawn when somebody asks for the first time. */
@Injectable()
export class FigureFiles {
  private readonly drawn = new Map<string, Promise<DrawnFile>>();

  /** Null: the edition has nothing to show there. */
  async draw(published: PublishedEdition, request: FigureRequest, ending: string): Promise<DrawnFile | null> {
    const figure = this.figure(published, request);
    const format = FORMATS[ending];
    if (figure === null || format === undefined) return null;
    const key = JSON.stringify([published.sha256, request, ending]);
    const known = this.drawn.get(key);
    if (known !== undefined) return known;
    const made = format.draw(figure, request.frame).then((body) => ({
      mediaType: format.mediaType,
      body,
      sha256: createHash('sha256').update(body).digest('hex'),
    }));
    if (this.drawn.size >= KEPT) this.drawn.delete(this.drawn.keys().next().value ?? '');
    this.drawn.set(key, made);
    made.catch(() => this.drawn.delete(key));
    return made;
  }

  figure({ edition }: PublishedEdition, { name, choice, frame }: FigureRequest): ReadyFigure | null {
    const kind: FigureKind = FIGURE_KINDS[name];
    return kind.of({ edition, language: frame.language }, choice);
  }
}

import { createHash } from 'node:crypto';
import type { Queryable } from '../database/queryable.js';
import type { Image } from './redraw-image.js';

/** Stores a picture once; returns the id that documents know it by. */
export async function storeMedia(db: Queryable, { bytes, width, height }: Image): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest();
  await db.query(
    'insert into office.media (sha256, image, width, height) values ($1, $2, $3, $4) on conflict do nothing',
    [sha256, bytes, width, height],
  );
  return sha256.toString('hex');
}

/** A WebP image; null when there is none under the id. */
export async function findMedia(db: Queryable, id: string): Promise<Buffer | null> {
  const { rows } = await db.query<{ image: Buffer }>(
    `select image from office.media where sha256 = decode($1, 'hex')`,
    [id],
  );
  return rows[0]?.image ?? null;
}

import { createHash, createHmac } from 'node:crypto';
import { canonicalJson, linkCodeFromBytes } from '@hamava/surveys';
import type { ImportMapping } from './import-mapping.js';

/**
 * What makes an import the same import: the bytes of the data and what the mapping says. From it come the link codes
 * and the submission keys, so that the same import run again finds its own links and counts nothing twice.
 */
export type ImportIdentity = Buffer;

export function importIdentity(data: Uint8Array, mapping: ImportMapping): ImportIdentity {
  const file = createHash('sha256').update(data).digest('hex');
  return createHash('sha256')
    .update(`hamava/import/1 ${file} ${canonicalJson(mapping)}`)
    .digest();
}

/** 32 bytes, in the place of those that a respondent's own browser would have drawn. */
export function submissionKeyOf(identity: ImportIdentity, row: number): Buffer {
  return createHmac('sha256', identity).update(`row ${row}`).digest();
}

export function linkCodeOf(identity: ImportIdentity, waveNumber: number, agencyKey: string): string {
  return linkCodeFromBytes(createHmac('sha256', identity).update(`link ${waveNumber} ${agencyKey}`).digest());
}

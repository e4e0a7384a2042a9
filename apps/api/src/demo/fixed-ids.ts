import { createHash } from 'node:crypto';
import { type SubmissionLinkCode, linkCodeFromBytes } from '@hamava/surveys';

/**
 * Names into ids, so that a seeding that was interrupted finds again what it began. Only the demo may do this: ids and
 * codes of real fieldwork are random, because whoever can work them out can answer.
 */
function fingerprint(kind: string, name: string): Buffer {
  return createHash('sha256').update(`hamava/demo/1/${kind}/${name}`).digest();
}

/** In the shape of a random UUID (version 4), which is what the tables and the queue expect. */
export function fixedId(kind: string, name: string): string {
  const bytes = fingerprint(kind, name).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function fixedLinkCode(name: string): SubmissionLinkCode {
  return linkCodeFromBytes(fingerprint('link', name));
}

/** The 32 bytes that a respondent's browser would have made up. */
export function fixedSubmissionKey(name: string): Buffer {
  return fingerprint('submission', name);
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { receiptCodeFromBytes } from '@hamava/surveys';

/**
 * The respondent's own 32 random bytes. They stay in the respondent's cookie; the server keeps only what cannot be
 * turned back into them: a hash that makes a submission count once, and a MAC that tells a repeat from a change.
 * Without the key nobody can try answers against the MAC.
 */
export const KEY_BYTES = 32;

export function parseSubmissionKey(text: string | undefined): Buffer | null {
  if (text === undefined || !/^[A-Za-z0-9_-]{43}$/.test(text)) return null;
  const key = Buffer.from(text, 'base64url');
  return key.length === KEY_BYTES ? key : null;
}

const derive = (key: Buffer, purpose: string) => createHmac('sha256', key).update(`hamava/${purpose}/1`).digest();

/** The receipt's primary key. */
export function receiptKey(key: Buffer): Buffer {
  return createHash('sha256').update(derive(key, 'receipt-key')).digest();
}

export function payloadMac(key: Buffer, canonicalPayload: string): Buffer {
  return createHmac('sha256', derive(key, 'payload')).update(canonicalPayload).digest();
}

/** The code that the respondent may note down. */
export function receiptCode(key: Buffer): string {
  return receiptCodeFromBytes(derive(key, 'receipt-code'));
}

export function draftId(key: Buffer): Buffer {
  return createHash('sha256').update(derive(key, 'draft-id')).digest();
}

export function draftSealingKey(key: Buffer): Buffer {
  return derive(key, 'draft-seal');
}

export function sameMac(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

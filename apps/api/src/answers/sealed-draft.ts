import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Answers } from '@hamava/surveys';
import { draftId, draftSealingKey } from './submission-key.js';

/** What rests between two sections. */
export interface Draft {
  readonly answers: Answers;
  /** The codes of the pages that were sent without a problem. */
  readonly done?: readonly string[];
  /** What was typed and not accepted yet, by field, so that it can be shown again. */
  readonly raw: Readonly<Record<string, string | readonly string[]>>;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key that only the respondent's cookie gives; the draft's id is authenticated with it. */
export function sealDraft(key: Buffer, draft: Draft): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', draftSealingKey(key), nonce).setAAD(draftId(key));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(draft), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The draft, or null when the bytes were not sealed with this key. */
export function openDraft(key: Buffer, sealed: Buffer): Draft | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', draftSealingKey(key), sealed.subarray(0, NONCE_BYTES))
      .setAAD(draftId(key))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8')) as Draft;
  } catch {
    return null;
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed beside the ids: a signature made for anything else is none of these. */
const PURPOSE = 'hamava digest receipt 1';
const ID_BYTES = 16;
const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface ReceiptOf {
  readonly digestId: string;
  readonly recipientId: string;
}

/** The signed part of a letter's link: which letter it is, and that the link is ours. The same letter gives the same link. */
export function signReceipt(key: Buffer, receipt: ReceiptOf): string {
  return Buffer.concat([bytesOf(receipt.digestId), macOf(key, receipt)]).toString('base64url');
}

/** The letter that a token names, before its signature has been looked at; null for what is no token. */
export function digestIdIn(token: string): string | null {
  if (!TOKEN.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isSignedReceipt(key: Buffer, token: string, receipt: ReceiptOf): boolean {
  const given = Buffer.from(token, 'base64url');
  const expected = Buffer.concat([bytesOf(receipt.digestId), macOf(key, receipt)]);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macOf(key: Buffer, { digestId, recipientId }: ReceiptOf): Buffer {
  return createHmac('sha256', key).update(`${PURPOSE}\n${digestId}\n${recipientId}`).digest().subarray(0, MAC_BYTES);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

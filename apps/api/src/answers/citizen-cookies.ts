import { randomBytes } from 'node:crypto';
import { LANGUAGES, type Language } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFT_DAYS } from './drafts.queries.js';
import { KEY_BYTES, parseSubmissionKey } from './submission-key.js';

const DRAFT_COOKIE = 'hamava_draft';
const RECEIPT_COOKIE = 'hamava_receipt';
const LANGUAGE_COOKIE = 'hamava_language';
const DAY_SECONDS = 86_400;

const frame = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure }) as const;

/** The respondent's key for this link; it never leaves the cookie but as hashes. */
export function readKey(request: FastifyRequest): Buffer | null {
  return parseSubmissionKey(request.cookies[DRAFT_COOKIE]);
}

export function giveKey(reply: FastifyReply, base: string, secure: boolean): Buffer {
  const key = randomBytes(KEY_BYTES);
  keepKey(reply, base, key, secure);
  return key;
}

/** Puts a key into the cookie: a new one, or one that was carried over from another device. */
export function keepKey(reply: FastifyReply, base: string, key: Buffer, secure: boolean): void {
  reply.clearCookie(RECEIPT_COOKIE, { path: base });
  reply.setCookie(DRAFT_COOKIE, key.toString('base64url'), {
    ...frame(secure),
    path: base,
    maxAge: DRAFT_DAYS * DAY_SECONDS,
  });
}

/** Leaves nothing of this link on the device. */
export function forgetKey(reply: FastifyReply, base: string): void {
  reply.clearCookie(DRAFT_COOKIE, { path: base });
  reply.clearCookie(RECEIPT_COOKIE, { path: base });
}

export interface KeptReceipt {
  readonly code: string;
  /** Tehran wall clock, `2026-11-24T18:42`. */
  readonly sentAt: string;
  /** The code of the ending that the questionnaire has for these answers. */
  readonly ending?: string;
}

/** The receipt with its time rests with the respondent alone. */
export function keepReceipt(reply: FastifyReply, base: string, receipt: KeptReceipt, secure: boolean): void {
  reply.setCookie(RECEIPT_COOKIE, [receipt.code, receipt.sentAt, receipt.ending ?? ''].join('.'), {
    ...frame(secure),
    path: base,
    maxAge: 90 * DAY_SECONDS,
  });
}

export function readReceipt(request: FastifyRequest): KeptReceipt | null {
  const match = /^([0-9A-Z]{8})\.(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?:\.(\w*))?$/.exec(
    request.cookies[RECEIPT_COOKIE] ?? '',
  );
  if (!match) return null;
  return { code: match[1] as string, sentAt: match[2] as string, ...(match[3] ? { ending: match[3] } : {}) };
}

export function readLanguage(request: FastifyRequest): Language {
  return LANGUAGES.find((language) => language === request.cookies[LANGUAGE_COOKIE]) ?? 'fa';
}

export function keepLanguage(reply: FastifyReply, language: Language, secure: boolean): void {
  reply.setCookie(LANGUAGE_COOKIE, language, { ...frame(secure), path: '/', maxAge: 365 * DAY_SECONDS });
}

import type { Language } from '@hamava/persian';
import { en } from './en.js';
import { fa } from './fa.js';

/** What reports say around the figures of an edition. */
export type ReportWords = typeof fa;

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { fa, en };

import type { fa } from './fa.js';

export type ChartWords = typeof fa;

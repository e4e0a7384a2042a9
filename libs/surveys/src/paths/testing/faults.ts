import { CONTRADICTIONS } from './contradictions.js';
import { ENDS } from './ends.js';
import { JUMPS } from './jumps.js';
import { LISTS } from './lists.js';
import type { Planted } from './planted.js';

/** Every planted fault with its sound twin. */
export const PLANTED: readonly Planted[] = [...CONTRADICTIONS, ...JUMPS, ...LISTS, ...ENDS];

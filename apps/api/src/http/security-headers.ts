import { createHash } from 'node:crypto';
import { citizenStyle } from '@hamava/pages';
import type { Env } from '../config/env.js';

/** Pages that state no policy of their own may load nothing at all. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The one rule that React Aria writes into the page by itself: how pressable things may be panned. A new version of it with
 * another rule shows in the browser tests, which suffer no violation of the policy.
 */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The designer shows a citizen's page in a frame, and a frame written by a page stands under the page's own policy. */
const PREVIEW_STYLE = `'sha256-${createHash('sha256').update(citizenStyle).digest('base64')}'`;

/** The office and council screens: own scripts, styles and data; pictures also as data, for QR codes. */
const SCREENS = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${PRESSABLE_STYLE} ${PREVIEW_STYLE}`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * The headers every answer starts with, errors included. A handler may replace the policy or the caching of its own
 * pages; citizen pages do, with the hash of their style sheet. Unless told otherwise nothing is stored anywhere.
 */
export function securityHeaders(path: string, env: Pick<Env, 'overHttps'>): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    'content-security-policy': isScreen(path) ? SCREENS : NOTHING,
    'cache-control': 'no-store',
    ...(env.overHttps ? { 'strict-transport-security': `max-age=${ONE_YEAR_SECONDS}` } : {}),
  };
}

function isScreen(path: string): boolean {
  return path === '/app' || path.startsWith('/app/') || path.startsWith('/app?');
}

// The browser of the browser tests is the system's own.
import fs from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** HAMAVA_CHROMIUM, or the first that is installed; null when there is none. */
export function findChromium(env = process.env) {
  return [env.HAMAVA_CHROMIUM, ...PLACES].find((file) => file && fs.existsSync(file)) ?? null;
}

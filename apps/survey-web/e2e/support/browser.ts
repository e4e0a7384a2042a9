import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

export type Language = 'fa' | 'en';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Seat {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly script?: 'on' | 'off';
  readonly theme?: 'light' | 'dark';
}

/** A person with a browser of their own, and all that went wrong in it. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and violations of the content security policy, in order. */
  readonly complaints: string[];
  /** Addresses that were asked for on another host. */
  readonly strangers: string[];
}

export function siteUrl(path = '/'): string {
  const base = process.env.HAMAVA_E2E_URL;
  if (!base) throw new Error('HAMAVA_E2E_URL is not set: run the e2e project with Jest');
  return base + path;
}

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.HAMAVA_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export async function newVisitor(browser: Browser, seat: Seat = {}): Promise<Visitor> {
  const { language = 'fa', width = 360, height = 800, script = 'on', theme = 'light' } = seat;
  const context = await browser.newContext({
    baseURL: siteUrl(''),
    viewport: { width, height },
    javaScriptEnabled: script === 'on',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    // Chromium reports every refused form (422) and closed link (410) as a failed load of the page itself.
    const isOwnStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isOwnStatus) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(siteUrl('')) && !url.startsWith('data:')) strangers.push(url);
  });
  if (language !== 'fa') await page.goto(`/l/${language}?back=/`);
  return { page, context, complaints, strangers };
}

import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve('apps/survey-web');
const sheets = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file, fs.readFileSync(path.join(root, 'src', file), 'utf8').replace(/\/\*[^]*?\*\//g, '')] as const);

/** Properties and values that name a side of the screen; the screens name the sides of the line. */
const SIDED =
  /(?:^|[;{\s])(?:left|right|(?:margin|padding|border|inset)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

it.each(sheets)('%s names no left and no right', (_, css) => {
  expect(css).not.toMatch(SIDED);
});

it.each(sheets)('%s spaces no letters apart and slants none', (_, css) => {
  expect(css).not.toMatch(/letter-spacing|font-style\s*:\s*italic|text-align\s*:\s*justify/);
});

it('the start page holds no script and no style of its own, which the content policy forbids', () => {
  const html = fs.readFileSync(path.join(root, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i);
  for (const [, attributes] of html.matchAll(/<script\b([^>]*)>/g)) expect(attributes).toContain('src=');
});

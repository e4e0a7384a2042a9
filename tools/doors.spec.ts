import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

const checkout = path.resolve(import.meta.dirname, '..');

function cruise(folder: string): Cruise {
  const program = path.join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

/** Forbidden imports: rule, importing file, what it imports (made as an empty file when it is one of ours). */
const forbidden: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['lib-reporting', 'libs/reporting/src/mean.ts', 'libs/surveys/src/index.ts'],
  ['lib-persian', 'libs/persian/src/digits.ts', 'libs/surveys/src/index.ts'],
  ['lib-surveys', 'libs/surveys/src/form.ts', 'libs/pages/src/index.ts'],
  ['lib-charts', 'libs/charts/src/line.ts', 'libs/surveys/src/index.ts'],
  ['lib-surveys-packages', 'libs/surveys/src/page.ts', 'react'],
  ['lib-reporting-packages', 'libs/reporting/src/check.ts', 'zod'],
  ['lib-purity', 'libs/surveys/src/file.ts', 'node:fs'],
  ['lib-purity', 'libs/surveys/src/clock.ts', 'timers'],
  ['lib-through-index', 'libs/pages/src/screen.ts', 'libs/surveys/src/routing.ts'],
  ['lib-through-index-from-apps', 'apps/api/src/answers/check.ts', 'libs/surveys/src/routing.ts'],
  ['unknown-lib', 'libs/tools/src/index.ts', 'libs/surveys/src/index.ts'],
  ['never-an-app', 'libs/reporting/src/server.ts', 'apps/api/src/figures/cells.queries.ts'],
  ['never-an-app', 'apps/survey-web/src/insights/table.ts', 'apps/api/src/figures/cells.queries.ts'],
  ['room-config', 'apps/api/src/config/env.ts', 'apps/api/src/database/pool.ts'],
  ['room-database', 'apps/api/src/database/seed.ts', 'apps/api/src/queue/job-queue.ts'],
  ['room-queue', 'apps/api/src/queue/handlers.ts', 'apps/api/src/figures/cells.queries.ts'],
  ['room-graphql', 'apps/api/src/graphql/limits.ts', 'apps/api/src/queue/job-queue.ts'],
  ['room-identity', 'apps/api/src/identity/scope.ts', 'apps/api/src/agencies/agencies.queries.ts'],
  ['feature-order-agencies', 'apps/api/src/agencies/tree.ts', 'apps/api/src/fieldwork/waves.queries.ts'],
  ['feature-order-questionnaires', 'apps/api/src/questionnaires/review.ts', 'apps/api/src/answers/inbox.queries.ts'],
  ['feature-order-fieldwork', 'apps/api/src/fieldwork/links.ts', 'apps/api/src/answers/inbox.queries.ts'],
  ['feature-order-answers', 'apps/api/src/answers/flush.ts', 'apps/api/src/figures/cells.queries.ts'],
  ['feature-door-figures', 'apps/api/src/figures/trend.ts', 'apps/api/src/fieldwork/wave.entity.ts'],
  ['feature-door-answers', 'apps/api/src/answers/submit.ts', 'apps/api/src/fieldwork/waves.service.ts'],
  ['bootstrap-and-tops', 'apps/api/src/answers/restart.ts', 'apps/api/src/main.ts'],
  ['bootstrap-and-tops', 'apps/api/src/figures/example.ts', 'apps/api/src/demo/seed.ts'],
  ['unknown-room', 'apps/api/src/printing/print.ts', 'apps/api/src/config/settings.ts'],
  ['web-features', 'apps/survey-web/src/insights/chart.ts', 'apps/survey-web/src/fieldwork/table.ts'],
  ['web-features', 'apps/survey-web/src/ui/button.ts', 'apps/survey-web/src/insights/colours.ts'],
  ['no-barrels-in-apps', 'apps/api/src/answers/receipt.ts', 'apps/api/src/answers/index.ts'],
  ['no-tests-in-production', 'apps/api/src/answers/draft.ts', 'apps/api/test/support/database.ts'],
  ['no-development-packages', 'apps/api/src/figures/law.ts', 'fast-check'],
  ['resolvable', 'apps/api/src/figures/lost.ts', './nowhere.js'],
];

const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['libs/surveys/src/read.ts', 'libs/persian/src/index.ts'],
  ['libs/surveys/src/shape.ts', 'zod'],
  ['libs/pages/src/frame.ts', 'libs/surveys/src/index.ts'],
  ['libs/pages/src/markup.ts', 'react-dom/server'],
  ['libs/surveys/src/read.spec.ts', 'fast-check'],
  ['apps/api/src/database/source.ts', 'apps/api/src/config/settings.ts'],
  ['apps/api/src/figures/points.ts', 'apps/api/src/fieldwork/waves.queries.ts'],
  ['apps/api/src/figures/points.model.ts', 'apps/api/src/fieldwork/wave.model.ts'],
  ['apps/api/src/figures/figures.module.ts', 'apps/api/src/answers/answers.module.ts'],
  ['apps/api/src/agencies/guard.ts', 'apps/api/src/identity/agency-scope.ts'],
  ['apps/api/src/demo/answers.ts', 'apps/api/src/answers/writer.service.ts'],
  ['apps/survey-web/src/insights/trend.ts', 'apps/survey-web/src/ui/tokens.ts'],
  ['apps/survey-web/src/insights/format.ts', 'libs/persian/src/index.ts'],
];

function write(folder: string, file: string, text: string) {
  fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  fs.appendFileSync(path.join(folder, file), text);
}

function plant(folder: string, file: string, imported: string) {
  const ours = /^(apps|libs)\//.test(imported);
  if (ours) write(folder, imported, 'export {};\n');
  const relative = path.relative(path.dirname(file), imported).replace(/\.ts$/, '.js');
  const specifier = relative.startsWith('.') ? relative : `./${relative}`;
  write(folder, file, `import '${ours ? specifier : imported}';\n`);
}

describe('planted imports', () => {
  let folder: string;
  let violations: Cruise['summary']['violations'];

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-doors-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      fs.copyFileSync(path.join(checkout, file), path.join(folder, file));
    }
    fs.symlinkSync(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [, file, imported] of forbidden) plant(folder, file, imported);
    for (const [file, imported] of allowed) plant(folder, file, imported);
    plant(folder, 'apps/api/src/figures/hen.ts', 'apps/api/src/figures/egg.ts');
    plant(folder, 'apps/api/src/figures/egg.ts', 'apps/api/src/figures/hen.ts');
    violations = cruise(folder).summary.violations;
  });

  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test.each(forbidden)('%s stops %s from importing %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  test.each(allowed)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  test('two files that import each other are a cycle', () => {
    const cycles = violations.filter((violation) => violation.rule.name === 'no-cycles');
    expect(cycles.map(({ from }) => path.basename(from))).toContain('egg.ts');
  });
});

describe('the house itself', () => {
  let house: Cruise;
  const rooms = [
    'libs/persian',
    'libs/surveys',
    'libs/reporting',
    'libs/pages',
    'apps/api/src/answers',
    'apps/survey-web/src',
  ];

  beforeAll(() => {
    house = cruise(checkout);
  });

  test.each(rooms)('modules of %s were seen', (room) => {
    expect(house.modules.filter(({ source }) => source.startsWith(`${room}/`)).length).toBeGreaterThan(0);
  });

  test('no import goes through a closed door', () => {
    expect(house.summary.totalCruised).toBeGreaterThan(0);
    expect(house.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});

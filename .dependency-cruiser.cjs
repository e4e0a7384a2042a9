// The doors of the house: who may import what. The order of the rooms is the order of these tables; a new room is a new line.

/** Rooms of apps/api without a subject of their own, with the rooms that each may import. */
const rooms = {
  config: [],
  paper: [],
  database: ['config'],
  http: ['config', 'database'],
  web: ['config', 'http'],
  queue: ['config', 'database'],
  graphql: ['config', 'database', 'http'],
  health: ['config', 'database', 'http', 'queue'],
  identity: ['config', 'database', 'http', 'queue', 'graphql'],
};

/** Features of apps/api: each may import the rooms above, and the features before it through their doors. */
const features = ['agencies', 'questionnaires', 'fieldwork', 'answers', 'figures', 'editions'];

/** Rooms that put the features to use, and that no room but the bootstrap imports. */
const tops = ['exchange', 'demo', 'trials', 'public-site', 'reports', 'digests'];

/** What a feature shows to the features after it: its queries, what it puts on the wire, and its wiring. */
const featureDoors = '(\\.queries|\\.model|\\.module|-loader)\\.ts$';

/** Libraries, with the libraries and the packages that each may import. */
const libs = {
  persian: { libs: [], packages: ['@internationalized/date'] },
  reporting: { libs: [], packages: ['@stdlib/', 'pure-rand'] },
  surveys: { libs: ['persian'], packages: ['zod', 'diff', 're2js', 'sanitize-html'] },
  interchange: {
    libs: ['surveys', 'persian'],
    packages: ['fast-xml-parser', 'fflate', 'write-excel-file'],
  },
  editions: { libs: ['reporting'], packages: [] },
  opendata: { libs: ['editions', 'figures'], packages: ['fflate'] },
  figures: { libs: ['editions', 'charts', 'persian'], packages: [] },
  charts: { libs: ['persian'], packages: [] },
  reports: { libs: ['figures', 'editions', 'charts', 'persian'], packages: [] },
  pages: { libs: ['surveys', 'persian', 'charts', 'editions', 'figures'], packages: ['react', 'react-dom'] },
};

/** Folders of apps/survey-web that its features stand on. */
const webGround = ['api', 'locale', 'ui'];

const tests = '(\\.spec\\.tsx?$|\\.e2e\\.ts$|/(test|testing|e2e)/)';
const anyOf = (names) => `(${names.join('|')})`;
const knownRooms = [...Object.keys(rooms), ...features, ...tops];

const roomDoors = Object.entries(rooms).map(([room, open]) => ({
  name: `room-${room}`,
  comment: `${room} stands on ${open.join(', ') || 'nothing of ours but libs'}.`,
  severity: 'error',
  from: { path: `^apps/api/src/${room}/`, pathNot: tests },
  to: { path: '^apps/api/src/', pathNot: `^apps/api/src/${anyOf([room, ...open])}/` },
}));

const featureRules = features.flatMap((feature, index) => {
  const from = { path: `^apps/api/src/${feature}/`, pathNot: tests };
  const earlier = features.slice(0, index);
  const order = {
    name: `feature-order-${feature}`,
    comment: `${feature} imports the rooms below it, and of the features only ${earlier.join(', ') || 'none'}.`,
    severity: 'error',
    from,
    to: {
      path: '^apps/api/src/',
      pathNot: `^apps/api/src/${anyOf([...Object.keys(rooms), ...earlier, feature])}/`,
    },
  };
  const door = {
    name: `feature-door-${feature}`,
    comment: `${feature} enters another feature through its queries, models or module only.`,
    severity: 'error',
    from,
    to: { path: `^apps/api/src/${anyOf(earlier)}/`, pathNot: featureDoors },
  };
  return earlier.length > 0 ? [order, door] : [order];
});

const libRules = Object.entries(libs).flatMap(([lib, open]) => {
  const from = { path: `^libs/${lib}/`, pathNot: tests };
  return [
    {
      name: `lib-${lib}`,
      comment: `libs/${lib} imports ${open.libs.join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from,
      to: { path: '^libs/', pathNot: `^libs/${anyOf([lib, ...open.libs])}/` },
    },
    {
      name: `lib-${lib}-packages`,
      comment: `libs/${lib} needs of npm ${open.packages.join(', ') || 'nothing'}.`,
      severity: 'error',
      from,
      to: {
        path: 'node_modules/',
        pathNot: open.packages.map((name) => `node_modules/(@types/)?${name.endsWith('/') ? name : `${name}/`}`),
      },
    },
  ];
});

module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'lib-purity',
      comment: 'A lib runs in the browser too: no Node modules.',
      severity: 'error',
      from: { path: '^libs/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'unknown-lib',
      comment: 'A new lib is a new line in this file.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${anyOf(Object.keys(libs))}/` },
      to: {},
    },
    {
      name: 'lib-through-index',
      comment: 'A lib is imported through its index.ts only; its tests may use what another lib keeps for testing.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/testing/'] },
    },
    {
      name: 'lib-through-index-from-apps',
      comment: 'A lib is imported through its index.ts only.',
      severity: 'error',
      from: { path: '^apps/', pathNot: tests },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'lib-through-index-from-tests-of-apps',
      comment: 'The tests of an app may also use what a lib keeps for testing.',
      severity: 'error',
      from: { path: `^apps/.*${tests}` },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/testing/'] },
    },
    {
      name: 'never-an-app',
      comment: 'Nothing imports an app from outside.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs)/' },
      to: { path: '^apps/', pathNot: '^$1/' },
    },
    ...roomDoors,
    ...featureRules,
    {
      name: 'unknown-room',
      comment: 'A new room of apps/api is a new line in this file.',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+/', pathNot: `^apps/api/src/${anyOf(knownRooms)}/` },
      to: {},
    },
    {
      name: 'bootstrap-and-tops',
      comment: 'The bootstrap and the rooms at the top put everything together: nothing imports them.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: tests },
      to: { path: `^apps/api/src/([^/]+\\.ts$|${anyOf(tops)}/)`, pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'web-features',
      comment: 'A feature of the web application imports api, locale, ui and itself, never another feature.',
      severity: 'error',
      from: { path: '^apps/survey-web/src/([^/]+)/', pathNot: tests },
      to: { path: '^apps/survey-web/src/', pathNot: `^apps/survey-web/src/($1|${webGround.join('|')})/` },
    },
    {
      name: 'no-barrels-in-apps',
      comment: 'Inside an app a file is imported where it lies. The list of migrations is a list, not a barrel.',
      severity: 'error',
      from: {},
      to: { path: '^apps/.*/index\\.tsx?$', pathNot: '(/generated/|^apps/api/src/database/migrations/index\\.ts$)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-production',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: tests, pathNot: 'node_modules' },
    },
    {
      name: 'no-development-packages',
      comment: 'What the server runs is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^(apps/api/src|libs)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere. Generated types name a package of types, which has no file to lead to.',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};

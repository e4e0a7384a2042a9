import os from 'node:os';

// Jest 30 in CommonJS-transform mode: no Node flag is needed, and CommonJS packages that require Nest keep working.
const jsc = (parser, extra = {}) => ({ target: 'es2023', parser, ...extra });
const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: jsc(
      { syntax: 'typescript', decorators: true, tsx: true },
      {
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic' },
        },
        keepClassNames: true,
      },
    ),
  },
];
const javascript = ['@swc/jest', { swcrc: false, module: { type: 'commonjs' }, jsc: jsc({ syntax: 'ecmascript' }) }];

const esmPackages = [
  '@nestjs',
  '@as-integrations',
  'graphql-ws',
  '@graphql-tools',
  '@whatwg-node',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  '@apollo',
  'cross-inspect',
  'dset',
  'load-esm',
  'commander',
  'csv-parse',
  'subset-font',
  'content-disposition',
  'fast-check',
  'pure-rand',
  '@fastify/cookie',
  'cookie',
  '@react-pdf',
  'yoga-layout',
  'pdfkit',
  'emoji-regex-xs',
  'vite-compatible-readable-stream',
  'color-string',
  'color-name',
];

const base = {
  transform: { '^.+\\.tsx?$': typescript, 'node_modules/.+\\.m?js$': javascript },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    // Exports itself to `import` alone.
    '^@react-pdf/hyphenate/([^/]+)$': '<rootDir>/node_modules/@react-pdf/hyphenate/lib/$1.js',
    '^@hamava/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  // Jest reads a time limit here alone, not in a project.
  testTimeout: 120_000,
  // Jest leaves one core free, which is half of a small machine. More than four would crowd the one server of the browser tests.
  maxWorkers: Math.min(4, Math.max(2, os.availableParallelism() - 1)),
  projects: [
    {
      ...base,
      displayName: 'libs',
      rootDir: import.meta.dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/libs/**/*.spec.tsx', '<rootDir>/tools/**/*.spec.ts'],
    },
    {
      ...base,
      displayName: 'api',
      rootDir: import.meta.dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts'],
      setupFiles: ['<rootDir>/apps/api/test/support/typescript-workers.cjs'],
      globalSetup: '<rootDir>/apps/api/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/api/test/support/global-teardown.mjs',
    },
    {
      ...base,
      displayName: 'web',
      rootDir: import.meta.dirname,
      testEnvironment: 'jsdom',
      moduleNameMapper: { ...base.moduleNameMapper, '\\.css$': '<rootDir>/apps/survey-web/src/testing/no-style.cjs' },
      testMatch: ['<rootDir>/apps/survey-web/src/**/*.spec.{ts,tsx}'],
    },
    {
      ...base,
      displayName: 'e2e',
      rootDir: import.meta.dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/survey-web/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/apps/survey-web/e2e/support/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/survey-web/e2e/support/global-teardown.mjs',
    },
  ],
};

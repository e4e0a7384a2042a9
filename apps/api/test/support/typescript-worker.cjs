/* oxlint-disable no-underscore-dangle -- Node 20 has no other hooks for CommonJS. */
// Runs the TypeScript file in `workerData` in this thread.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { workerData } = require('node:worker_threads');
const { transformSync } = require('@swc/core');

const checkout = path.resolve(__dirname, '../../../..');
const resolve = Module._resolveFilename;

Module._resolveFilename = function resolveTypescript(request, parent, ...rest) {
  const lib = /^@hamava\/([^/]+)$/.exec(request)?.[1];
  if (lib !== undefined) return path.join(checkout, 'libs', lib, 'src/index.ts');
  if (request.startsWith('.') && parent?.filename.endsWith('.ts')) {
    const source = path.resolve(path.dirname(parent.filename), request.replace(/\.js$/, '.ts'));
    if (fs.existsSync(source)) return source;
  }
  return resolve.call(this, request, parent, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true } },
  });
  module._compile(code, filename);
};

require(workerData);

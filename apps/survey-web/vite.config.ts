import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const lib = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

/**
 * `react-dom/server` brings two renderers, one of them for streams. Only the other one writes static markup; React gives it no door
 * of its own.
 */
const staticMarkup = path.join(
  path.dirname(createRequire(import.meta.url).resolve('react-dom/package.json')),
  'cjs/react-dom-server-legacy.browser.production.js',
);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/app/',
  // React Aria speaks with our own dictionary (locale/react-aria-strings.ts), so none of its own is built in.
  plugins: [react(), { ...optimizeLocales.vite({ locales: [] }), enforce: 'pre' }],
  resolve: {
    alias: {
      '@hamava/persian': lib('persian'),
      '@hamava/surveys': lib('surveys'),
      '@hamava/charts': lib('charts'),
      '@hamava/editions': lib('editions'),
      '@hamava/figures': lib('figures'),
      '@hamava/reporting': lib('reporting'),
      '@hamava/pages': lib('pages'),
      'react-dom/server': staticMarkup,
      postcss: fileURLToPath(new URL('build-parts/no-postcss.ts', import.meta.url)),
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // A lib does nothing by being imported, so a screen carries only what it uses of one.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !/[\\/]libs[\\/]/.test(id) } },
  },
});

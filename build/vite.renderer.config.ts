import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { bundledPackages } from './licences/plugin.ts';
import { insteadOf, nothingInline, scriptAhead } from './vite-plugins.ts';

const root = resolve(import.meta.dirname, '..', 'renderer');

/** Builds the page. The CSP allows no inline code and no fonts or scripts as data, so everything is a file. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [
    react(),
    insteadOf('react/jsx-runtime', resolve(root, 'app/jsx-runtime.ts')),
    scriptAhead('ahead'),
    nothingInline(),
    bundledPackages('renderer'),
  ],
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'ahead',
              test: /(?:app\/ahead|i18n\/languages|lib\/first-rows|model\/loan-filters)\.ts$|rolldown\/runtime/,
            },
          ],
        },
      },
    },
  },
});

import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { bundledPackages } from './licences/plugin.ts';
import { nothingInline } from './vite-plugins.ts';

/** Builds the page that decodes pictures, apart from the program's page: it shares no script with it. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..', 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [nothingInline(), bundledPackages('photo-maker')],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { input: resolve(import.meta.dirname, '..', 'renderer/photo-maker/index.html') },
  },
});

import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { bundledPackages } from './licences/plugin.ts';
import { onlyElectron } from './vite-plugins.ts';

/** Builds the preload into one CommonJS file: a sandboxed preload can import only `electron`. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  plugins: [onlyElectron(), bundledPackages('preload')],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

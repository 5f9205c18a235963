import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { bundledPackages } from './licences/plugin.ts';
import { onlyElectron } from './vite-plugins.ts';

/** Builds each preload into one CommonJS file: a sandboxed preload can import only `electron`. */
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
      input: { preload: 'electron/preload.ts', 'photo-preload': 'electron/photo-preload.ts' },
      // They share no module, so each is one file; `onlyElectron` would say so if they did.
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { bundledPackages } from './licences/plugin.ts';
import { insteadOf } from './vite-plugins.ts';

const root = resolve(import.meta.dirname, '..');
const noSchemas = resolve(root, 'electron', 'settings', 'no-schemas.ts');

/** Entry points of the main process: add a worker or a utility process here. */
const entries = {
  main: 'electron/main.ts',
  'sheet-reader': 'electron/sheets/process.ts',
  'practice-server': 'electron/practice/process.ts',
  'transfer-carrier': 'electron/transfer/process.ts',
  'store-examiner': 'electron/store/examine/process.ts',
};

/** External modules: Electron itself, and the two packages with native binaries. */
const external = ['electron', 'keytar', 'libsql'];

/** Builds the main process into one readable ES module per entry, for useful stack traces. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [
    insteadOf('ajv/dist/2020.js', noSchemas),
    insteadOf('ajv-formats', noSchemas),
    bundledPackages('main'),
  ],
  resolve: { conditions: ['node'] },
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: entries,
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: Object.keys(entries).length > 1 },
    },
  },
});

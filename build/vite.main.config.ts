import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Programs of their own in the main process's world: a worker or a utility process is added here by one line. */
const entries = {
  main: 'electron/main.ts',
  'sheet-reader': 'electron/sheets/process.ts',
  'practice-server': 'electron/practice/process.ts',
  'store-examiner': 'electron/store/examine/process.ts',
};

/** What stays outside the bundle: Electron itself, and the two parts that load a binary of their own. */
const external = ['electron', 'keytar', 'libsql'];

/** Builds the main process into one readable ES module per entry, so that a stack trace means something. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
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

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { insteadOf } from './vite-plugins.ts';

const root = resolve(import.meta.dirname, '..', 'tests', 'components');

/** Builds the page of the scenes, on which components are tested, as the program's page is built. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [
    react(),
    insteadOf('react/jsx-runtime', resolve(import.meta.dirname, '..', 'renderer', 'app', 'jsx-runtime.ts')),
  ],
  worker: { format: 'es' },
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    target: 'chrome130',
    outDir: '../../test-results/scenes',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});

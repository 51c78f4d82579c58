import { defineConfig } from 'vite';
import { compressFiles } from '../compress-files.js';
import { latinFontsOnly } from './latin-fonts-only.js';
import { questionsOnly } from './questions-only.js';

export default defineConfig({
  base: './',
  plugins: [latinFontsOnly, questionsOnly, compressFiles],
  build: {
    outDir: '../../dist/web/playground',
    emptyOutDir: true,
    // Assets are not inlined, so that a Content-Security-Policy has fewer data: sources to allow.
    assetsInlineLimit: 0,
    // Monaco is several megabytes and cannot be split; it loads after the page has been painted.
    chunkSizeWarningLimit: 4096,
    // GraphiQL's packages are full of "use client", which has no effect here.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // GraphiQL names its icons, for screen readers too, after the functions that draw them.
      output: { keepNames: true },
    },
  },
  worker: { format: 'es' },
});

import { defineConfig } from 'vite';
import { compressFiles } from '../compress-files.js';

export default defineConfig({
  base: './',
  plugins: [compressFiles],
  build: {
    outDir: '../../dist/web/explorer',
    emptyOutDir: true,
    // Assets are not inlined, so that the Content-Security-Policy needs no data: sources.
    assetsInlineLimit: 0,
    // The packages are full of "use client", which has no effect here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});

import { defineConfig } from 'vite';
import { compressFiles } from '../compress-files.js';

export default defineConfig({
  base: './',
  plugins: [compressFiles],
  build: {
    outDir: '../../dist/web/explorer',
    emptyOutDir: true,
    // Files of their own, so that the Content-Security-Policy needs no data: sources.
    assetsInlineLimit: 0,
    // The packages are full of "use client", which means nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});

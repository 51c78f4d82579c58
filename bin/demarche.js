#!/usr/bin/env node
// The command `demarche`. It needs a built tree (npm ci builds it; so does npm start when a source is newer).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const entry = new URL('../dist/main.js', import.meta.url);
if (!existsSync(fileURLToPath(entry))) {
  console.error('demarche: the project is not built yet; run `npm run build` first.');
  process.exit(1);
}
// Libraries leave out their checks for developers then: graphql-js alone saves a tenth of its time.
process.env.NODE_ENV ??= 'production';
await import(entry.href);

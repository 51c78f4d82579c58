// Writes schema/exchange.schema.json, the JSON Schema of the exchange format, from the rules in dist/rules/.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exchangeSchema } from '../dist/rules/exchange-schema.js';

const file = fileURLToPath(new URL('../schema/exchange.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(exchangeSchema(), null, 2)}\n`);
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
execFileSync(process.execPath, [biome, 'format', '--write', file]);

import { counted } from '../domain/counted.js';
import { createSchema } from '../graphql/schema.js';
import { type ManifestOptions, makeManifest } from '../trusted-operations/make-manifest.js';
import { tell } from './terminal.js';

/** Prints a manifest of the operations below a folder on stdout, and how many there are on stderr. */
export function operations(folder: string, options: ManifestOptions): void {
  const manifest = makeManifest(folder, createSchema(), options);
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
  tell(`${folder}: ${counted(manifest.operations.length, 'operations')}.`);
}

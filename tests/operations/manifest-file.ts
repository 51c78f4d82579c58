// Files of operations for tests, and services configured with them.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { documentId } from '../../src/trusted-operations/operation-manifest.js';
import type { OperationsConfig } from '../../src/trusted-operations/operations-config.js';

/** A folder with these files, by name. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-operations-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A file with a text. */
export function fileOf(text: string): string {
  return join(folderOf({ 'operations.json': text }), 'operations.json');
}

/** The text of a manifest in Apollo's format with these operations, each under the hash of its body. */
export function manifestOf(bodies: string[]): string {
  const operations = bodies.map((body) => {
    const [, type, name] = /(query|mutation|subscription) (\w+)/.exec(body)!;
    return { id: documentId(body), name, type, body };
  });
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });
}

/** Settings with a manifest of these operations. */
export function operationsOf(bodies: string[], others: Partial<OperationsConfig> = {}): OperationsConfig {
  return { manifestFile: fileOf(manifestOf(bodies)), isLocked: false, cacheSeconds: 0, ...others };
}

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../engine/embedded/folder-ledger.js';
import { ServiceError } from '../errors/service-error.js';

const MANIFEST_FILE = 'backup.json';
const FORMAT = 1;

/** What a backup contains, written once it was found to be complete. `sha256`: of its graph file. */
export interface BackupManifest {
  format: number;
  madeAt: string;
  write: number;
  nodes: number;
  edges: number;
  sha256: string;
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Waits until a file is on disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Writes the manifest of a backup atomically. */
export async function writeManifest(folder: string, manifest: Omit<BackupManifest, 'format'>): Promise<void> {
  const file = join(folder, MANIFEST_FILE);
  const handle = await open(`${file}.new`, 'w');
  await handle.writeFile(`${JSON.stringify({ format: FORMAT, ...manifest }, null, 2)}\n`);
  await handle.sync().finally(() => handle.close());
  await rename(`${file}.new`, file);
  syncFolder(folder);
}

/** The manifest of a backup. Errors: DATA_UNREADABLE if the folder is not one, or is one that was not completed. */
export function readManifest(folder: string): BackupManifest {
  const refuse = (why: string, cause?: unknown): never => {
    throw new ServiceError('DATA_UNREADABLE', `${folder}: ${why}`, { cause });
  };
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as BackupManifest;
    return manifest.format === FORMAT ? manifest : refuse('a newer version of Demarche made it; use that version');
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    if (!existsSync(folder)) return refuse('there is no such folder; give one that `demarche backup` made', error);
    return refuse(
      `it is not a backup, or one that was not completed: it has no readable ${MANIFEST_FILE}; give another`,
      error,
    );
  }
}

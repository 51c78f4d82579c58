import { constants, existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { entryOf, GRAPH_FILE, isOpenElsewhere, LOG_FOLDER, openDataFolder } from '../engine/embedded/data-folder.js';
import { FolderLedger, LEDGER_FILE, syncFolder } from '../engine/embedded/folder-ledger.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import { type BackupManifest, hashOfFile, readManifest, syncFile } from './backup-manifest.js';

const RESTORING_FILE = 'restoring.grafeo';

/** What was restored, and where the graph that it replaced is now; null if there was none. */
export interface RestoreReport {
  manifest: BackupManifest;
  replaced: string | null;
}

/** Copies the graph of a backup next to its destination, and verifies that it is the one that was backed up. */
async function fetchGraph(backup: string, folder: string, manifest: BackupManifest): Promise<string> {
  const file = join(folder, RESTORING_FILE);
  const source = join(backup, GRAPH_FILE);
  try {
    // The target of a link is not part of the backup.
    if (!(await lstat(source)).isFile()) throw Object.assign(new Error('no file'), { code: 'it is not a file' });
    await copyFile(source, file, constants.COPYFILE_FICLONE);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ServiceError('DATA_UNREADABLE', `${backup}: its ${GRAPH_FILE} cannot be copied (${code})`, {
      cause: error,
    });
  }
  await syncFile(file);
  if ((await hashOfFile(file)) !== manifest.sha256) {
    throw new ServiceError(
      'DATA_UNREADABLE',
      `${backup}: its ${GRAPH_FILE} is not the one that was backed up: it was changed or cut short; give another backup`,
    );
  }
  return file;
}

/**
 * Puts the graph of a backup into a data folder. An existing graph is moved into a folder of its own if `isForced`, and refused
 * otherwise. If interrupted at any point, it leaves a folder that opens as before or is refused, and can be run again. Errors:
 * DATA_UNREADABLE, CONFIG_INVALID.
 */
export async function restore(backup: string, folder: string, isForced: boolean, now: Date): Promise<RestoreReport> {
  const manifest = readManifest(backup);
  const data = `DEMARCHE_DATA=${JSON.stringify(folder)}`;
  if (isOpenElsewhere(folder)) {
    throw new ServiceError('DATA_UNREADABLE', `${data}: another process has it open; stop that one first`);
  }
  const existing = [LEDGER_FILE, GRAPH_FILE, LOG_FOLDER].filter((file) => existsSync(join(folder, file)));
  if (existing.length > 0 && !isForced) {
    refuseConfig(`${data}: there is a graph in it; --force puts the backup in its place`);
  }
  const made = await mkdir(folder, { recursive: true });
  let fetched: string;
  try {
    fetched = await fetchGraph(backup, folder, manifest);
  } catch (error) {
    // A refused backup leaves nothing behind.
    await rm(made ?? join(folder, RESTORING_FILE), { recursive: true, force: true });
    throw error;
  }

  let replaced: string | null = null;
  if (existing.length > 0) {
    replaced = join(folder, `replaced-${now.toISOString().replace(/[:.]/g, '-')}`);
    await mkdir(replaced);
    if (existing.includes(LEDGER_FILE)) await copyFile(join(folder, LEDGER_FILE), join(replaced, LEDGER_FILE));
  }
  // The ledger first, so that a folder that is left without a graph is refused rather than taken for a new one.
  const { write, nodes, edges } = manifest;
  FolderLedger.create(folder, '', { write, nodes, edges }).close();
  for (const file of [GRAPH_FILE, LOG_FOLDER]) {
    if (replaced !== null && existing.includes(file)) await rename(join(folder, file), join(replaced, file));
  }
  await rename(fetched, join(folder, GRAPH_FILE));
  syncFolder(folder);

  const { database, ledger } = openDataFolder(folder);
  const found = entryOf(database);
  database.close();
  ledger.close();
  if (found.nodes !== nodes || found.edges !== edges) {
    throw new ServiceError('DATA_UNREADABLE', `${data}: the restored graph differs from its backup; restore another`);
  }
  return { manifest, replaced };
}

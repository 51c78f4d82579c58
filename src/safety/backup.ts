import { constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { acceptDataFolder, entryOf, GRAPH_FILE, LOG_FOLDER, openDataFolder } from '../engine/embedded/data-folder.js';
import { type Hold, holdThroughDoor } from '../engine/embedded/folder-door.js';
import { refuseConfig, ServiceError } from '../errors/service-error.js';
import { type BackupManifest, hashOfFile, syncFile, writeManifest } from './backup-manifest.js';

/** What a backup contains, and how long writes waited for it; null if no process had the graph open. */
export interface BackupReport {
  manifest: Omit<BackupManifest, 'format'>;
  heldMs: number | null;
}

/** Makes an empty folder of a target, and returns a function that undoes this and removes what was put into it. */
async function prepareTarget(target: string): Promise<() => Promise<void>> {
  try {
    const made = await mkdir(target, { recursive: true });
    if (readdirSync(target).length === 0) {
      return async () => {
        const files = made === undefined ? readdirSync(target).map((file) => join(target, file)) : [made];
        for (const file of files) await rm(file, { recursive: true, force: true });
      };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ServiceError('CONFIG_INVALID', `${target}: cannot be made a folder (${code}); choose another`, {
      cause: error,
    });
  }
  refuseConfig(`${target}: there is something in it; give a folder that is new or empty`);
}

/** Whether a folder that exists is in another one, wherever links lead; not if that does not exist. */
function isWithin(outer: string, folder: string): boolean {
  if (!existsSync(outer)) return false;
  const path = relative(realpathSync(outer), realpathSync(folder));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Opens a folder that no process has open, which also keeps others from writing. */
function holdByOpening(folder: string): Hold {
  if (!existsSync(join(folder, GRAPH_FILE))) {
    throw new ServiceError('DATA_UNREADABLE', `DEMARCHE_DATA=${JSON.stringify(folder)}: there is no graph in it`);
  }
  const { database, ledger } = openDataFolder(folder);
  const release = () => {
    database.close();
    ledger.close();
  };
  return { entry: entryOf(database), release };
}

async function copyGraph(folder: string, target: string): Promise<void> {
  const copy = (file: string) => copyFile(join(folder, file), join(target, file), constants.COPYFILE_FICLONE);
  await copy(GRAPH_FILE);
  if (!existsSync(join(folder, LOG_FOLDER))) return;
  await mkdir(join(target, LOG_FOLDER));
  for (const file of readdirSync(join(folder, LOG_FOLDER))) await copy(join(LOG_FOLDER, file));
}

/**
 * Copies the graph of a data folder while its writes wait, whether another process has it open or not, opens the copy, and
 * declares it a backup if it contains what the graph contained. Errors: DATA_UNREADABLE, CONFIG_INVALID.
 */
export async function backUp(folder: string, target: string, now: Date): Promise<BackupReport> {
  const takeBack = await prepareTarget(target);
  try {
    if (isWithin(folder, target)) refuseConfig(`${target}: is in the data folder ${folder}; give a folder outside it`);
    return await copyAndOpen(folder, target, now);
  } catch (error) {
    // An incomplete copy must not be mistaken for a backup.
    await takeBack();
    throw error;
  }
}

async function copyAndOpen(folder: string, target: string, now: Date): Promise<BackupReport> {
  let isLost = false;
  const throughDoor = await holdThroughDoor(folder, () => {
    isLost = true;
  });
  const hold = throughDoor ?? holdByOpening(folder);
  const heldSince = performance.now();
  try {
    await copyGraph(folder, target);
  } finally {
    hold.release();
  }
  const heldMs = performance.now() - heldSince;
  if (isLost) {
    throw new ServiceError('DATA_UNREADABLE', `${target}: the service stopped during the backup; make another`);
  }
  // Opening merges the log of writes into the graph file; the new ledger says what was found.
  const found = acceptDataFolder(target);
  const { entry } = hold;
  if (found.write !== entry.write || found.nodes !== entry.nodes || found.edges !== entry.edges) {
    throw new ServiceError(
      'DATA_UNREADABLE',
      `${target}: the copy has ${found.nodes} nodes and ${found.edges} edges, the graph ${entry.nodes} and ${entry.edges}; it is not a backup`,
    );
  }
  const file = join(target, GRAPH_FILE);
  await syncFile(file);
  const manifest = { madeAt: now.toISOString(), ...found, sha256: await hashOfFile(file) };
  await writeManifest(target, manifest);
  return { manifest, heldMs: throughDoor ? heldMs : null };
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { ServiceError } from '../../errors/service-error.js';
import { fromOpenError } from './embedded-errors.js';
import { FolderLedger, type LedgerEntry, readLedger } from './folder-ledger.js';

/** The file of the graph; its write-ahead log is the folder next to it. */
export const GRAPH_FILE = 'graph.grafeo';
export const LOG_FOLDER = `${GRAPH_FILE}.wal`;

const REMEDY = 'restore a backup (demarche restore), or take what is there as it is (demarche check --accept)';

/** An open data folder. */
export interface DataFolder {
  database: GrafeoDB;
  ledger: FolderLedger;
}

function refuse(folder: string, why: string): never {
  throw new ServiceError('DATA_UNREADABLE', `DEMARCHE_DATA=${JSON.stringify(folder)}: ${why}`);
}

/** The current size of a graph, and the number of its last write. */
export function entryOf(database: GrafeoDB): LedgerEntry {
  return { write: Number(database.currentEpoch()), nodes: database.nodeCount(), edges: database.edgeCount() };
}

/** What is missing in a graph according to its ledger, or null. */
function lackOf(promised: LedgerEntry, found: LedgerEntry): string | null {
  if (found.write < promised.write) {
    return `its graph ends with write ${found.write}, and write ${promised.write} was acknowledged: a file of it was cut short, removed or replaced by an older one`;
  }
  if (found.write === promised.write && (found.nodes !== promised.nodes || found.edges !== promised.edges)) {
    return `its graph has ${found.nodes} nodes and ${found.edges} edges where its ledger says ${promised.nodes} and ${promised.edges}`;
  }
  return null;
}

function openDatabase(folder: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(join(folder, GRAPH_FILE));
  } catch (error) {
    throw fromOpenError(error, folder);
  }
}

/**
 * Opens or creates the graph in a folder and checks it against the ledger of the folder. Errors: DATA_UNREADABLE if the folder
 * does not belong to this engine, is open elsewhere, or contains less than was acknowledged.
 */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fromOpenError(error, folder);
  }
  const hasGraph = existsSync(join(folder, GRAPH_FILE));
  const promised = readLedger(folder);
  if (promised === 'NEWER') refuse(folder, 'a newer version of Demarche made it; use that version');
  if (promised === 'DAMAGED') refuse(folder, `its ledger.jsonl cannot be read; ${REMEDY}`);
  if (promised === 'MISSING' && hasGraph) refuse(folder, `it has a graph, but no ledger.jsonl beside it; ${REMEDY}`);
  if (promised !== 'MISSING' && !hasGraph && promised.write > 0) {
    refuse(
      folder,
      `its ledger says that it has a graph, and ${GRAPH_FILE} is gone; restore a backup (demarche restore)`,
    );
  }
  // The ledger is created first, so that a graph without one never comes from this program.
  if (promised === 'MISSING') FolderLedger.create(folder, '', { write: 0, nodes: 0, edges: 0 }).close();
  const database = openDatabase(folder);
  try {
    const latest = promised === 'MISSING' ? readLedger(folder) : promised;
    if (typeof latest === 'string') refuse(folder, 'its ledger.jsonl is gone; try again');
    const found = entryOf(database);
    const lack = lackOf(latest, found);
    if (lack !== null) refuse(folder, `${lack}; ${REMEDY}`);
    const ledger = FolderLedger.open(folder, database.version(), latest);
    ledger.write(found);
    return { database, ledger };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether a process has the graph in a folder open. Checking changes nothing in the folder. */
export function isOpenElsewhere(folder: string): boolean {
  const file = join(folder, GRAPH_FILE);
  if (!existsSync(file)) return false;
  try {
    grafeo.GrafeoDB.openReadOnly(file).close();
    return false;
  } catch (error) {
    return /locked/.test((error as Error).message);
  }
}

/** Opens the graph in a folder even if its ledger disagrees, writes a new ledger that agrees, and returns its entry. */
export function acceptDataFolder(folder: string): LedgerEntry {
  if (!existsSync(join(folder, GRAPH_FILE))) refuse(folder, 'there is no graph in it');
  const database = openDatabase(folder);
  const entry = entryOf(database);
  const engine = database.version();
  database.close();
  FolderLedger.create(folder, engine, entry).close();
  return entry;
}

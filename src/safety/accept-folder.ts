import { acceptDataFolder } from '../engine/embedded/data-folder.js';
import type { LedgerEntry } from '../engine/embedded/folder-ledger.js';

/** Accepts the graph in a refused folder as it is: its ledger is made to match. Errors: DATA_UNREADABLE. */
export function acceptFolder(folder: string): LedgerEntry {
  return acceptDataFolder(folder);
}

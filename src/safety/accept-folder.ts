import { acceptDataFolder } from '../engine/embedded/data-folder.js';
import type { LedgerEntry } from '../engine/embedded/folder-ledger.js';

/** Accepts the graph in a refused folder as it is, and writes a ledger that matches it. Errors: DATA_UNREADABLE. */
export function acceptFolder(folder: string): LedgerEntry {
  return acceptDataFolder(folder);
}

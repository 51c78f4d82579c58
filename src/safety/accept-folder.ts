import { acceptDataFolder } from '../engine/embedded/data-folder.js';
import type { LedgerEntry } from '../engine/embedded/folder-ledger.js';

/** Takes the graph in a refused folder as it is: its ledger then says what is there. Errors: DATA_UNREADABLE. */
export function acceptFolder(folder: string): LedgerEntry {
  return acceptDataFolder(folder);
}

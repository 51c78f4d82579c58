import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Before the tests: creates a temporary folder for this run, which is removed afterwards with all its content.
export default function giveTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-run-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Before the tests: gives this run a folder of its own for temporary files, which is removed with the run, whatever was written into it.
export default function giveTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-run-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

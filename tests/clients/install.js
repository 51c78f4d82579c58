// Installs the clients, and the dependencies of the example page, if they are missing or differ from their lock files; never with
// install scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['.', '../../examples/web'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** The versions of the packages in a lock file, except those for only some platforms. */
const versionsIn = (file) =>
  Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path, { version }]) => `${path} ${version}`)
    .join('\n');

for (const folder of FOLDERS) {
  const [lock, installed] = [`${folder}/package-lock.json`, `${folder}/node_modules/.package-lock.json`];
  if (existsSync(installed) && versionsIn(lock) === versionsIn(installed)) continue;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...options], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

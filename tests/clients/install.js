// Installs the clients, and what the example of a page needs, where they are not installed or not as their locks say; never
// with their install scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['.', '../../examples/web'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** The versions of packages in a lock, but for those that only some platforms have. */
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

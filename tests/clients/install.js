// Installs the clients where they are not installed, or not as their lock says; never with their install scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The versions of packages in a lock, but for those that only some platforms have. */
const versionsIn = (file) =>
  Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .map(([path, { version }]) => `${path} ${version}`)
    .join('\n');

const [lock, installed] = [`${here}package-lock.json`, `${here}node_modules/.package-lock.json`];
if (!existsSync(installed) || versionsIn(lock) !== versionsIn(installed)) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...options], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

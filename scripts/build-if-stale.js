// Builds the server and the pages only if a source is newer than its build, so that `npm start` on a built tree answers within
// two seconds and on a fresh one needs no further command.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The newest modification time below the given files and folders, in milliseconds; 0 if none exists. */
function newest(...paths) {
  let latest = 0;
  for (const path of paths.map((name) => join(root, name))) {
    if (!existsSync(path)) continue;
    const status = statSync(path);
    const times = status.isDirectory()
      ? readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs)
      : [status.mtimeMs];
    latest = Math.max(latest, status.mtimeMs, ...times);
  }
  return latest;
}

/** Runs one npm script, and ends this process with its status if it fails. */
function build(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// An installation without development dependencies (the production stage of the image) cannot build.
if (!existsSync(join(root, 'node_modules/typescript'))) process.exit(0);

if (newest('src', 'tsconfig.json', 'tsconfig.build.json', 'package.json') > newest('dist/main.js'))
  build('build:server');
/** The sources of both pages. */
const ofPages = ['web/compress-files.ts', 'web/favicon.svg', 'package.json'];
if (newest('web/explorer', ...ofPages) > newest('dist/web/explorer/index.html')) build('build:explorer');
if (newest('web/playground', 'docs/questions.md', ...ofPages) > newest('dist/web/playground/index.html'))
  build('build:playground');

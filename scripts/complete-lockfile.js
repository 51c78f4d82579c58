// Adds to package-lock.json the platform packages of the embedded engine that npm left out. npm records an optional package only
// if it could look it up when the lock was written, and `npm ci` refuses a lock that lacks one. Run it after each `npm install`
// that changes the lock; a test fails if it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const engine = lock.packages['node_modules/@grafeo-db/js'];

for (const [name, version] of Object.entries(engine.optionalDependencies)) {
  const [os, cpu, variant] = name.replace('@grafeo-db/js-', '').split('-');
  lock.packages[`node_modules/${name}`] ??= {
    version,
    cpu: [cpu],
    ...(os === 'linux' && { libc: [variant === 'musl' ? 'musl' : 'glibc'] }),
    license: engine.license,
    optional: true,
    os: [os],
    engines: engine.engines,
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

// Asks the registry for known vulnerabilities in what the service runs on, and compares them with docs/security.md.
//
//   node scripts/audit.js [REPORT]
//
// REPORT is a file with the output of `npm audit --omit=dev --json`; without it npm is asked. Exits with 0 if there is nothing
// but what docs/security.md argues, by the id of its advisory (GHSA-…); with 1 if there is more, and names it; and with 2 if the
// registry does not answer, so that nothing is known.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A registry that is silent for this long does not answer: npm by itself would wait for many minutes. */
const ANSWER_LIMIT_MS = 60_000;

function ask() {
  const shell = process.platform === 'win32';
  return spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell, timeout: ANSWER_LIMIT_MS })
    .stdout;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const { vulnerabilities } = parsed(process.argv[2] ? readFileSync(process.argv[2], 'utf8') : ask());
if (!vulnerabilities) {
  console.error('The registry did not answer: whether there are weaknesses is not known.');
  process.exit(2);
}

const security = readFileSync(new URL('../docs/security.md', import.meta.url), 'utf8');
const advisories = new Map();
for (const { via } of Object.values(vulnerabilities)) {
  // A string names another package, which has an entry of its own.
  for (const advisory of via) if (typeof advisory === 'object') advisories.set(advisory.url, advisory);
}
const idOf = (url) => url.slice(url.lastIndexOf('/') + 1);
const open = [...advisories.values()].filter(({ url }) => !security.includes(idOf(url)));
for (const { name, severity, title, url } of open) console.error(`${name}: ${severity}: ${title} (${url})`);
console.log(`${advisories.size} known, ${advisories.size - open.length} of them argued in docs/security.md`);
process.exitCode = open.length > 0 ? 1 : 0;

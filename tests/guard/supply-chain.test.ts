// The dependencies of Demarche: their licences, and which of them would run code on installation.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { textOf } from './project-files.js';

interface LockedPackage {
  dev?: boolean;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
}

const SECURITY = textOf('docs/security.md');
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.replace(/^.*node_modules\//, '');

/** The exit status and output of the script that generates docs/licences.md. */
function listLicences(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/list-licences.js', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('docs/licences.md', () => {
  it('lists the licences of package-lock.json; `node scripts/list-licences.js > docs/licences.md` makes it', () => {
    expect(listLicences()).toEqual({ status: 0, stdout: textOf('docs/licences.md'), stderr: '' });
  });

  it('takes no package of the service whose licence nobody has looked at', () => {
    const lock = join(tmpdir(), `demarche-lock-${process.pid}.json`);
    writeFileSync(lock, JSON.stringify({ packages: { '': {}, 'node_modules/new': { license: 'BUSL-1.1' } } }));
    expect(listLicences(lock)).toMatchObject({
      ...{ status: 1, stderr: 'new has a licence that nobody has looked at: BUSL-1.1\n' },
    });
  });
});

describe('scripts/audit.js', () => {
  const report = (content: unknown) => {
    const file = join(tmpdir(), `demarche-audit-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(content));
    return spawnSync(process.execPath, ['scripts/audit.js', file], { encoding: 'utf8' });
  };
  const url = 'https://advisories.example/GHSA-none-such-here';

  it('names what docs/security.md does not argue, and fails', () => {
    const via = ['other', { name: 'one', severity: 'high', title: 'It leaks', url }];
    const { status, stderr } = report({ vulnerabilities: { one: { via } } });
    expect([status, stderr]).toEqual([1, `one: high: It leaks (${url})\n`]);
  });

  it('is content where nothing is known', () => {
    expect(report({ vulnerabilities: {} }).status).toBe(0);
  });

  it('does not take a registry that gives no answer for a good one', () => {
    expect(report({ message: '405 Method Not Allowed' }).status).toBe(2);
  });
});

describe('package-lock.json', () => {
  it('has no package that runs a script when it is installed but those that docs/security.md tells of', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
    expect(scripted.filter((name) => !SECURITY.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a checksum of every package but those that docs/security.md tells of', () => {
    const unchecked = installed.filter(([, { integrity }]) => !integrity).map(([place]) => nameOf(place));
    expect(unchecked.filter((name) => !SECURITY.includes(`\`${name}\``))).toEqual([]);
  });
});

// Runs the built command as an operator does, on a graph in a separate folder.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const SECRET = 'a secret of the tests, which is longer than 32 bytes';
const folder = mkdtempSync(join(tmpdir(), 'demarche-keys-'));
const ENV = { PATH: process.env.PATH, DEMARCHE_DATA: folder, HOST: '', PORT: '0', LOG_LEVEL: 'silent' };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function demarche(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/demarche.js', ...args], {
    env: { ...ENV, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

/** A listening service, and its address. */
async function serve(env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['bin/demarche.js', 'serve'], { env: { ...ENV, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/\S+:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(output)));
  });
  return { child, url };
}

describe('demarche keys', () => {
  it('adds a key, printed alone on standard output', () => {
    const { status, stdout, stderr } = demarche(['keys', 'add', 'newsroom', '--role', 'editor']);
    expect(stdout).toMatch(/^dmk_[\w-]{43}\n$/);
    expect(stderr).toMatch(/^Key newsroom, editor\. It is shown this once; .*\n$/);
    expect(status).toBe(0);
  });

  it('lists it without the key, and revokes it', () => {
    expect(demarche(['keys', 'list']).stdout).toMatch(
      /^NAME {6}ROLE {4}CREATED {19}REVOKED\nnewsroom {2}editor {2}\d{4}-.*Z {2}-\n$/,
    );
    expect(demarche(['keys', 'revoke', 'newsroom']).stdout).toMatch(/^Key newsroom is revoked since \d{4}-.*Z\.\n$/);
    expect(demarche(['keys', 'list']).stdout).toMatch(/Z {2}\d{4}-.*Z\n$/);
  });

  it('says that there are none', () => {
    const empty = mkdtempSync(join(tmpdir(), 'demarche-keys-'));
    const { stdout } = demarche(['keys', 'list'], { DEMARCHE_DATA: empty });
    expect(stdout).toBe('No keys; `demarche keys add NAME --role editor` makes one.\n');
    rmSync(empty, { recursive: true });
  });

  it.each([
    ['no role', ['keys', 'add', 'someone'], 2, /--role/],
    ['a role that there is not', ['keys', 'add', 'someone', '--role', 'owner'], 2, /reader, editor, admin/],
    ['a name that is none', ['keys', 'add', 'Some One', '--role', 'reader'], 2, /not a name for a key/],
    ['a name that is taken', ['keys', 'add', 'newsroom', '--role', 'reader'], 1, /a revoked one keeps its name/],
    ['a name that there is not', ['keys', 'revoke', 'nobody'], 1, /There is no key named nobody/],
  ])('refuses %s on one line', (_what, args, status, message) => {
    const refused = demarche(args);
    expect(refused).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(message) });
    expect(refused.stderr).toMatch(/^demarche: .*\n$/);
  });

  it('refuses to keep keys in a graph in memory', () => {
    const refused = demarche(['keys', 'add', 'someone', '--role', 'reader'], { DEMARCHE_DATA: ':memory:' });
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/name a folder\n$/) });
  });
});

describe('demarche serve', () => {
  it('does not serve other machines before someone says who may read, and opens no graph', () => {
    expect(demarche(['serve'], { HOST: '0.0.0.0', DEMARCHE_DATA: '/nowhere/to/be/made' })).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^demarche: HOST="0\.0\.0\.0": .*DEMARCHE_AUTH=required.*\n$/),
    });
  });

  it('lets the other commands be, whatever HOST says', () => {
    expect(demarche(['keys', 'list'], { HOST: '0.0.0.0' }).status).toBe(0);
  });

  it('never prints a secret that it refuses', () => {
    const refused = demarche(['serve'], { DEMARCHE_JWT_SECRET: SECRET, DEMARCHE_JWKS_URL: 'https://example.org/jwks' });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).not.toContain(SECRET);
  });
});

describe('a service in another process', () => {
  let key: string;
  let running: { child: ChildProcess; url: string } | undefined;
  const ask = (authorization?: string) =>
    fetch(`${running?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query: '{ __typename }' }),
    });

  beforeAll(async () => {
    key = demarche(['keys', 'add', 'remote', '--role', 'reader']).stdout.trim();
    running = await serve({ HOST: '0.0.0.0', DEMARCHE_AUTH: 'required', DEMARCHE_JWT_SECRET: SECRET });
  });
  afterAll(async () => {
    if (!running) return;
    running.child.kill('SIGTERM');
    await once(running.child, 'exit');
  });

  it('requires a credential, as its settings say', async () => {
    expect((await ask()).status).toBe(401);
  });

  it('takes a key that was added before', async () => {
    const answer = await ask(`Bearer ${key}`);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('shows its pages, which ask for the credential, to anyone', async () => {
    expect((await fetch(`${running?.url}/`)).status).toBe(200);
  });

  it('holds the folder, so that keys cannot be changed meanwhile', () => {
    const refused = demarche(['keys', 'revoke', 'remote']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /^demarche: .*another process has it open, perhaps the service itself; stop that one first.*\n$/,
    );
  });
});

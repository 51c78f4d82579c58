// A backup contains everything acknowledged before it began, even while the service writes, and can be restored.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Graph } from '../../src/graph.js';
import { VIENNA } from '../engines.js';
import { type Acknowledged, lossesOf, writeUntilGone } from './acknowledged-writes.js';
import { ServiceProcess } from './service-process.js';

const root = mkdtempSync(join(tmpdir(), 'demarche-backup-'));
const data = join(root, 'data');
const backup = join(root, 'backup');
/** Those of the Vienna dataset, and one per migration. */
const NODES = 45 + readdirSync('cypher/migration').filter((file) => /^\d{4}-/.test(file)).length;
const newFolder = () => join(mkdtempSync(join(root, 'case-')), 'new');

function demarche(folder: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/demarche.js', ...args], {
    env: { PATH: process.env.PATH, DEMARCHE_DATA: folder, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

async function inGraph<T>(folder: string, look: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await Graph.open({ kind: 'embedded', folder });
  return look(graph).finally(() => graph.close());
}

beforeAll(async () => {
  await inGraph(data, (graph) => graph.load(VIENNA));
  expect(demarche(data, ['backup', backup])).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('demarche backup', () => {
  it('says what it copied', () => {
    expect(demarche(data, ['backup', newFolder()]).stdout).toMatch(
      new RegExp(`^Backed up ${NODES} nodes and 75 edges to .*, and opened the copy, in \\d+\\.\\d s\\.\\n$`),
    );
  });

  it('makes a folder of three files', () => {
    expect(readdirSync(backup).sort()).toEqual(['backup.json', 'graph.grafeo', 'ledger.jsonl']);
  });

  it.each([
    [
      'a folder that holds something',
      () => data,
      backup,
      /: there is something in it; give a folder that is new or empty/,
    ],
    [
      'a folder in the data folder',
      () => data,
      join(data, 'backup'),
      /: is in the data folder .*; give a folder outside it/,
    ],
    ['a data folder without a graph', () => newFolder(), null, /: there is no graph in it/],
    ['a graph in memory', () => ':memory:', null, /DEMARCHE_DATA=":memory:": this graph is in no folder/],
  ])('refuses %s', (_, folder, target, why) => {
    const { status, stderr } = demarche(folder(), ['backup', target ?? newFolder()]);
    expect(stderr).toMatch(why);
    expect(status).not.toBe(0);
  });

  it('leaves no folder behind where it is refused', () => {
    const target = newFolder();
    demarche(newFolder(), ['backup', target]);
    expect(existsSync(target)).toBe(false);
  });

  it.each(['backup', 'restore'])('leaves Neo4j to its own tool: %s', (command) => {
    const { status, stderr } = demarche(data, [command, backup], { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(stderr).toContain('neo4j-admin database');
    expect(status).toBe(2);
  });
});

describe('demarche backup while the service writes', () => {
  let service: ServiceProcess | undefined;

  afterEach(() => service?.kill());

  it('holds every statement that was acknowledged before, and nothing half', async () => {
    const served = newFolder();
    service = await ServiceProcess.start({ DEMARCHE_DATA: served });
    const acknowledged: Acknowledged = new Map();
    const writing = Promise.all(
      [1, 2, 3].map((writer) => writeUntilGone(service!, `writer ${writer}`, acknowledged, () => {})),
    );
    const copies: { target: string; before: Acknowledged }[] = [];
    for (let count = 0; count < 3; count++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const [before, target] = [new Map(acknowledged), newFolder()];
      // Not spawnSync: the writers of this process continue meanwhile.
      const { backUp } = await import('../../src/safety/backup.js');
      const { heldMs } = await backUp(served, target, new Date());
      expect(heldMs).not.toBeNull();
      copies.push({ target, before });
    }
    await service.kill();
    await writing;
    for (const { target, before } of copies) {
      for (const entry of before.values()) entry.status = 'CURRENT or CORRECTED or RETRACTED';
      expect(await inGraph(target, (graph) => lossesOf(graph, before))).toEqual([]);
    }
    expect(await inGraph(served, (graph) => lossesOf(graph, acknowledged))).toEqual([]);
  });

  it('works by the command', async () => {
    const served = newFolder();
    service = await ServiceProcess.start({ DEMARCHE_DATA: served });
    expect(demarche(served, ['backup', newFolder()]).stdout).toMatch(
      /; writes to the open graph waited 0\.\d\d s\.\n$/,
    );
    expect(demarche(served, ['restore', '--force', backup]).stderr).toMatch(
      /another process has it open; stop that one first/,
    );
  });
});

describe('demarche restore', () => {
  it('puts the graph into a new folder', async () => {
    const folder = newFolder();
    expect(demarche(folder, ['restore', backup]).stdout).toMatch(
      new RegExp(`^Restored ${NODES} nodes and 75 edges to `),
    );
    expect(await inGraph(folder, (graph) => graph.size())).toEqual({ nodes: 18, statements: 15 });
  });

  it('refuses a folder that holds a graph, unless it is forced, and then moves that one aside', async () => {
    const folder = newFolder();
    await inGraph(folder, async () => undefined);
    expect(demarche(folder, ['restore', backup])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/there is a graph in it; --force puts the backup in its place/),
    });
    const { stdout } = demarche(folder, ['restore', '--force', backup]);
    const aside = /The graph that was there is now in (.*); remove/.exec(stdout)![1]!;
    expect(await inGraph(aside, (graph) => graph.size())).toEqual({ nodes: 0, statements: 0 });
    expect(await inGraph(folder, (graph) => graph.size())).toEqual({ nodes: 18, statements: 15 });
  });

  it('puts a graph in the place of one that is refused', async () => {
    const folder = newFolder();
    cpSync(data, folder, { recursive: true });
    truncateSync(join(folder, 'graph.grafeo'), 9_000);
    expect(demarche(folder, ['restore', '--force', backup]).status).toBe(0);
    expect(await inGraph(folder, (graph) => graph.size())).toEqual({ nodes: 18, statements: 15 });
  });

  it.each<[string, (copy: string) => void, RegExp]>([
    [
      'that was not completed',
      (copy) => rmSync(join(copy, 'backup.json')),
      /not a backup, or one that was not completed/,
    ],
    [
      'whose graph was cut short',
      (copy) => truncateSync(join(copy, 'graph.grafeo'), 9_000),
      /is not the one that was backed up/,
    ],
    ['whose graph is gone', (copy) => rmSync(join(copy, 'graph.grafeo')), /graph\.grafeo cannot be copied \(ENOENT\)/],
    [
      'of a newer version',
      (copy) => writeFileSync(join(copy, 'backup.json'), '{"format":2}'),
      /a newer version of Demarche made it/,
    ],
  ])('refuses a backup %s, and leaves the folder as it was', (_, spoil, why) => {
    const [copy, folder] = [newFolder(), newFolder()];
    cpSync(backup, copy, { recursive: true });
    spoil(copy);
    cpSync(data, folder, { recursive: true });
    const { status, stderr } = demarche(folder, ['restore', '--force', copy]);
    expect(stderr).toMatch(why);
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(data).sort());
    expect(demarche(folder, ['check'])).toMatchObject({ status: 0 });
  });

  it('copies nothing that a link in a backup leads to, and leaves no folder that was not there', () => {
    const [copy, folder] = [newFolder(), newFolder()];
    cpSync(backup, copy, { recursive: true });
    rmSync(join(copy, 'graph.grafeo'));
    symlinkSync(join(backup, 'graph.grafeo'), join(copy, 'graph.grafeo'));
    const { status, stderr } = demarche(folder, ['restore', copy]);
    expect([status, existsSync(folder)]).toEqual([1, false]);
    expect(stderr).toMatch(/graph\.grafeo cannot be copied \(it is not a file\)/);
  });
});

describe('demarche check', () => {
  it('says how much it looked at', () => {
    expect(demarche(data, ['check'])).toEqual({
      status: 0,
      stdout: 'Checked 17 subjects, 1 source, 15 statements and 0 interactions: no problem.\n',
      stderr: '',
    });
  });

  it('prints each problem in a line and exits 1', async () => {
    const folder = newFolder();
    cpSync(data, folder, { recursive: true });
    const { rawQuery } = await import('./raw-query.js');
    const text = "MATCH (s:Statement {id: 'statement/vienna-06'}) SET s.tone = -9.5";
    await inGraph(folder, (graph) => graph.engine.write((transaction) => transaction.run(rawQuery(text), {})));
    const { status, stdout } = demarche(folder, ['check']);
    expect(stdout).toMatch(/^statement\/vienna-06: differs from its edge to \S+ in tone\n/);
    expect(stdout).toMatch(/ interactions: \d+ problems?\.\n$/);
    expect(status).toBe(1);
  });
});

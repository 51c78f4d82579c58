import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeFile } from '../engines.js';
import { demarche, newFolder, type RunningService, serve } from './run-demarche.js';

const IRAN = '{ state(id: "state/iran") { name } }';
describe('demarche serve', () => {
  describe('on a folder that is not there yet', () => {
    let folder: string;
    let service: RunningService;
    beforeAll(async () => {
      folder = join(newFolder(), 'new', 'data');
      service = await serve({ DEMARCHE_DATA: folder });
    });
    afterAll(() => service.stop());

    it('makes the folder', () => {
      expect(readdirSync(folder)).toContain('graph.grafeo');
    });

    it('fills it with the article and says so, with its address and what the graph holds', () => {
      expect(service.said.stdout).toBe(
        'Filled an empty graph with the Vienna dataset.\n' +
          `Demarche at ${service.url} on the embedded engine in ${folder}: 18 nodes, 15 statements.\n`,
      );
    });

    it('listens on this machine alone', () => {
      expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    });

    it('answers', async () => {
      expect(await service.ask(IRAN)).toEqual({ data: { state: { name: 'Iran' } } });
    });

    it('is ready', async () => {
      const response = await fetch(`${service.url}/readyz`);
      expect([response.status, await response.json()]).toMatchObject([200, { status: 'ready', engine: 'embedded' }]);
    });

    it('keeps its log, one JSON object a line, out of what it says to people', async () => {
      await service.ask(IRAN);
      const lines = service.said.stderr.trim().split('\n');
      expect(lines.map((line) => typeof JSON.parse(line).msg)).toEqual(lines.map(() => 'string'));
    });

    it.each(['serve', 'stats', 'load'])('is not opened by a second process: %s', async (command) => {
      const args = command === 'load' ? [command, exchangeFile([])] : [command];
      const { status, stdout, stderr } = await demarche(args, { DEMARCHE_DATA: folder, PORT: '0' });
      expect([status, stdout, stderr]).toEqual([
        ...[1, ''],
        `demarche: DEMARCHE_DATA=${JSON.stringify(folder)}: another process has it open, perhaps the service itself; stop that one first, or name another folder if you meant another graph\n`,
      ]);
    });

    it('goes on answering after a second process was refused', async () => {
      await demarche(['stats'], { DEMARCHE_DATA: folder });
      expect(await service.ask(IRAN)).toEqual({ data: { state: { name: 'Iran' } } });
    });

    it('does not take a port that is in use', async () => {
      const { port } = new URL(service.url);
      const other = join(newFolder(), 'graph');
      const { status, stderr } = await demarche(['serve'], { DEMARCHE_DATA: other, PORT: port });
      expect([status, stderr]).toEqual([
        2,
        `demarche: PORT="${port}": cannot listen there (EADDRINUSE); choose another\n`,
      ]);
      expect(existsSync(other)).toBe(false);
    });
  });

  describe('on a folder that was served before', () => {
    let folder: string;
    let service: RunningService;
    beforeAll(async () => {
      folder = newFolder();
      await (await serve({ DEMARCHE_DATA: folder })).stop();
      const more = [{ type: 'topic', id: 'topic/fishing', name: 'Fishing' }];
      await demarche(['load', exchangeFile(more)], { DEMARCHE_DATA: folder });
      service = await serve({ DEMARCHE_DATA: folder });
    });
    afterAll(() => service.stop());

    it('does not fill it again', () => {
      expect(service.said.stdout).toBe(
        `Demarche at ${service.url} on the embedded engine in ${folder}: 19 nodes, 15 statements.\n`,
      );
    });

    it('has what was loaded meanwhile', async () => {
      expect(await service.ask('{ topic(id: "topic/fishing") { name } }')).toEqual({
        data: { topic: { name: 'Fishing' } },
      });
    });
  });

  it('fills no folder that holds something else already', async () => {
    const folder = newFolder();
    const lines = [{ type: 'topic', id: 'topic/fishing', name: 'Fishing' }];
    await demarche(['load', exchangeFile(lines)], { DEMARCHE_DATA: folder });
    const service = await serve({ DEMARCHE_DATA: folder });
    await service.stop();
    expect(service.said.stdout).toMatch(
      /: 1 node, 0 statements\.\nIt holds no statement yet; demarche load and demarche import bring some\.\n$/,
    );
  });

  it('fills no folder that holds only a key, whose owner has data of their own', async () => {
    const folder = newFolder();
    await demarche(['keys', 'add', 'desk', '--role', 'editor'], { DEMARCHE_DATA: folder });
    const service = await serve({ DEMARCHE_DATA: folder });
    await service.stop();
    expect(service.said.stdout).toMatch(/: 0 nodes, 0 statements\.\nIt holds no statement yet;/);
  });

  it('keeps nothing where it is told to stay in memory', async () => {
    const service = await serve({ DEMARCHE_DATA: ':memory:' });
    await service.stop();
    expect([existsSync(':memory:'), service.said.stdout]).toEqual([
      false,
      expect.stringContaining('on the embedded engine, in memory: 18 nodes, 15 statements.'),
    ]);
  });

  it('keeps its data when it is killed', async () => {
    const folder = newFolder();
    const first = await serve({ DEMARCHE_DATA: folder });
    first.child.kill('SIGKILL');
    await first.ending;
    const second = await serve({ DEMARCHE_DATA: folder });
    const answer = await second.ask('{ statements { totalCount } }');
    await second.stop();
    expect(answer).toEqual({ data: { statements: { totalCount: 15 } } });
  });

  describe('where the data folder is something else', () => {
    it.each([
      ['a text in the place of the graph', Buffer.from('not a graph\n'.repeat(1000))],
      ['an empty file in the place of the graph', Buffer.alloc(0)],
      ['zeros in the place of the graph', Buffer.alloc(100_000)],
      ['another database in the place of the graph', Buffer.from(`SQLite format 3\0${'\x01'.repeat(8192)}`)],
    ])('refuses %s in one line and leaves it alone', async (_, content) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'graph.grafeo'), content);
      const { status, stdout, stderr } = await demarche(['serve'], { DEMARCHE_DATA: folder, PORT: '0' });
      expect({ status, stdout, lines: stderr.split('\n').length, start: stderr.split(': ', 2).join(': ') }).toEqual({
        ...{ status: 1, stdout: '', lines: 2, start: `demarche: DEMARCHE_DATA=${JSON.stringify(folder)}` },
      });
    });

    it('refuses a file in the place of the folder', async () => {
      const file = join(newFolder(), 'file');
      writeFileSync(file, '');
      const { status, stderr } = await demarche(['serve'], { DEMARCHE_DATA: file, PORT: '0' });
      expect([status, stderr]).toEqual([
        1,
        `demarche: DEMARCHE_DATA=${JSON.stringify(file)}: it cannot be opened; check that it is a folder you may write to\n`,
      ]);
    });
  });
});

describe('demarche serve and stats where nothing listens at NEO4J_URI', () => {
  let uri: string;
  beforeAll(async () => {
    // A port that was free a moment ago.
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as { port: number };
    await new Promise((resolve) => listener.close(resolve));
    uri = `bolt://127.0.0.1:${port}`;
  });

  it.each(['serve', 'stats'])('%s exits 1 with one line that names the address', async (command) => {
    const { status, stdout, stderr } = await demarche([command], { NEO4J_URI: uri, PORT: '0' });
    expect([status, stdout, stderr]).toEqual([
      ...[1, ''],
      `demarche: Neo4j at ${uri}: The graph database does not answer; try again shortly.\n`,
    ]);
  });

  it('names no password', async () => {
    const settings = { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'open-sesame' };
    const { stderr } = await demarche(['stats'], settings);
    expect(stderr).not.toContain('open-sesame');
  });
});

// A data folder that has lost data, or does not belong to this engine, is refused with a message that says what to do.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptDataFolder } from '../../src/engine/embedded/data-folder.js';
import { Graph } from '../../src/graph.js';
import { VIENNA } from '../engines.js';
import { rawQuery } from './raw-query.js';

const root = mkdtempSync(join(tmpdir(), 'demarche-folder-'));
const killed = join(root, 'killed');
const closed = join(root, 'closed');
let lengthBeforeLast: number;

const graphFile = (folder: string) => join(folder, 'graph.grafeo');
const logFile = (folder: string) => {
  const log = `${graphFile(folder)}.wal`;
  return join(log, readdirSync(log).find((file) => file.endsWith('.log'))!);
};

const isNoSocket = (file: string) => !file.endsWith('.sock');

/** Opens a folder and returns its number of statements, or why it is refused. */
async function opening(folder: string): Promise<string> {
  try {
    const graph = await Graph.open({ kind: 'embedded', folder });
    const { statements } = await graph.size();
    await graph.close();
    return `${statements} statements`;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message.replace(folder, 'FOLDER')}`;
  }
}

/** A corrupted copy of one of the folders. */
function spoiled(of: string, spoil: (folder: string) => void): string {
  const folder = mkdtempSync(join(root, 'spoiled-'));
  cpSync(of, folder, { recursive: true, filter: isNoSocket });
  spoil(folder);
  return folder;
}

async function write(graph: Graph, text: string): Promise<void> {
  await graph.engine.write((transaction) => transaction.run(rawQuery(text), {}));
}

beforeAll(async () => {
  const folder = join(root, 'open');
  const graph = await Graph.open({ kind: 'embedded', folder });
  await graph.load(VIENNA);
  for (let count = 0; count < 5; count++) {
    lengthBeforeLast = readFileSync(logFile(folder)).length;
    await write(graph, `CREATE (:Change {id: '${count} change'})`);
  }
  // What a process killed now would leave.
  cpSync(folder, killed, { recursive: true, filter: isNoSocket });
  await graph.close();
  cpSync(folder, closed, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a data folder', () => {
  it('opens whole after its process was killed', async () => {
    expect(await opening(spoiled(killed, () => {}))).toBe('15 statements');
  });

  it('opens whole after it was closed', async () => {
    expect(await opening(spoiled(closed, () => {}))).toBe('15 statements');
  });

  it('opens after writes that changed nothing and a kill', async () => {
    const folder = spoiled(closed, () => {});
    const graph = await Graph.open({ kind: 'embedded', folder });
    for (let count = 0; count < 3; count++) await write(graph, "MATCH (n:Change {id: 'none'}) SET n.by = 'nobody'");
    const copy = spoiled(folder, () => {});
    await graph.close();
    expect(await opening(copy)).toBe('15 statements');
  });

  it.each<[string, string, (folder: string) => void, RegExp]>([
    [
      'whose log of writes was cut short',
      killed,
      (folder) => truncateSync(logFile(folder), 300),
      /its graph ends with write \d+, and write \d+ was acknowledged: .* cut short, .*; restore a backup \(demarche restore\), or .*\(demarche check --accept\)$/,
    ],
    [
      // The engine may have appended a mark of its own to the write.
      'whose log of writes lost the end of the last write',
      killed,
      (folder) => truncateSync(logFile(folder), lengthBeforeLast + 3),
      /its graph ends with write \d+, and write \d+ was acknowledged/,
    ],
    [
      'whose log of writes was removed',
      killed,
      (folder) => rmSync(`${graphFile(folder)}.wal`, { recursive: true }),
      /its graph ends with write \d+, and write \d+ was acknowledged/,
    ],
    [
      'whose graph file was removed',
      closed,
      (folder) => rmSync(graphFile(folder)),
      /its ledger says that it has a graph, and graph\.grafeo is gone; restore a backup/,
    ],
    [
      'whose graph file was cut short',
      closed,
      (folder) => truncateSync(graphFile(folder), 9_000),
      /its graph\.grafeo is not a graph of this engine, or is damaged; restore a backup/,
    ],
    [
      'whose graph file is something else',
      closed,
      (folder) => writeFileSync(graphFile(folder), 'a text'),
      /its graph\.grafeo is not a graph of this engine, or is damaged/,
    ],
    [
      'with the graph of another program',
      closed,
      (folder) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        grafeo.GrafeoDB.create(graphFile(folder)).close();
      },
      /it has a graph, but no ledger\.jsonl beside it/,
    ],
    [
      'whose ledger cannot be read',
      closed,
      (folder) => writeFileSync(join(folder, 'ledger.jsonl'), '{"format":1}\n'),
      /its ledger\.jsonl cannot be read/,
    ],
  ])('%s is refused', async (_, of, spoil, why) => {
    const refusal = await opening(spoiled(of, spoil));
    expect(refusal).toMatch(/^DATA_UNREADABLE DEMARCHE_DATA="FOLDER": /);
    expect(refusal).toMatch(why);
  });

  it('with another graph of as many writes is refused', async () => {
    const folder = spoiled(closed, (copy) => rmSync(graphFile(copy)));
    const text = readFileSync(join(folder, 'ledger.jsonl'), 'utf8').trimEnd();
    const last = Math.max(...text.split('\n').map((line) => (JSON.parse(line) as { write: number }).write));
    const other = grafeo.GrafeoDB.create(graphFile(folder));
    for (let count = 0; count < last; count++) await other.executeCypher('CREATE (:Other)');
    other.close();
    expect(await opening(folder)).toMatch(
      /^DATA_UNREADABLE .*: its graph has \d+ nodes and 0 edges where its ledger says \d+ and 75; restore a backup/,
    );
  });

  it('that was refused is refused again', async () => {
    const folder = spoiled(killed, (copy) => truncateSync(logFile(copy), 300));
    await opening(folder);
    expect(await opening(folder)).toMatch(/^DATA_UNREADABLE .* was acknowledged/);
  });

  it('that was refused opens once it is accepted as it is', async () => {
    const folder = spoiled(killed, (copy) => truncateSync(logFile(copy), readFileSync(logFile(copy)).length - 3));
    await opening(folder);
    acceptDataFolder(folder);
    expect(await opening(folder)).toBe('15 statements');
  });

  it('survives a ledger line that was cut off in the writing', async () => {
    const folder = spoiled(closed, (copy) => {
      const file = join(copy, 'ledger.jsonl');
      const text = readFileSync(file, 'utf8');
      const [first, second] = text.split('\n').map((line) => JSON.parse(line || '{}') as { entry: number });
      const start = first!.entry > second!.entry ? 0 : text.indexOf('\n') + 1;
      writeFileSync(file, `${text.slice(0, start + 20)}${' '.repeat(20)}${text.slice(start + 40)}`);
    });
    expect(await opening(folder)).toBe('15 statements');
  });

  it('opens without a socket where its path is too long for one', async () => {
    const parent = join(root, 'a'.repeat(60), 'b'.repeat(60));
    expect(await opening(join(parent, 'data'))).toBe('0 statements');
    expect(readdirSync(parent)).toEqual(['data']);
    expect(readdirSync(join(parent, 'data'))).not.toContain('door.sock');
  });

  it('that another process has open is refused', async () => {
    const folder = spoiled(closed, () => {});
    const graph = await Graph.open({ kind: 'embedded', folder });
    expect(await opening(folder)).toBe(
      'DATA_UNREADABLE DEMARCHE_DATA="FOLDER": another process has it open, perhaps the service itself; stop that one first, or name another folder if you meant another graph',
    );
    await graph.close();
    expect(existsSync(join(folder, 'door.sock'))).toBe(false);
  });
});

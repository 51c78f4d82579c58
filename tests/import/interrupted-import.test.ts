import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CuttableProxy } from '../cuttable-proxy.js';
import { describeOnEachEngine, openGraph, openTestGraph } from '../engines.js';
import { dump, fileOf, generatedRows, importInto, shortForm } from './import-harness.js';

/** A few batches on each engine. */
const ROWS = { embedded: 11_000, neo4j: 4_000 };
const KILLS = 3;
/** Enough for the import to be well under way, but less than it sends. */
const CUT_AFTER_BYTES = 250_000;

interface Ending {
  status: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** `demarche import` in a separate process. */
function startImport(file: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ['bin/demarche.js', 'import', file, ...args], {
    env: { ...process.env, NEO4J_URI: '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal, output })),
  );
  return { child, ended };
}

/** The outcome of the import that completes an interrupted one; it is rerun, as it suggests, if a busy Neo4j times out. */
async function complete(file: string, env: Record<string, string>): Promise<Ending> {
  for (let attempt = 1; ; attempt++) {
    const ending = await startImport(file, env).ended;
    if (attempt === 3 || !/does not answer/.test(ending.output)) return ending;
  }
}

describeOnEachEngine('an import that is interrupted', (config) => {
  const file = fileOf(shortForm(...generatedRows(ROWS[config.kind])));
  let whole: string[];
  let env: Record<string, string>;
  const reopen = async () =>
    openGraph(config.kind === 'neo4j' ? config : { kind: 'embedded', folder: env.DEMARCHE_DATA! });

  beforeAll(async () => {
    const graph = await openTestGraph({ kind: 'embedded', folder: null });
    await importInto(graph, file);
    whole = (await dump(graph)).lines;
    await graph.close();
  }, 120_000);

  const start = async () => {
    env =
      config.kind === 'neo4j'
        ? { NEO4J_URI: process.env.NEO4J_URI! }
        : { DEMARCHE_DATA: mkdtempSync(join(tmpdir(), 'demarche-killed-')) };
    // Clears Neo4j.
    if (config.kind === 'neo4j') await (await openTestGraph(config)).close();
  };
  afterAll(async () => {
    if (config.kind === 'neo4j') await (await openTestGraph(config)).close();
  });

  it('by kill -9 again and again results in the same graph when it is run once more', async () => {
    await start();
    let killed = 0;
    for (let round = 0; round < KILLS; round++) {
      const { child, ended } = startImport(file, env);
      await Promise.race([wait(900 + round * 500), ended]);
      child.kill('SIGKILL');
      if ((await ended).signal === 'SIGKILL') killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
    const { status, output } = await complete(file, env);
    expect([status, output]).toEqual([0, expect.stringMatching(/rows in .* statements/)]);
    const graph = await reopen();
    try {
      const { lines, instants } = await dump(graph);
      expect(instants).toHaveLength(1);
      expect(lines).toEqual(whole);
    } finally {
      await graph.close();
    }
  }, 180_000);

  (config.kind === 'neo4j' ? it : it.skip)(
    'by connections that are cut says so, and is completed by the next',
    async () => {
      await start();
      const proxy = await CuttableProxy.to(new URL(process.env.NEO4J_URI!.replace(/^\w+/, 'http')));
      const { ended } = startImport(file, { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` });
      await Promise.race([proxy.carried(CUT_AFTER_BYTES), ended]);
      proxy.cut();
      const { status, output } = await ended;
      proxy.close();
      expect([status, output]).toEqual([1, expect.stringMatching(/run the same command again/)]);
      expect((await complete(file, env)).status).toBe(0);
      const graph = await reopen();
      try {
        expect((await dump(graph)).lines).toEqual(whole);
      } finally {
        await graph.close();
      }
    },
    120_000,
  );

  it('by Ctrl-C ends after the batch, says so, and is completed by the next', async () => {
    await start();
    const { child, ended } = startImport(file, env);
    await Promise.race([wait(1_200), ended]);
    child.kill('SIGINT');
    const ending = await ended;
    if (ending.signal === 'SIGINT') expect(ending.output).toMatch(/run the same command again|^$/);
    expect((await complete(file, env)).status).toBe(0);
    const graph = await reopen();
    try {
      expect((await dump(graph)).lines).toEqual(whole);
    } finally {
      await graph.close();
    }
  }, 120_000);
});

describeOnEachEngine('the command demarche import', (config) => {
  const env = (): Record<string, string> =>
    config.kind === 'neo4j' ? { NEO4J_URI: process.env.NEO4J_URI! } : { DEMARCHE_DATA: ':memory:' };

  it('writes refused rows beside the file, with line and reason, and ends well', async () => {
    const file = fileOf(shortForm('2014-01-01\tIran\tMake statement\tIraq', 'nonsense', 'never\tIran\tConsult\tIraq'));
    const { status, output } = await startImport(file, env()).ended;
    expect(status).toBe(0);
    expect(output).toMatch(/3 rows in .*: 1 statement \(1 new\)/);
    expect(output).toMatch(/2 rows refused, the first in line 3/);
    expect(readFileSync(`${file}.rejected.tsv`, 'utf8').split('\n')).toEqual([
      'line\treason\trow',
      '3\thas 1 column; the form has date, source, relation, target\tnonsense',
      "4\t'never' is not a day; a day is written as 2014-01-31\tnever\tIran\tConsult\tIraq",
      '',
    ]);
  }, 60_000);

  it('fails at the first bad row with --strict', async () => {
    const file = fileOf(shortForm('nonsense'));
    const { status, output } = await startImport(file, env(), ['--strict']).ended;
    expect(status).toBe(1);
    expect(output).toMatch(/line 2: has 1 column/);
  }, 60_000);

  it('says what is wrong with a file that is not there, damaged, or of no known format', async () => {
    const ends = async (file: string) => {
      const { status, output } = await startImport(file, env()).ended;
      return [status, output];
    };
    expect(await ends('nowhere.tsv')).toEqual([1, expect.stringMatching(/nowhere.tsv: cannot be read \(ENOENT\)/)]);
    expect(await ends(fileOf(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5])))).toEqual([
      1,
      expect.stringMatching(/is damaged/),
    ]);
    expect(await ends(fileOf('who,whom\n'))).toEqual([
      2,
      expect.stringMatching(/its format cannot be told .* such as --map saidOn=Date,speaker=Who/),
    ]);
  }, 60_000);
});

// The service is killed repeatedly while it writes: everything it acknowledged is there, complete, and nothing is partial.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { EngineConfig } from '../../src/config.js';
import { describeOnEachEngine, openGraph, openTestGraph, VIENNA } from '../engines.js';
import { type Acknowledged, lossesOf, writeUntilGone } from './acknowledged-writes.js';
import { ServiceProcess } from './service-process.js';

/** Neo4j keeps acknowledged writes whether or not the service survives, so fewer rounds suffice there. */
const ROUNDS = { embedded: 12, neo4j: 4 };
const WRITERS = 4;
/** The number of answers after which the service is killed, at a random moment within the given time. */
const ANSWERS_AT_LEAST = 3;
const RANDOM_MS = 250;

describeOnEachEngine('the service killed while it writes', (config) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-killed-'));
  const engine: EngineConfig = config.kind === 'embedded' ? { kind: 'embedded', folder } : config;
  const env: NodeJS.ProcessEnv =
    config.kind === 'embedded'
      ? { DEMARCHE_DATA: folder }
      : {
          NEO4J_URI: process.env.NEO4J_URI,
          NEO4J_USERNAME: process.env.NEO4J_USERNAME,
          NEO4J_PASSWORD: process.env.NEO4J_PASSWORD,
          NEO4J_DATABASE: process.env.NEO4J_DATABASE,
        };

  const rounds = ROUNDS[config.kind];

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function round(number: number, acknowledged: Acknowledged): Promise<void> {
    const service = await ServiceProcess.start(env);
    let answers = 0;
    const writing = new Promise<void>((resolve, reject) => {
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilGone(service, `round ${number}, writer ${writer}`, acknowledged, () => {
          answers += 1;
          if (answers === ANSWERS_AT_LEAST) setTimeout(() => void service.kill(), Math.random() * RANDOM_MS);
        }),
      );
      Promise.all(writers).then(() => resolve(), reject);
    });
    await writing.finally(() => service.kill());
  }

  it(`loses nothing in ${rounds} rounds`, async () => {
    await (await openTestGraph(engine, [VIENNA])).close();
    const acknowledged: Acknowledged = new Map();
    for (let number = 1; number <= rounds; number++) {
      await round(number, acknowledged);
      const graph = await openGraph(engine);
      try {
        expect(await lossesOf(graph, acknowledged)).toEqual([]);
      } finally {
        await graph.close();
      }
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds * ANSWERS_AT_LEAST);
    console.info(`${rounds} rounds, ${acknowledged.size} statements acknowledged, none lost`);
  }, 240_000);
});

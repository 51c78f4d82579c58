// Neo4j itself is killed while the service writes to it: everything that the service acknowledged is there, complete.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Neo4jServer, startNeo4j } from '../../scripts/neo4j/server.js';
import type { EngineConfig } from '../../src/config.js';
import { describeOnNeo4j, openGraph, VIENNA } from '../engines.js';
import { type Acknowledged, lossesOf, writeUntilGone } from './acknowledged-writes.js';
import { ServiceProcess } from './service-process.js';

const ROUNDS = 2;
const WRITERS = 4;
const ANSWERS_AT_LEAST = 10;
const RANDOM_MS = 300;

// It needs its own server to kill.
describeOnNeo4j('Neo4j killed while the service writes', () => {
  const acknowledged: Acknowledged = new Map();
  let server: Neo4jServer;
  let service: ServiceProcess | undefined;
  let engine: EngineConfig;

  beforeAll(async () => {
    server = await startNeo4j({ quiet: true, brief: true });
    engine = { kind: 'neo4j', uri: server.uri, username: null, password: null, database: null };
    const graph = await openGraph(engine);
    await graph.load(VIENNA);
    await graph.close();
    service = await ServiceProcess.start({ NEO4J_URI: server.uri });
  }, 120_000);
  afterAll(async () => {
    await service?.kill();
    await server?.close();
  }, 60_000);

  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'loses nothing in round %d',
    async (round) => {
      let answers = 0;
      let isKilled = false;
      let killed: Promise<void> | undefined;
      const killSoon = async () => {
        await sleep(Math.random() * RANDOM_MS);
        isKilled = true;
        await server.kill();
      };
      await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) =>
          writeUntilGone(
            service!,
            `round ${round}, writer ${writer}`,
            acknowledged,
            () => {
              answers += 1;
              if (answers === ANSWERS_AT_LEAST) killed = killSoon();
            },
            () => isKilled,
          ),
        ),
      );
      await killed;
      expect(answers).toBeGreaterThanOrEqual(ANSWERS_AT_LEAST);
      await server.restart();
      const graph = await openGraph(engine);
      try {
        expect(await lossesOf(graph, acknowledged)).toEqual([]);
      } finally {
        await graph.close();
      }
    },
    90_000,
  );
});

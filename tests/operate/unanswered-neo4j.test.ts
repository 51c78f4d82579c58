// A Neo4j that stops responding, or disappears, in the middle of a query. The tests must be able to stop it, so they start their
// own.
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { type Neo4jServer, startNeo4j } from '../../scripts/neo4j/server.js';
import { openEngine } from '../../src/engine/open-engine.js';
import type { Graph } from '../../src/graph.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import type { QueryRunner, TypedTransaction } from '../../src/query/query-runner.js';
import { createServer } from '../../src/server/create-server.js';
import { describeOnNeo4j, openGraph } from '../engines.js';
import { freezeProcess } from '../freeze-process.js';
import { slowDown } from './slow-queries.js';

const START_LIMIT_MS = 180_000;

describeOnNeo4j('a Neo4j that does not answer', () => {
  let server: Neo4jServer;
  let graph: Graph;
  let app: FastifyInstance;
  beforeAll(async () => {
    server = await startNeo4j({ quiet: true, brief: true });
    graph = await openGraph({ kind: 'neo4j', uri: server.uri, username: null, password: null, database: null });
    app = await createServer(graph, pino({ level: 'silent' }), undefined, {
      load: { ...DEFAULT_LOAD, deadlineMs: 1_500 },
    });
    await record('migration/warm-up')(graph.runner);
  }, START_LIMIT_MS);
  afterAll(async () => {
    await app?.close();
    await graph?.close();
    await server?.close();
  }, START_LIMIT_MS);

  /** Writes something small under an id, and calls `last` immediately before the commit. */
  const record =
    (id: string, last: () => unknown = () => {}, how: { isTogether?: boolean } = {}) =>
    (runner: QueryRunner) =>
      runner.write(async (transaction: TypedTransaction) => {
        await transaction.run('recordMigration', { id, checksum: 'none', appliedAt: '2026-01-01T00:00:00.000Z' });
        await last();
      }, how);

  const recorded = async () => (await graph.runner.read('listMigrations', {})).map(({ id }) => id);

  // A stopped server counts as silent until it responds again.
  beforeEach(async () => {
    const isSilent = () =>
      recorded().then(
        () => false,
        () => true,
      );
    while (await isSilent()) await new Promise((resolve) => setTimeout(resolve, 100));
  }, START_LIMIT_MS);

  it('leaves no operation without an end', async () => {
    const { undo, begun } = slowDown(graph.engine, ['findSubjects']);
    const answering = app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ state(id: "state/iran") { name } }' },
    });
    let isAnswered = false;
    void answering.finally(() => (isAnswered = true));
    while (begun.length === 0 && !isAnswered) await new Promise((resolve) => setTimeout(resolve, 10));
    freezeProcess(server.pid!);
    const { errors } = (await answering).json();
    process.kill(server.pid!, 'SIGCONT');
    undo();
    expect(errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
  });

  it('is waited for by a command, which has no request to answer', async () => {
    const config = { kind: 'neo4j', uri: server.uri, username: null, password: null, database: null } as const;
    const engines = [await openEngine(config), await openEngine({ ...config, isPatient: true })];
    freezeProcess(server.pid!);
    const outcomes = engines.map((engine) =>
      engine.ping().then(
        () => 'answered',
        ({ code }) => code,
      ),
    );
    await outcomes[0];
    process.kill(server.pid!, 'SIGCONT');
    const told = await Promise.all(outcomes);
    await Promise.all(engines.map((engine) => engine.close()));
    expect(told).toEqual(['SERVICE_UNAVAILABLE', 'answered']);
  });

  it('leaves open whether a commit was made that it does not answer, and says so', async () => {
    const controller = new AbortController();
    const freeze = () => {
      freezeProcess(server.pid!);
      setTimeout(() => controller.abort(new Error('too late')), 100);
    };
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { signal: controller.signal });
    const refusal = await record('migration/frozen', freeze)(runner).catch((error) => error);
    process.kill(server.pid!, 'SIGCONT');
    expect([refusal.code, refusal.message]).toEqual([
      ...['DEADLINE_EXCEEDED', expect.stringContaining('whether it was committed is not known')],
    ]);
  });

  it('has nothing of a transaction that was given up before its commit', async () => {
    const controller = new AbortController();
    const runner = graph.runner.forRequest({ count: 0, durationMs: 0 }, { signal: controller.signal });
    await record('migration/given-up', () => controller.abort(new Error('too late')))(runner).catch(() => undefined);
    expect(await recorded()).not.toContain('migration/given-up');
  });

  it('does not write anew what it may have committed of several that share a transaction', async () => {
    const attempts: string[] = [];
    const recordUntilKilled = (id: string) => {
      const kill = () => {
        attempts.push(id);
        if (attempts.length < 2) return;
        freezeProcess(server.pid!);
        setTimeout(() => void server.kill(), 100);
      };
      return record(id, kill, { isTogether: true })(graph.runner).catch(({ code, message }) => [code, message]);
    };
    const refusals = await Promise.all(['migration/killed', 'migration/killed-too'].map(recordUntilKilled));
    const refusal = ['SERVICE_UNAVAILABLE', expect.stringContaining('whether it was committed is not known')];
    expect([attempts, refusals]).toEqual([
      ['migration/killed', 'migration/killed-too'],
      [refusal, refusal],
    ]);
  });
});

describe('a Neo4j that hangs up', () => {
  it.each([
    ['before it says anything', ''],
    ['once they agreed on how to speak', '00000405'],
  ])('%s is one that does not answer', async (_, greeting) => {
    const server = createTcpServer((socket) => socket.end(Buffer.from(greeting, 'hex')).on('error', () => {}));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const engine = await openEngine({
      ...{ kind: 'neo4j', uri: `bolt://127.0.0.1:${port}`, username: null, password: null, database: null },
    });
    const refusal = await engine.ping().catch((error) => error);
    await engine.close();
    server.close();
    expect(refusal.code).toBe('SERVICE_UNAVAILABLE');
  });
});

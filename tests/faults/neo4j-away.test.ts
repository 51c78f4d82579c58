// A Neo4j server that becomes unavailable while the service runs. The tests must be able to stop it, so they start their own.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import WebSocket from 'ws';
import { type Neo4jServer, startNeo4j } from '../../scripts/neo4j/server.js';
import type { Graph } from '../../src/graph.js';
import { createServer } from '../../src/server/create-server.js';
import { demarche, serve } from '../cli/run-demarche.js';
import { describeOnNeo4j, openGraph, VIENNA } from '../engines.js';
import { freezeProcess } from '../freeze-process.js';

// The service promises two seconds, or five during requests; a machine busy with other tests gets more.
const ANSWER_LIMIT_MS = 10_000;
const RETURN_LIMIT_MS = 30_000;
const START_LIMIT_MS = 180_000;
const PASSWORD = 'open-sesame-1';
const PEOPLE = `{ person(id: "person/robert-malley") { name statements(first: 2) { totalCount nodes { about { name } } } }
  actors { totalCount } state(id: "state/iran") { name } }`;

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
type Body = any;

describeOnNeo4j('a Neo4j server of its own', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j({ quiet: true, brief: true, password: PASSWORD });
  }, START_LIMIT_MS);
  afterAll(() => server?.close(), START_LIMIT_MS);

  const config = () =>
    ({ kind: 'neo4j', uri: server.uri, username: 'neo4j', password: PASSWORD, database: null }) as const;

  it(
    'that has nothing yet is set up by several services that start at once',
    async () => {
      const graphs = await Promise.all([1, 2, 3].map(() => openGraph(config())));
      const keys = new Set(graphs.map(({ bookmarkKey }) => bookmarkKey));
      await Promise.all(graphs.map((graph) => graph.close()));
      expect(keys.size).toBe(1);
    },
    START_LIMIT_MS,
  );

  describe('that goes away while the service runs', () => {
    let graph: Graph;
    let app: FastifyInstance;
    let url: string;
    const faults: string[] = [];
    beforeAll(async () => {
      graph = await openGraph(config());
      await graph.load(VIENNA);
      app = await createServer(graph, pino({ level: 'error' }, { write: (text: string) => faults.push(text) }));
      url = await app.listen({ host: '127.0.0.1', port: 0 });
    }, START_LIMIT_MS);
    afterAll(async () => {
      await app?.close();
      await graph?.close();
    }, START_LIMIT_MS);

    async function ask(query: string): Promise<{ body: Body; text: string; takenMs: number }> {
      const begin = performance.now();
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      const text = await response.text();
      return { body: JSON.parse(text), text, takenMs: performance.now() - begin };
    }

    /** How the service closes a WebSocket that begins with an API key, and how many faults it logs. */
    async function connectWithKey(): Promise<{ code: number; reason: string; faultCount: number }> {
      const before = faults.length;
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const payload = { authorization: `Bearer dmk_${'a'.repeat(43)}` };
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      return new Promise((resolve) => {
        socket.once('close', (code, reason) =>
          resolve({ code, reason: String(reason), faultCount: faults.length - before }),
        );
      });
    }

    async function readiness(): Promise<{ status: number; takenMs: number }> {
      const begin = performance.now();
      const { status } = await fetch(`${url}/readyz`);
      return { status, takenMs: performance.now() - begin };
    }

    /** Stops the server when each connection has been idle long enough to be checked before reuse. */
    async function freeze(): Promise<void> {
      await sleep(1_100);
      freezeProcess(server.pid!);
    }

    /** Stops the server while connections have just been used, and are not checked before reuse. */
    async function freezeAmidRequests(): Promise<void> {
      await Promise.all(Array.from({ length: 20 }, () => ask('{ state(id: "state/iran") { name } }')));
      freezeProcess(server.pid!);
    }

    /** Waits until the service reports that it is ready; returns whether it did in time. */
    async function isReadyAgain(): Promise<boolean> {
      const deadline = Date.now() + RETURN_LIMIT_MS;
      while (Date.now() < deadline) {
        if ((await readiness()).status === 200) return true;
        await sleep(100);
      }
      return false;
    }

    it('refuses a WebSocket with an unknown API key while it is there, and logs no fault', async () => {
      expect(await connectWithKey()).toEqual({ code: 4403, reason: 'Forbidden', faultCount: 0 });
    });

    it('answers while it is there', async () => {
      const { body } = await ask(PEOPLE);
      expect([body.data?.person?.name, body.errors]).toEqual(['Robert Malley', undefined]);
    });

    describe.each([
      ['is shut down', () => server.stop(), () => server.restart()],
      ['is ended at once', () => server.kill(), () => server.restart()],
      ['freezes amid requests', () => freezeAmidRequests(), async () => void process.kill(server.pid!, 'SIGCONT')],
      ['freezes between requests', () => freeze(), async () => void process.kill(server.pid!, 'SIGCONT')],
    ])('and %s', (_, leave, comeBack) => {
      beforeAll(async () => {
        await ask(PEOPLE);
        await leave();
      }, START_LIMIT_MS);

      it('says SERVICE_UNAVAILABLE soon', async () => {
        const { body, takenMs } = await ask(PEOPLE);
        const codes = body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
        expect({ codes: [...new Set(codes)], isInTime: takenMs < ANSWER_LIMIT_MS || takenMs }).toEqual({
          ...{ codes: ['SERVICE_UNAVAILABLE'], isInTime: true },
        });
      });

      it('says so in words that name no address and no query', async () => {
        const { text } = await ask('{ state(id: "state/iran") { name } }');
        expect(text).not.toMatch(/bolt|127\.0\.0\.1|MATCH|ECONN|Neo4jError|at .*:\d+:\d+/);
      });

      it('says it to each of many at once, and soon', async () => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () => ask('{ state(id: "state/iran") { name } }')),
        );
        const late = answers.filter(({ takenMs }) => takenMs >= ANSWER_LIMIT_MS).map(({ takenMs }) => takenMs);
        const codes = answers.map(({ body }) => body.errors?.[0].extensions.code);
        expect({ codes: [...new Set(codes)], late }).toEqual({ codes: ['SERVICE_UNAVAILABLE'], late: [] });
      });

      it('asks a WebSocket with an API key to try again later, and logs why', async () => {
        expect(await connectWithKey()).toEqual({
          ...{ code: 1013, reason: 'The graph database does not answer; try again shortly.', faultCount: 1 },
        });
      });

      it('is not ready, and says so soon', async () => {
        const { status, takenMs } = await readiness();
        expect([status, takenMs < ANSWER_LIMIT_MS || takenMs]).toEqual([503, true]);
      });

      it('still answers what needs no database', async () => {
        const { body } = await ask('{ __typename }');
        expect(body).toEqual({ data: { __typename: 'Query' } });
      });

      it('still says that it runs', async () => {
        const { status } = await fetch(`${url}/healthz`);
        expect(status).toBe(200);
      });

      it('answers again when it is back', async () => {
        await comeBack();
        const isReady = await isReadyAgain();
        const { body } = await ask(PEOPLE);
        expect([isReady, body.data?.person?.statements?.totalCount, body.errors]).toEqual([true, 11, undefined]);
      }, 60_000);
    });
  });

  describe('that asks for a password', () => {
    it('is served with the right one', async () => {
      const service = await serve({ NEO4J_URI: server.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD });
      const answer = await service.ask('{ state(id: "state/iran") { name } }');
      await service.stop();
      expect(answer).toEqual({ data: { state: { name: 'Iran' } } });
    }, 60_000);

    it('is served with the right one and no name, which means neo4j', async () => {
      const { status } = await demarche(['stats'], { NEO4J_URI: server.uri, NEO4J_PASSWORD: PASSWORD });
      expect(status).toBe(0);
    });

    it.each([
      ['serve', 'a wrong password', { NEO4J_PASSWORD: 'wrong-sesame' }],
      ['stats', 'a wrong password', { NEO4J_PASSWORD: 'wrong-sesame' }],
      ['stats', 'an unknown name', { NEO4J_USERNAME: 'nobody', NEO4J_PASSWORD: PASSWORD }],
      ['stats', 'no password', {}],
    ])('ends %s with status 1 and one line that names the address: %s', async (command, _, settings) => {
      const { status, stdout, stderr } = await demarche([command], { NEO4J_URI: server.uri, PORT: '0', ...settings });
      expect([status, stdout, stderr]).toEqual([
        ...[1, ''],
        `demarche: Neo4j at ${server.uri}: The graph database refuses the credentials of this service.\n`,
      ]);
    });

    it('ends with one line where the database is not there', async () => {
      const settings = { NEO4J_URI: server.uri, NEO4J_PASSWORD: PASSWORD, NEO4J_DATABASE: 'nowhere' };
      const { status, stderr } = await demarche(['stats'], settings);
      expect([status, stderr.startsWith(`demarche: Neo4j at ${server.uri}: `), stderr.split('\n').length]).toEqual([
        1,
        true,
        2,
      ]);
    });
  });
});

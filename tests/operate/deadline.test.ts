// What happens to an operation that exceeds its deadline, or whose client has gone.
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { EngineConfig } from '../../src/config.js';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT, quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { type Slowed, slowDown } from './slow-queries.js';

const DEADLINE_MS = 300;
const STOPPED_WITHIN_MS = 250;
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const IRAN = '{ __typename state(id: "state/iran") { name statementsAbout { totalCount } } }';

describeOnEachEngine('an operation', (config, engineName) => {
  let service: TestService;
  let address: string;
  let slowed: Slowed | undefined;
  beforeAll(async () => {
    const load = { ...DEFAULT_LOAD, deadlineMs: DEADLINE_MS };
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN, { load });
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    // So that no query has to be planned while the clock runs.
    await service.ask(IRAN);
  });
  afterEach(() => slowed?.undo());
  afterAll(() => service?.stop());

  it('whose deadline passes gives DEADLINE_EXCEEDED where it still waits', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    const { errors } = await service.ask(IRAN);
    expect(errors?.map(({ path, extensions, message }) => [path, extensions.code, message])).toEqual([
      [['state'], 'DEADLINE_EXCEEDED', 'This took longer than 0.3 s, the most that it may.'],
    ]);
  });

  it('whose deadline passes gives what it has', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    const { data } = await service.ask(IRAN);
    expect(data).toEqual({ __typename: 'Query', state: null });
  });

  it('begins no query after its deadline', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    await service.ask(IRAN);
    await sleep(STOPPED_WITHIN_MS);
    expect(slowed.begun).toEqual(['findSubjects']);
  });

  it('that would change something changes nothing where its deadline passes first', async () => {
    const authorization = await bearer({ role: 'editor' });
    const before = await service.graph.size();
    slowed = slowDown(service.graph.engine, ['recordChanges']);
    const { errors } = await service.ask(RECORD, { input: quoting('too late') }, { authorization });
    slowed.undo();
    // It begins after the previous write, which the embedded engine completes.
    await service.graph.engine.checkpoint();
    expect([errors?.map(({ extensions }) => extensions.code), await service.graph.size()]).toEqual([
      ['DEADLINE_EXCEEDED'],
      before,
    ]);
  });

  it('that does not end by itself is answered with 504 even so', async () => {
    const { engine } = service.graph;
    const { read } = engine;
    let letGo = () => {};
    engine.read = () => new Promise((resolve) => (letGo = () => resolve([])));
    const { response, errors } = await service.ask(IRAN);
    engine.read = read;
    letGo();
    expect([response.statusCode, errors?.[0]?.extensions.code]).toEqual([504, 'DEADLINE_EXCEEDED']);
  });

  it('begins no further query once its client has hung up', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    const hangUp = send(address, IRAN);
    await until(() => slowed!.begun.length > 0);
    hangUp();
    await sleep(DEADLINE_MS + STOPPED_WITHIN_MS);
    expect(slowed.begun).toEqual(['findSubjects']);
  });

  if (engineName !== 'Neo4j') return;

  it('tells Neo4j its query and its trace', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    const { hangUp, transactions } = await sendUntilRunning(address, config);
    hangUp();
    expect(transactions[0]).toEqual({ query: 'findSubjects', traceId: TRACE_ID });
  });

  // The slowed queries run for minutes if nothing stops them. docs/operate.md says how soon they are stopped.
  it('whose client hangs up is stopped in Neo4j', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    const { hangUp } = await sendUntilRunning(address, config);
    hangUp();
    await until(async () => (await running(config)) === null);
  });

  it('whose deadline passes is stopped in Neo4j', async () => {
    slowed = slowDown(service.graph.engine, ['findSubjects']);
    await service.ask(IRAN);
    await until(async () => (await running(config)) === null);
  });

  it('that changes something is stopped in Neo4j after its deadline', async () => {
    const authorization = await bearer({ role: 'editor' });
    slowed = slowDown(service.graph.engine, ['recordChanges']);
    await service.ask(RECORD, { input: A_STATEMENT }, { authorization });
    await until(async () => (await running(config)) === null);
  });
});

/** Sends a slowed operation, again if its deadline passed first, until Neo4j reports it as running. */
async function sendUntilRunning(address: string, config: EngineConfig) {
  for (;;) {
    const hangUp = send(address, IRAN);
    for (const end = performance.now() + DEADLINE_MS; performance.now() < end; ) {
      const transactions = await running(config);
      if (transactions) return { hangUp, transactions };
    }
  }
}

/** Sends an operation and returns a function that hangs up. */
function send(address: string, query: string): () => void {
  const headers = { 'content-type': 'application/json', traceparent: `00-${TRACE_ID}-00f067aa0ba902b7-01` };
  const sent = httpRequest(`${address}/graphql`, { method: 'POST', headers });
  sent.on('error', () => {});
  sent.end(JSON.stringify({ query }));
  return () => sent.destroy();
}

async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    await sleep(10);
  }
}

/** The slowed transactions that Neo4j reports as running; null if there are none. */
async function running(config: EngineConfig): Promise<object[] | null> {
  const { uri, username, password } = config as Extract<EngineConfig, { kind: 'neo4j' }>;
  const auth = password === null ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
  await using driver = neo4j.driver(uri, auth);
  const { records } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE currentQuery STARTS WITH 'UNWIND range' RETURN metaData",
  );
  return records.length > 0 ? records.map((record) => record.get('metaData') as object) : null;
}

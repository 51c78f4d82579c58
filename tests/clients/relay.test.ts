// Relay: the output of its compiler for the schema, and its runtime over the artifacts.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import relay, {
  type GraphQLTaggedNode,
  type MutationParameters,
  type OperationType,
  type Variables,
} from 'relay-runtime';
import { ask, changeUntil, type Demarche, listenForWarnings, STATEMENT, startDemarche } from './demarche.js';
import BackwardPerson from './generated/relay/operationsBackward_person.graphql.js';
import Backward from './generated/relay/operationsBackwardPersonQuery.graphql.js';
import BackwardPage from './generated/relay/operationsBackwardQuery.graphql.js';
import EvidenceQuery from './generated/relay/operationsEvidenceQuery.graphql.js';
import ForwardPerson from './generated/relay/operationsForward_person.graphql.js';
import ForwardPage from './generated/relay/operationsForwardQuery.graphql.js';
import Live from './generated/relay/operationsLiveSubscription.graphql.js';
import Person from './generated/relay/operationsPersonQuery.graphql.js';
import Record from './generated/relay/operationsRecordMutation.graphql.js';
import Retract from './generated/relay/operationsRetractMutation.graphql.js';
import StateAndAudit from './generated/relay/operationsStateAndAuditQuery.graphql.js';
import StatementQuery from './generated/relay/operationsStatementQuery.graphql.js';

const { ConnectionHandler, Environment, Network, Observable, RecordSource, Store } = relay;
const { commitMutation, createOperationDescriptor, fetchQuery, getSingularSelector, requestSubscription } = relay;

const MALLEY = 'person/robert-malley';
const PERSISTED = new URL('generated/relay/persisted.json', import.meta.url);

interface Edges {
  edges: { node: { id: string; status?: string } }[];
}

describe('Relay', () => {
  const warnings = listenForWarnings();
  let demarche: Demarche;
  beforeAll(async () => {
    const manifestFile = join(mkdtempSync(join(tmpdir(), 'demarche-relay-')), 'manifest.json');
    writeFileSync(manifestFile, readFileSync(PERSISTED));
    // From here on, operations are sent by the ids that the compiler assigned: nothing else runs here.
    demarche = await startDemarche({ DEMARCHE_OPERATIONS: manifestFile, DEMARCHE_LOCKED: 'true' });
  });
  afterAll(() => demarche.stop());

  /** An environment as in Relay's own guide, with ids instead of texts. */
  const newEnvironment = (credential: string | null = demarche.authorization) => {
    const events = createClient({ url: `${demarche.url}/graphql/stream` });
    return new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(
        async ({ id }, variables) => {
          const response = await fetch(demarche.graphql, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...(credential && { authorization: credential }) },
            body: JSON.stringify({ documentId: id, variables }),
          });
          return (await response.json()) as never;
        },
        ({ id }, variables) =>
          Observable.create((sink) => events.subscribe({ documentId: id, variables } as never, sink as never)),
      ),
    });
  };
  type Surroundings = InstanceType<typeof Environment>;
  const query = <Data>(environment: Surroundings, node: unknown, variables: Variables) =>
    fetchQuery(environment, node as GraphQLTaggedNode, variables).toPromise() as Promise<Data>;

  /** The data in the store of a fragment on the person of a fetched query. */
  const personIn = (environment: Surroundings, operation: unknown, fragment: unknown, variables: Variables) => {
    const descriptor = createOperationDescriptor(operation as never, variables);
    environment.retain(descriptor);
    const { person } = environment.lookup(descriptor.fragment).data as never as { person: unknown };
    const selector = getSingularSelector(fragment as never, person)!;
    return (environment.lookup(selector).data as never as { statements: Edges }).statements;
  };
  const expected = async (page: string) => {
    const open = await startDemarche();
    const { person } = await ask(
      open,
      `{ person(id: "${MALLEY}") { statements(orderBy: SAID_ON_ASC, ${page}) { nodes { id } } } }`,
    );
    await open.stop();
    return person.statements.nodes;
  };
  const statusOf = (environment: Surroundings, id: string) => {
    const { status, version } = environment.getStore().getSource().get(id) as Record<string, unknown>;
    return [status, version];
  };
  const write = (environment: Surroundings, mutation: unknown, config: object) =>
    new Promise<unknown>((resolve, reject) => {
      commitMutation<MutationParameters>(environment, {
        ...{ mutation: mutation as GraphQLTaggedNode, variables: {}, onError: reject },
        onCompleted: (response, errors) => resolve(errors ?? response),
        ...config,
      });
    });
  const recordOne = async (environment: Surroundings, connections: string[] = []) => {
    const variables = { input: STATEMENT, connections };
    const { recordStatement } = (await write(environment, Record, { variables })) as never as {
      recordStatement: { statement: { id: string } };
    };
    return recordStatement.statement.id;
  };

  it('pages forward by what its compiler made of @refetchable, into one list', async () => {
    const environment = newEnvironment();
    const variables = { id: MALLEY, count: 2, cursor: null };
    await query(environment, Person, variables);
    const cursor = cursorOf(environment, 'operationsForward_statements', 'endCursor');
    await query(environment, ForwardPage, { ...variables, cursor });
    const { edges } = personIn(environment, Person, ForwardPerson, variables);
    expect(edges.map(({ node }) => ({ id: node.id }))).toEqual(await expected('first: 4'));
  });

  it('pages backward, into one list', async () => {
    const environment = newEnvironment();
    const variables = { id: MALLEY, count: 2, cursor: null };
    await query(environment, Backward, variables);
    const cursor = cursorOf(environment, 'operationsBackward_statements', 'startCursor');
    await query(environment, BackwardPage, { ...variables, cursor });
    const { edges } = personIn(environment, Backward, BackwardPerson, variables);
    expect(edges.map(({ node }) => ({ id: node.id }))).toEqual(await expected('last: 4'));
  });

  /** A cursor of the page info in the store for a connection. */
  function cursorOf(environment: Surroundings, key: string, name: 'endCursor' | 'startCursor'): string {
    let cursor: unknown;
    relay.commitLocalUpdate(environment, (store) => {
      const connection = ConnectionHandler.getConnection(store.get(MALLEY)!, key, { orderBy: 'SAID_ON_ASC' });
      cursor = connection!.getLinkedRecord('pageInfo')!.getValue(name);
    });
    return cursor as string;
  }

  it('puts what is recorded into a list', async () => {
    const environment = newEnvironment();
    const variables = { id: MALLEY, count: 2, cursor: null };
    await query(environment, Person, variables);
    const connection = ConnectionHandler.getConnectionID(MALLEY, 'operationsForward_statements', {
      orderBy: 'SAID_ON_ASC',
    });
    const id = await recordOne(environment, [connection]);
    const { edges } = personIn(environment, Person, ForwardPerson, variables);
    expect(edges.at(-1)!.node.id).toBe(id);
  });

  it('shows a change before it is answered, and then as it was answered', async () => {
    const environment = newEnvironment();
    const id = await recordOne(environment);
    await query(environment, StatementQuery, { id });
    const changing = write(environment, Retract, {
      variables: { input: { id, version: 1 } },
      optimisticResponse: { retractStatement: { statement: { id, status: 'RETRACTED', version: 0 } } },
    });
    const before = statusOf(environment, id);
    await changing;
    expect([before, statusOf(environment, id)]).toEqual([
      ['RETRACTED', 0],
      ['RETRACTED', 2],
    ]);
  });

  it('keeps what could be answered where one field is refused, and catches the refusal there', async () => {
    const { state, audit } = await query<{ state: { name: string }; audit: { ok: boolean } }>(
      ...([newEnvironment(null), StateAndAudit, { id: 'state/iran' }] as const),
    );
    expect([state.name, audit.ok]).toEqual(['Iran', false]);
  });

  it.each([
    ['a statement', StatementQuery, 'statement/vienna-06', 'Statement'],
    ['a passage of evidence', EvidenceQuery, null, 'Evidence'],
  ])('fetches %s again by node', async (_, operation, given, type) => {
    const environment = newEnvironment();
    await query(environment, StatementQuery, { id: 'statement/vienna-06' });
    const ids = environment.getStore().getSource().getRecordIDs();
    const id = given ?? ids.find((one) => one.startsWith('evidence/'))!;
    await query(environment, operation, { id });
    expect(environment.getStore().getSource().get(id)).toMatchObject({ __typename: type, id });
  });

  it('hears of changes by the id of a subscription, and keeps them', async () => {
    const environment = newEnvironment();
    const kinds: unknown[] = [];
    const subscription = requestSubscription<OperationType>(environment, {
      ...{ subscription: Live as never as GraphQLTaggedNode, variables: { filter: { about: ['state/iran'] } } },
      onNext: (response) => kinds.push((response as { statementChanged: { kind: string } }).statementChanged.kind),
    });
    await changeUntil(
      () => kinds.length > 0,
      () => recordOne(environment),
    );
    subscription.dispose();
    expect(kinds[0]).toBe('RECORDED');
  });

  it('has warned of nothing in all of this', () => {
    expect(warnings).toEqual([]);
  });
});

// One refused field loses only its own place in the answer: `data` contains whatever could be answered.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../src/engine/graph-engine.js';
import { ServiceError } from '../../src/errors/service-error.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT } from '../change/editing.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

/** Refused root fields, and their error codes. */
const REFUSED_ROOTS: [field: string, code: string][] = [
  ['audit(id: "statement/vienna-06") { totalCount }', 'UNAUTHENTICATED'],
  ['relationship(a: "state/iran", b: "state/nowhere") { reciprocity }', 'BAD_USER_INPUT'],
  ['search(query: " ") { totalCount }', 'BAD_USER_INPUT'],
  ['statements(first: 501) { totalCount }', 'BAD_USER_INPUT'],
  ['interactions(filter: { heldOn: "soon" }) { totalCount }', 'BAD_USER_INPUT'],
  ['actors(first: -1) { totalCount }', 'BAD_USER_INPUT'],
  ['agreements(after: "x") { totalCount }', 'BAD_USER_INPUT'],
  ['events(during: "soon") { totalCount }', 'BAD_USER_INPUT'],
  ['sources(first: 501) { totalCount }', 'BAD_USER_INPUT'],
  ['paths(from: "state/iran", to: "state/iran") { length }', 'BAD_USER_INPUT'],
  ['neighborhood(around: ["state/nowhere"]) { isTruncated }', 'BAD_USER_INPUT'],
  ['timeline(interval: DAY, filter: { saidOn: "1900/2000" }) { label }', 'BAD_USER_INPUT'],
  ['statementStats(groupBy: []) { count }', 'BAD_USER_INPUT'],
  ['ranking(metric: DEGREE, first: 501) { rank }', 'BAD_USER_INPUT'],
  ['communities(first: 501) { rank }', 'BAD_USER_INPUT'],
];

/** Refused fields below a node. */
const REFUSED_FIELDS: [node: string, field: string][] = [
  ['person(id: "person/robert-malley")', 'statements(first: 501) { totalCount }'],
  ['person(id: "person/robert-malley")', 'statementsAbout(after: "x") { totalCount }'],
  ['person(id: "person/robert-malley")', 'interactions(filter: { toneAtLeast: 11 }) { totalCount }'],
  ['person(id: "person/robert-malley")', 'agreements(during: "soon") { totalCount }'],
  ['person(id: "person/robert-malley")', 'events(during: "soon") { totalCount }'],
  ['person(id: "person/robert-malley")', 'counterparts(first: 501) { totalCount }'],
  ['person(id: "person/robert-malley")', 'roles(during: "soon") { title }'],
  ['person(id: "person/robert-malley")', 'represents(on: "soon") { id }'],
  ['state(id: "state/iran")', 'representatives(on: "soon") { title }'],
  ['organization(id: "organization/iaea")', 'members(during: "soon") { id }'],
  ['organization(id: "organization/iaea")', 'memberships(during: "soon") { during }'],
  ['agreement(id: "agreement/jcpoa")', 'parties(during: "soon") { totalCount }'],
  ['source(id: "source/article")', 'statements(first: 501) { totalCount }'],
  ['relationship(a: "state/iran", b: "state/united-states")', 'statements(first: 501) { totalCount }'],
  ['relationship(a: "state/iran", b: "state/united-states")', 'agreements(first: 501) { totalCount }'],
  ['relationship(a: "state/iran", b: "state/united-states", during: "1900/2000")', 'timeline(interval: DAY) { label }'],
];

/** Makes an engine unavailable for the named queries; returns a function that undoes it. */
function goAwayFor(engine: GraphEngine, names: string[]): () => void {
  const { read } = engine;
  engine.read = (query, params, scope) =>
    names.includes(query.header.name)
      ? Promise.reject(new ServiceError('SERVICE_UNAVAILABLE', 'The graph database does not answer.'))
      : read.call(engine, query, params, scope);
  return () => Object.assign(engine, { read });
}

describeOnEachEngine('an answer', (config) => {
  let service: TestService;
  let authorization: string;
  let comeBack = () => {};
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    authorization = await bearer({ role: 'editor' });
  });
  afterEach(() => comeBack());
  afterAll(() => service?.stop());

  it.each(REFUSED_ROOTS)('holds the fields beside a refused root field: %s', async (field, code) => {
    const { data, errors } = await service.ask(`{ state(id: "state/iran") { name } refused: ${field} }`);
    expect([data, errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
      { state: { name: 'Iran' }, refused: null },
      [[['refused'], code]],
    ]);
  });

  it.each(REFUSED_FIELDS)('holds the fields beside a refused field of %s: %s', async (node, field) => {
    const { data, errors } = await service.ask(`{ node: ${node} { __typename refused: ${field} } }`);
    expect([data, errors?.map(({ path }) => path)]).toEqual([
      { node: { __typename: expect.any(String), refused: null } },
      [['node', 'refused']],
    ]);
  });

  it('holds the fields beside a refused list of a community', async () => {
    const { data } = await service.ask('{ communities(first: 1) { rank members(first: 501) { rank } } }');
    expect(data).toEqual({ communities: [{ rank: 1, members: null }] });
  });

  it('holds the other nodes where one of their ids is malformed', async () => {
    const { data, errors } = await service.ask('{ nodes(ids: ["state/iran", "Iran", "state/nowhere"]) { id } }');
    expect([
      data,
      errors?.map(({ path, extensions }) => [path, extensions.fields?.map((field) => field.path)]),
    ]).toEqual([{ nodes: [{ id: 'state/iran' }, null, null] }, [[['nodes', 1], ['ids.1']]]]);
  });

  it('holds what was read before the engine went away', async () => {
    comeBack = goAwayFor(service.graph.engine, ['listStatementsAbout']);
    const query = '{ person(id: "person/ali-bagheri-kani") { name gone: statementsAbout(last: 3) { nodes { id } } } }';
    const { data, errors } = await service.ask(query);
    expect([data, errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
      { person: { name: 'Ali Bagheri Kani', gone: null } },
      [[['person', 'gone', 'nodes'], 'SERVICE_UNAVAILABLE']],
    ]);
  });

  it('is not remembered where a field was refused for want of a credential', async () => {
    const query = '{ state(id: "state/iran") { name } audit(id: "statement/vienna-06") { totalCount } }';
    await service.ask(query);
    const { data } = await service.ask(query, {}, { authorization });
    expect(data).toEqual({ state: { name: 'Iran' }, audit: { totalCount: 0 } });
  });

  it('to several mutations holds each that was done, also behind one that was refused', async () => {
    const query = `mutation ($good: RecordStatementInput!, $bad: RecordStatementInput!) {
      bad: recordStatement(input: $bad) { statement { quote } }
      good: recordStatement(input: $good) { statement { quote } }
    }`;
    const variables = { good: A_STATEMENT, bad: { ...A_STATEMENT, speaker: 'person/nobody' } };
    const { data, errors } = await service.ask(query, variables, { authorization });
    expect([data, errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
      { bad: null, good: { statement: { quote: A_STATEMENT.quote } } },
      [[['bad'], 'BAD_USER_INPUT']],
    ]);
  });

  it('to a mutation that was done tells so, also where what it names cannot be read', async () => {
    comeBack = goAwayFor(service.graph.engine, ['findSubjects']);
    const query = `mutation ($input: RecordStatementInput!) {
      recordStatement(input: $input) { clientMutationId statement { quote speaker { name } } }
    }`;
    const input = { ...A_STATEMENT, clientMutationId: 'written' };
    const { data, errors } = await service.ask(query, { input }, { authorization });
    expect([data, errors?.map(({ path, extensions }) => [path, extensions.code])]).toEqual([
      { recordStatement: { clientMutationId: 'written', statement: null } },
      [[['recordStatement', 'statement', 'speaker'], 'SERVICE_UNAVAILABLE']],
    ]);
  });
});

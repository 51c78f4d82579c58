import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { STATEMENTS_A_CHANGE } from '../../src/bounds/list-sizes.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT, quoting, RECORD } from '../change/editing.js';
import { describeOnEachEngine, exchangeFile, RECORDED_AT, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { readParts } from './read-parts.js';

const CORRECT = `mutation Correct($input: CorrectStatementInput!) {
  correctStatement(input: $input) { statement { id } }
}`;
const RETRACT =
  'mutation Retract($input: RetractStatementInput!) { retractStatement(input: $input) { clientMutationId } }';
const MERGE = 'mutation Merge($input: MergeSubjectsInput!) { mergeSubjects(input: $input) { subject { id } } }';
const CHANGE_KIND = 'mutation ($input: ChangeKindInput!) { changeKind(input: $input) { subject { id } } }';
const CHANGED = `subscription Changed($filter: StatementFilter) {
  statementChanged(filter: $filter) { kind merge { from into { id } } statements { id status speaker { id } } }
}`;

type Results = AsyncIterableIterator<unknown>;

describeOnEachEngine('the subscription statementChanged', (config) => {
  let service: TestService;
  let address: string;
  let authorization: string;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
    authorization = await bearer({ role: 'editor' });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    await until(() => service.graph.feed.subscriberCount === 0);
  });

  const change = async (operation: string, input: object) => {
    const { data, errors } = await service.ask(operation, { input }, { authorization });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const record = async (input: object = {}) =>
    (await change(RECORD, { ...A_STATEMENT, ...input })).recordStatement.statement.id as string;

  /** The events of a subscription that has begun, and a function that ends it. */
  const subscribe = async (filter?: object, results?: Results) => {
    const client = createStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
    const events = results ?? (client.iterate({ query: CHANGED, variables: { filter } }) as Results);
    const first = events.next();
    await until(() => service.graph.feed.subscriberCount > 0);
    let isFirst = true;
    return {
      next: async () => {
        const { value } = await (isFirst ? first : events.next());
        isFirst = false;
        // biome-ignore lint/suspicious/noExplicitAny: tests read whatever they asked for.
        return (value as any).data.statementChanged;
      },
      stop: async () => {
        await events.return?.();
        client.dispose();
      },
    };
  };

  it('tells of what is recorded', async () => {
    const { next, stop } = await subscribe();
    const id = await record();
    expect(await next()).toMatchObject({ kind: 'RECORDED', merge: null, statements: [{ id, status: 'CURRENT' }] });
    await stop();
  });

  it('tells of a correction with the new statement and the one that it corrects', async () => {
    const id = await record();
    const { next, stop } = await subscribe();
    const { correctStatement } = await change(CORRECT, {
      ...quoting('in a critical phase'),
      id,
      version: 1,
    });
    expect(await next()).toMatchObject({
      kind: 'CORRECTED',
      statements: [
        { id: correctStatement.statement.id, status: 'CURRENT' },
        { id, status: 'CORRECTED' },
      ],
    });
    await stop();
  });

  it('tells of a retraction', async () => {
    const id = await record();
    const { next, stop } = await subscribe({ about: ['state/iran'] });
    await change(RETRACT, { id, version: 1 });
    expect(await next()).toMatchObject({ kind: 'RETRACTED', statements: [{ id, status: 'RETRACTED' }] });
    await stop();
  });

  it('tells of a correction to a list that the old statement was in and the new one is not', async () => {
    const id = await record();
    const { next, stop } = await subscribe({ about: ['state/iran'] });
    await record({ about: ['agreement/jcpoa'] });
    await change(CORRECT, { ...A_STATEMENT, id, version: 1, about: ['agreement/jcpoa'] });
    expect((await next()).statements[1]).toMatchObject({ id, status: 'CORRECTED' });
    await stop();
  });

  it('tells nobody of a change that was undone or is a repeat', async () => {
    const { next, stop } = await subscribe();
    const input = { ...A_STATEMENT, clientMutationId: 'changed-1' };
    await change(RECORD, input);
    await change(RECORD, input);
    await service.ask(RETRACT, { input: { id: 'statement/vienna-01', version: 9 } }, { authorization });
    const last = await record();
    await next();
    expect((await next()).statements[0].id).toBe(last);
    await stop();
  });

  const statementsOf = (speaker: string, count: number, tag: string) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ type: 'statement', id: `statement/${tag}-${index}`, ...A_STATEMENT, speaker },
    }));
  const load = (lines: object[]) => service.graph.load(exchangeFile(lines), () => RECORDED_AT);
  const merge = async (from: string, into: string) => {
    const { a, b } = await service.data(
      `{ a: subject(id: "${from}") { version } b: subject(id: "${into}") { version } }`,
    );
    await change(MERGE, { from, fromVersion: a.version, into, intoVersion: b.version });
  };

  it('tells of a merge to a list of what the one that is given up says', async () => {
    await load([
      { type: 'group', id: 'group/r-malley', name: 'R. Malley' },
      ...statementsOf('group/r-malley', 2, 'one'),
    ]);
    const { next, stop } = await subscribe({ speaker: ['group/r-malley'] });
    await merge('group/r-malley', 'person/robert-malley');
    const { kind, merge: merged, statements } = await next();
    expect([kind, merged, new Set(statements.map((one: { speaker: { id: string } }) => one.speaker.id))]).toEqual([
      'MERGED',
      { from: 'group/r-malley', into: { id: 'person/robert-malley' } },
      new Set(['person/robert-malley']),
    ]);
    await stop();
  });

  it('tells of another kind to a list of what the subject says by its old id', async () => {
    await load([
      { type: 'group', id: 'group/j-kerry', name: 'J. Kerry' },
      ...statementsOf('group/j-kerry', 2, 'kerry'),
    ]);
    const { next, stop } = await subscribe({ speaker: ['group/j-kerry'] });
    const { subject } = await service.data('{ subject(id: "group/j-kerry") { version } }');
    await change(CHANGE_KIND, { id: 'group/j-kerry', version: subject.version, kind: 'PERSON' });
    const { kind, merge: moved, statements } = await next();
    expect([kind, moved, new Set(statements.map((one: { speaker: { id: string } }) => one.speaker.id))]).toEqual([
      'KIND_CHANGED',
      { from: 'group/j-kerry', into: { id: 'person/j-kerry' } },
      new Set(['person/j-kerry']),
    ]);
    await stop();
  });

  it('tells of what is recorded later to a list that names the id that was given up', async () => {
    const { next, stop } = await subscribe({ speaker: ['group/r-malley'] });
    const id = await record();
    expect((await next()).statements).toMatchObject([{ id }]);
    await stop();
  });

  it('tells of a merge that moves many statements in several changes, each statement once', async () => {
    const count = STATEMENTS_A_CHANGE + 10;
    await load([{ type: 'group', id: 'group/many', name: 'Many' }, ...statementsOf('group/many', count, 'many')]);
    const { next, stop } = await subscribe({ about: ['state/iran'] });
    await merge('group/many', 'person/robert-malley');
    const changes = [await next(), await next()];
    const ids = changes.flatMap(({ statements }) => statements.map(({ id }: { id: string }) => id));
    expect([changes.map(({ statements }) => statements.length).sort(), new Set(ids).size]).toEqual([
      [10, STATEMENTS_A_CHANGE],
      count,
    ]);
    await stop();
  });

  it.each([{ saidOn: 'soon' }, { not: [{ saidOn: 'soon' }] }])(
    'refuses a filter that breaks a rule: %j',
    async (filter) => {
      const client = createStreamClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
      const results = client.iterate({ query: CHANGED, variables: { filter } });
      expect(JSON.stringify((await results.next()).value)).toContain('BAD_USER_INPUT');
      client.dispose();
    },
  );

  describe('comes', () => {
    it('over WebSocket', async () => {
      const url = `${address.replace('http', 'ws')}/graphql`;
      const client = createSocketClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
      const { next, stop } = await subscribe(undefined, client.iterate({ query: CHANGED }) as Results);
      await record();
      expect((await next()).kind).toBe('RECORDED');
      await stop();
      await client.dispose();
    });

    const inParts = (accept: string, body: object) =>
      fetch(`${address}/graphql`, {
        ...{ method: 'POST', headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify(body) },
      });
    const PARTS = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

    it('in the parts of Apollo’s protocol', async () => {
      const response = await inParts(PARTS, { query: CHANGED });
      const parts = readParts(response);
      const { next, stop } = await subscribe(undefined, parts as Results);
      await record();
      expect([response.headers.get('content-type'), (await next()).kind]).toEqual([
        'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
        'RECORDED',
      ]);
      await stop();
    });

    it('in parts until their client leaves', async () => {
      const { stop } = await subscribe(undefined, readParts(await inParts(PARTS, { query: CHANGED })) as Results);
      void stop();
      await record();
      await until(() => service.graph.feed.subscriberCount === 0);
      expect(service.graph.feed.subscriberCount).toBe(0);
    });

    it.each([
      ['a query', { query: '{ __typename }' }, 'BAD_REQUEST'],
      ['no text', {}, 'BAD_REQUEST'],
      ['a field that there is not', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ])('in no parts of %s', async (_, body, code) => {
      const response = await inParts(PARTS, body);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]!.extensions.code]).toEqual([400, code]);
    });
  });
});

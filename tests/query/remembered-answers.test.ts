// Whole answers, cached until the graph changes: repeated requests get what they would have got anyway.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { A_STATEMENT, RECORD } from '../change/editing.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { describeMalley } from './describe-malley.js';

const POINTS = 1_000;
const rate = { pointsPerMinute: POINTS, trustedProxies: ['127.0.0.1'] };

describeOnEachEngine('an answer that is kept', (config) => {
  let service: TestService;
  let editor: Record<string, string>;
  let reader: Record<string, string>;
  /** A query that has not been sent before. */
  let asked: string;
  /** How many queries it takes to learn that nothing has changed. */
  const looking = config.kind === 'neo4j' ? 1 : 0;
  const pointsLeft = ({ headers }: { headers: Record<string, unknown> }) =>
    /r=(\d+)/.exec(String(headers.ratelimit))?.[1];

  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN, { cachedValues: 10_000, rate });
    editor = { authorization: await bearer({ role: 'editor' }) };
    reader = { authorization: await bearer({ role: 'reader' }) };
  });
  beforeEach(() => {
    asked = `query Q${randomUUID().replaceAll('-', '')} { person(id: "person/robert-malley") { name description } }`;
  });
  afterAll(() => service.stop());

  it('is given again to everybody who asks the same, without a query for it', async () => {
    const first = await service.ask(asked);
    const second = await service.ask(asked);
    expect([second.text, second.response.headers['content-type'], second.queries]).toEqual([
      first.text,
      first.response.headers['content-type'],
      looking,
    ]);
  });

  it('is given again after a change to those who only send GET', async () => {
    const url = `/graphql?${new URLSearchParams({ query: asked })}`;
    const get = () => service.app.inject({ url, headers: { 'apollo-require-preflight': 'yes' } });
    await describeMalley(service.graph, `Changed ${randomUUID()}`);
    await get();
    expect((await get()).headers['server-timing']).not.toContain('execute');
  });

  it('is computed once for equal requests at the same time, where it is large', async () => {
    const large = asked.replace('person(', 'statements(first: 100) { nodes { id } } person(');
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.ask(large)));
    expect(answers.filter(({ queries }) => queries > looking)).toHaveLength(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('gives way to what was written since', async () => {
    await service.ask(asked);
    const description = `Changed ${randomUUID()}`;
    await describeMalley(service.graph, description);
    expect((await service.data(asked)).person.description).toBe(description);
  });

  it('costs its client as much as the first did', async () => {
    const client = { 'x-forwarded-for': `192.0.2.${config.kind === 'neo4j' ? 1 : 2}` };
    const first = await service.ask(asked, {}, client);
    const second = await service.ask(asked, {}, client);
    const cost = Number(first.response.headers['demarche-cost']);
    expect([second.response.headers['demarche-cost'], Number(pointsLeft(second.response))]).toEqual([
      String(cost),
      POINTS - 2 * cost,
    ]);
  });

  it('is refused to a client that has no points left', async () => {
    const client = { 'x-forwarded-for': `192.0.2.${config.kind === 'neo4j' ? 3 : 4}` };
    const dear = asked.replace('person(', 'list: statements(first: 440) { nodes { id } } person(');
    for (let time = 0; time < 2; time++) await service.ask(dear, {}, client);
    const { errors, response } = await service.ask(dear, {}, client);
    expect([response.statusCode, errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
  });

  it('is given only to those who sent the same credential', async () => {
    const needsEditor = asked.replace('person(', 'audit(id: "state/iran", first: 1) { __typename } person(');
    await service.ask(needsEditor, {}, editor);
    const { errors } = await service.ask(needsEditor, {}, reader);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is never one that tells of its request', async () => {
    const ofTheRequest = asked.replace('person(', 'rateLimit { remaining } person(');
    const client = { 'x-forwarded-for': `192.0.2.${config.kind === 'neo4j' ? 5 : 6}` };
    const left = [];
    for (let time = 0; time < 2; time++)
      left.push((await service.ask(ofTheRequest, {}, client)).data.rateLimit.remaining);
    expect(left[1]).toBeLessThan(left[0]);
  });

  it('is not given over server-sent events, where subscriptions alone run', async () => {
    await service.ask(asked);
    const headers = { accept: 'text/event-stream' };
    const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: asked } });
    expect([response.statusCode, response.json().errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is refused to a GET that any page could send, where it costs too much for one', async () => {
    const dear = asked.replace('person(', 'list: statements(first: 440) { nodes { id } } person(');
    const headers = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const url = `/graphql?query=${encodeURIComponent(dear)}`;
    const client = { 'x-forwarded-for': `192.0.2.${config.kind === 'neo4j' ? 7 : 8}` };
    const before = await service.app.inject({ url, headers: { ...headers, ...client } });
    // It is long, and cached from the second time on.
    for (let time = 0; time < 2; time++) await service.ask(dear, undefined, { 'x-forwarded-for': '192.0.2.9' });
    const after = await service.app.inject({ url, headers: { ...headers, ...client } });
    expect([before.statusCode, after.statusCode]).toEqual([400, 400]);
  });

  it('is not given to a mutation', async () => {
    const first = await service.ask(RECORD, { input: A_STATEMENT }, editor);
    const second = await service.ask(RECORD, { input: A_STATEMENT }, editor);
    expect([first.errors, second.text === first.text]).toEqual([undefined, false]);
  });

  it('is not given to other variables', async () => {
    const byId = `query ($id: ID!) { person(id: $id) { name } }`;
    const names = [];
    for (const id of ['person/robert-malley', 'person/enrique-mora'])
      names.push((await service.ask(byId, { id })).text);
    expect(names[0]).not.toBe(names[1]);
  });
});

// Requests designed to stop the service, within the megabyte that a body may have: `node bench/hostile.js` measures how long each
// blocks it.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { HOSTILE_MESSAGES, HOSTILE_REQUESTS } from '../../bench/hostile/requests.js';
import { DEFAULT_BOUNDS } from '../../src/bounds/bounds-config.js';
import { VIENNA } from '../engines.js';
import { operationsOf } from '../operations/manifest-file.js';
import { TestService } from '../service.js';

const EMBEDDED = { kind: 'embedded', folder: null } as const;
/** The maximum total size of the errors of a request; each of a list of a thousand operations has at least one message. */
const MOST_BYTES = 20_000;
const LONG_LISTS = ['a list of 1,000 with an error each'];
/** The requested fields are in the answer too, each null, and no error. */
const WITH_DATA = 'a list of 45 with ten errors each';

const FILTERED = 'query Q($f: StatementFilter) { statements(filter: $f) { totalCount } }';
const filtered = (f: unknown) => ({ query: FILTERED, variables: { f } });

async function answerTo(service: TestService, name: string) {
  const { method, path: url, headers, body } = HOSTILE_REQUESTS[name]!;
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return service.app.inject({ method, url, headers: { ...type, ...headers }, ...(body && { payload: body }) });
}

describe('a request that is made to stop the service', () => {
  let service: TestService;
  let address: string;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], undefined, {
      bounds: { ...DEFAULT_BOUNDS, maxBatch: 1_000 },
    });
    address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service.stop());

  it.each(Object.keys(HOSTILE_REQUESTS).filter((name) => ![...LONG_LISTS, WITH_DATA].includes(name)))(
    'is answered shortly and without a fault: %s',
    async (name) => {
      const { statusCode, body } = await answerTo(service, name);
      expect([statusCode < 500, body.includes('INTERNAL_SERVER_ERROR'), body.length < MOST_BYTES]).toEqual([
        true,
        false,
        true,
      ]);
    },
  );

  it('has errors that are short together, and one at least of each operation', async () => {
    const answers = (await answerTo(service, WITH_DATA)).json() as { errors: { message: string }[] }[];
    const bytes = answers.reduce((sum, { errors }) => sum + JSON.stringify(errors).length, 0);
    const messages = new Set(answers.map(({ errors }) => errors[0]?.message));
    expect([answers.length, bytes < MOST_BYTES, [...messages]]).toEqual([
      ...[45, true, ['first: 501 is not a page size; give 0 to 500']],
    ]);
  });

  it.each(LONG_LISTS)('has little to say of each operation of %s', async (name) => {
    const answers = (await answerTo(service, name)).json() as unknown[];
    const lengths = answers.slice(-900).map((answer) => JSON.stringify(answer).length);
    expect([answers.length, Math.max(...lengths) < 250]).toEqual([1_000, true]);
  });

  it.each(Object.keys(HOSTILE_MESSAGES))('is answered shortly or ends its connection: %s', async (name) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    if (!HOSTILE_MESSAGES[name]!.includes('"connection_init"')) {
      socket.send('{"type":"connection_init"}');
      await once(socket, 'message');
    }
    const answered = once(socket, 'message').then(([data]) => String(data));
    const ended = once(socket, 'close').then(([code]) => code as number);
    socket.send(HOSTILE_MESSAGES[name]!);
    const outcome = await Promise.race([answered, ended]);
    socket.terminate();
    if (typeof outcome === 'number') expect(outcome).toBe(4400);
    else expect([JSON.parse(outcome).type, outcome.length < MOST_BYTES]).toEqual(['error', true]);
  });

  it.each([
    ['a text', `"${'a'.repeat(900)}"`],
    ['a number', '1'.repeat(900)],
    ['an object', `{ a: [${'{ b: 1 } '.repeat(100)}] }`],
    ['a list', `[${'a '.repeat(400)}]`],
    ['a text with quotation marks', `"${'a\\" '.repeat(200)}"`],
  ])('is shown the first characters alone of %s that graphql-js refuses', async (_, value) => {
    const { errors } = await service.ask(`{ statements(first: ${value}) { totalCount } }`);
    const { message, extensions } = errors![0]!;
    expect([message.length < 200, message.includes('…'), extensions.code]).toEqual([
      ...[true, true, 'GRAPHQL_VALIDATION_FAILED'],
    ]);
  });

  it('is told the first ten faults of its variables and how many more there are', async () => {
    const keys = Object.fromEntries(Array.from({ length: 8_000 }, (_, index) => [`key${index}`, 1]));
    const { errors } = await service.ask(FILTERED, { f: keys });
    const told = errors?.map(({ extensions }) => ({ ...extensions, fields: extensions.fields?.length }));
    expect(told).toEqual([{ code: 'BAD_USER_INPUT', fields: 10, more: 7_990 }]);
  });

  it('is told where in its variables a value is wrong, and what would be right', async () => {
    const { errors } = await service.ask(FILTERED, { f: { form: ['DIRECT', 'SPOKEN'], toneAtLeast: 'high' } });
    expect(errors?.[0]?.extensions.fields).toEqual([
      { path: '$f.toneAtLeast', message: '"high" is not a valid Float; give a number' },
      {
        path: '$f.form[1]',
        message: '"SPOKEN" is not a valid StatementForm; give one of DIRECT, PARTIAL, INDIRECT, CODED',
      },
    ]);
  });

  it('is told ten of five hundred errors of its fields, and how many more there are', async () => {
    const ids = Array(500).fill('person/robert-malley');
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { statements(after: "x") { totalCount } } } }`;
    const { errors, text } = await service.ask(query, { ids });
    expect([errors?.length, errors?.at(-1)?.message, text.length < MOST_BYTES]).toEqual([
      11,
      'There are 490 more errors.',
      true,
    ]);
  });

  it('leaves those who send another request at the same time their answers', async () => {
    const hostile = Promise.all(
      ['8,000 unknown keys', 'variables 490,000 deep'].map((name) => answerTo(service, name)),
    );
    const lookup = await service.data('{ node(id: "state/iran") { id } }');
    await hostile;
    expect(lookup).toEqual({ node: { id: 'state/iran' } });
  });
});

describe('a locked service', () => {
  let service: TestService;
  beforeAll(async () => {
    const operations = operationsOf([FILTERED], { isLocked: true });
    service = await TestService.start(EMBEDDED, [VIENNA], undefined, { operations });
  });
  afterAll(() => service.stop());

  it.each([
    ['thousands of unknown keys', Object.fromEntries(Array.from({ length: 8_000 }, (_, index) => [`key${index}`, 1]))],
    ['an unknown key of 900,000 letters', { ['a'.repeat(900_000)]: 1 }],
    ['a name of an enum of 900,000 letters', { form: ['a'.repeat(900_000)] }],
    ['a text in the place of a filter', 'a'.repeat(900_000)],
  ])('says nothing but the name of the variable where it has %s', async (_, f) => {
    const response = await service.app.inject({ method: 'POST', url: '/graphql', payload: filtered(f) });
    expect(response.json().errors).toEqual([
      {
        message: 'The variable $f has a value that this operation does not take.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

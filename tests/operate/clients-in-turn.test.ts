// One client that sends as many requests as it can, and another at the same time. X-Forwarded-For distinguishes them.
import { connect, type Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOAD } from '../../src/observability/operate-config.js';
import { describeOnEachEngine, EMBEDDED, VIENNA } from '../engines.js';
import { TestService } from '../service.js';
import { until } from '../until.js';
import { OF_THE_SERVICE, slowDown } from './slow-queries.js';

const BUSY = '192.0.2.1';
const OTHER = '198.51.100.7';
const RATE = { pointsPerMinute: null, trustedProxies: ['127.0.0.1'] };
/** A separate query on either engine: concurrent lookups of subjects by a client are batched on Neo4j. */
const COUNT = '{ statements { totalCount } }';
const COUNTED = { data: { statements: { totalCount: 15 } } };

const askFrom = (service: TestService, address: string, query = COUNT) =>
  service.app.inject({
    ...{ method: 'POST', url: '/graphql', payload: { query } },
    headers: { 'x-forwarded-for': address },
  });

describeOnEachEngine('a service that one client keeps busy', (config) => {
  let service: TestService;
  let letGo = () => {};
  let begunCount = 0;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, { rate: RATE });
  });
  afterEach(() => letGo());
  afterAll(() => service?.stop());

  /** Blocks the answer to every query of a client until it is released. */
  const hold = () => {
    const { engine } = service.graph;
    const { read } = engine;
    const held = new Promise<void>((resolve) => {
      letGo = () => {
        engine.read = read;
        resolve();
      };
    });
    begunCount = 0;
    engine.read = async (query, params, scope) => {
      if (query.header.name !== OF_THE_SERVICE) begunCount += 1;
      if (query.header.name !== OF_THE_SERVICE) await held;
      return read.call(engine, query, params, scope);
    };
  };

  it('lets 64 of its operations at once wait, and fails none of them', async () => {
    hold();
    const asking = Array.from({ length: 64 }, () => askFrom(service, BUSY));
    await until(() => begunCount === 32);
    letGo();
    const statuses = (await Promise.all(asking)).map(({ statusCode }) => statusCode);
    expect(statuses).toEqual(Array(64).fill(200));
  });

  it('runs at once a quarter of what may run from one client, and begins that of another without delay', async () => {
    hold();
    const asking = Array.from({ length: 100 }, () => askFrom(service, BUSY));
    await until(() => begunCount >= 32);
    const other = askFrom(service, OTHER);
    await until(() => begunCount === 33);
    letGo();
    expect((await other).json()).toEqual(COUNTED);
    await Promise.all(asking);
  });

  it('refuses what goes beyond its share with 503, and answers another', async () => {
    hold();
    const asking = Array.from({ length: 160 }, () => askFrom(service, BUSY));
    await until(() => begunCount === 32);
    const { statusCode, headers, body } = await askFrom(service, BUSY);
    const other = askFrom(service, OTHER);
    await until(() => begunCount === 33);
    letGo();
    await Promise.all(asking);
    expect([statusCode, headers['retry-after'], JSON.parse(body).errors[0].extensions.code]).toEqual([
      ...[503, '1', 'OVERLOADED'],
    ]);
    expect((await other).statusCode).toBe(200);
  });

  it('takes the addresses of one IPv6 network for one client', async () => {
    hold();
    const asking = Array.from({ length: 40 }, (_, index) => askFrom(service, `2001:db8:1:2::${index + 1}`));
    await until(() => begunCount === 32);
    const other = askFrom(service, '2001:db8:1:3::1');
    await until(() => begunCount === 33);
    letGo();
    const answers = await Promise.all([...asking, other]);
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
  });
});

describeOnEachEngine('the database of a service that one client keeps busy', (config) => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], undefined, {
      ...{ rate: RATE, load: { ...DEFAULT_LOAD, deadlineMs: 10_000 } },
    });
  });
  afterAll(() => service?.stop());

  it('answers another client while most of what the first has sent still waits', async () => {
    const slowed = slowDown(service.graph.engine, ['countStatements']);
    const { turns } = service.graph.engine;
    const asking = Array.from({ length: 30 }, () => askFrom(service, BUSY));
    await until(() => turns.waiting > 10);
    const other = await askFrom(service, OTHER, '{ sources(first: 1) { nodes { id } } }');
    const waiting = turns.waiting;
    await Promise.all(asking);
    slowed.undo();
    expect([other.statusCode, other.json().errors, waiting > 0]).toEqual([200, undefined, true]);
  }, 60_000);

  it('is left with nothing to do once those have hung up or are late', async () => {
    const { turns } = service.graph.engine;
    await until(() => turns.served === 0);
    expect([turns.served, turns.waiting, turns.clientCount]).toEqual([0, 0, 0]);
  });
});

describe('large reads of one client on the embedded engine', () => {
  const LARGE = '{ statements(first: 100) { nodes { id about { name } } } }';
  const most = 2 * availableParallelism();
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], undefined, { rate: RATE });
  });
  afterAll(() => service?.stop());

  it('are executed a few at a time, beside small ones of its own and large ones of another', async () => {
    const { engine } = service.graph;
    const { read, operationTurns = engine.turns } = engine;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    engine.read = async (query, params, scope) => {
      if (query.header.name !== 'findSubjects') await held;
      return read.call(engine, query, params, scope);
    };
    const large = Array.from({ length: most + 5 }, () => askFrom(service, BUSY, LARGE));
    await until(() => operationTurns.waiting === 5);
    const other = askFrom(service, OTHER, LARGE);
    const small = await askFrom(service, BUSY, '{ subject(id: "state/iran") { id } }');
    await until(() => operationTurns.served === most + 1);
    const left = operationTurns.waiting;
    letGo();
    const statuses = (await Promise.all([...large, other])).map(({ statusCode }) => statusCode);
    expect([left, small.json().data, ...statuses]).toEqual([
      ...[5, { subject: { id: 'state/iran' } }],
      ...Array(most + 6).fill(200),
    ]);
  });
});

describe('connections of one address whose bodies never come', () => {
  let service: TestService;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], undefined, { rate: RATE });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await service?.stop();
  });

  it('keep nobody else out, and are bounded in number', async () => {
    const port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port);
    const head = `POST /graphql HTTP/1.1\r\nHost: d\r\nX-Forwarded-For: ${BUSY}\r\nContent-Type: application/json\r\n`;
    const refused: string[] = [];
    for (let index = 0; index < 200; index++) {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${head}Content-Length: 5000\r\n\r\n{`));
      socket.on('data', (answer) => refused.push(String(answer).slice(0, 12))).on('error', () => {});
      sockets.push(socket);
    }
    await until(() => refused.length === 40);
    const other = await askFrom(service, OTHER);
    expect([other.json(), new Set(refused)]).toEqual([COUNTED, new Set(['HTTP/1.1 503'])]);
  });
});

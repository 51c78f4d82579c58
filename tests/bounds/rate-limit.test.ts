// What a client may spend in a minute, and how it is informed. The limits are small, so that a few requests reach them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNLIMITED } from '../../src/bounds/rate-config.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const EMBEDDED = { kind: 'embedded', folder: null } as const;
const POINTS = 1_000;
const RATE_LIMIT = '{ rateLimit { cost limit remaining resetAt } }';
const PAGE = '{ statements(first: 450) { nodes { id } } }';
const PAGE_COST = 500;
// The tests send from several addresses, as reported by a trusted proxy.
const rate = { pointsPerMinute: POINTS, trustedProxies: ['127.0.0.1'] };
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('a client of a service that limits rates', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], TOKENS_TAKEN, { rate });
  });
  afterAll(() => service.stop());

  it('is told what its operation cost, what it has and what is left', async () => {
    const { data } = await service.ask(RATE_LIMIT, {}, from('192.0.2.1'));
    expect(data.rateLimit).toEqual({
      ...{ cost: 1, limit: POINTS, remaining: POINTS - 1 },
      resetAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it('has all of it again within a minute', async () => {
    const { data } = await service.ask(RATE_LIMIT, {}, from('192.0.2.2'));
    const seconds = (Date.parse(data.rateLimit.resetAt) - Date.now()) / 1000;
    expect(seconds > 0 && seconds <= 60).toBe(true);
  });

  it('is told by headers as well', async () => {
    const { headers } = (await service.ask(PAGE, {}, from('192.0.2.3'))).response;
    expect([headers['demarche-cost'], headers['ratelimit-policy'], headers.ratelimit]).toEqual([
      String(PAGE_COST),
      `"cost";q=${POINTS};w=60;qu="points"`,
      expect.stringMatching(new RegExp(`^"cost";r=${POINTS - PAGE_COST};t=\\d+$`)),
    ]);
  });

  describe('that has used up its points', () => {
    const client = from('192.0.2.4');
    beforeAll(async () => {
      await service.ask(PAGE, {}, client);
      await service.ask(`{ statements(first: 440) { nodes { id } } }`, {}, client);
    });

    it('is refused with status 429, the bound and what is left', async () => {
      const { errors, response } = await service.ask(PAGE, {}, client);
      expect([response.statusCode, errors?.map(({ extensions }) => extensions)]).toEqual([
        429,
        [
          {
            ...{ code: 'RATE_LIMITED', bound: 'rate', value: PAGE_COST, limit: POINTS, remaining: 10 },
            ...{ resetAt: expect.any(String), retryAfter: expect.any(Number) },
          },
        ],
      ]);
    });

    it('is told in the message what to do', async () => {
      const { errors } = await service.ask(PAGE, {}, client);
      expect(errors?.[0]?.message).toMatch(
        /^rate: this operation costs 500 points, and \d+ of the 1000 that you have each minute are left; try again in \d+ s, or ask for less\.$/,
      );
    });

    it('is told by headers when to come again', async () => {
      const { headers } = (await service.ask(PAGE, {}, client)).response;
      expect([headers['retry-after'], headers.ratelimit, headers['ratelimit-policy']]).toEqual([
        expect.stringMatching(/^\d+$/),
        expect.stringMatching(/^"cost";r=\d+;t=\d+$/),
        `"cost";q=${POINTS};w=60;qu="points"`,
      ]);
    });

    it('asks the database nothing', async () => {
      const { queries } = await service.ask(PAGE, {}, client);
      expect(queries).toBe(0);
    });

    it('may still ask for what is left, since a refusal takes nothing', async () => {
      const { errors } = await service.ask('{ state(id: "state/iran") { name } }', {}, client);
      expect(errors).toBe(undefined);
    });

    it('is refused subscriptions over server-sent events in the same way', async () => {
      for (let asked = 0; asked < 11; asked++) await service.ask('{ __typename }', {}, client);
      const response = await service.app.inject({
        ...{ method: 'POST', url: '/graphql/stream', payload: { query: 'subscription { statementRecorded { id } }' } },
        headers: { ...client, accept: 'text/event-stream' },
      });
      expect([response.statusCode, response.headers['retry-after'], response.json().errors[0].extensions.code]).toEqual(
        [429, expect.stringMatching(/^\d+$/), 'RATE_LIMITED'],
      );
    });

    it('leaves other clients their points', async () => {
      const { errors } = await service.ask(PAGE, {}, from('192.0.2.5'));
      expect(errors).toBe(undefined);
    });
  });

  it('is known by its credential, from whatever address it asks', async () => {
    const authorization = await bearer({ sub: 'ada' });
    await service.ask(PAGE, {}, { authorization, ...from('192.0.2.6') });
    const { data } = await service.ask(RATE_LIMIT, {}, { authorization, ...from('192.0.2.7') });
    expect(data.rateLimit.remaining).toBe(POINTS - PAGE_COST - 1);
  });

  it('has points of its own beside others at its address', async () => {
    const authorization = await bearer({ sub: 'bob' });
    await service.ask(PAGE, {}, from('192.0.2.8'));
    const { data } = await service.ask(RATE_LIMIT, {}, { authorization, ...from('192.0.2.8') });
    expect(data.rateLimit.remaining).toBe(POINTS - 1);
  });

  it('pays nothing for an operation that is not valid', async () => {
    await service.ask('{ nothing }', {}, from('192.0.2.9'));
    const { data } = await service.ask(RATE_LIMIT, {}, from('192.0.2.9'));
    expect(data.rateLimit.remaining).toBe(POINTS - 1);
  });

  it('is refused at once what costs more than all that it has', async () => {
    const { errors } = await service.ask('{ actors(first: 500) { nodes { statements(first: 9) { nodes { id } } } } }');
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'OPERATION_TOO_LARGE', bound: 'cost', limit: POINTS }),
    ]);
  });

  it('never gets more by asking many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => service.ask(PAGE, {}, from('192.0.2.10'))));
    expect(answers.filter(({ errors }) => !errors).length).toBeLessThanOrEqual(POINTS / PAGE_COST);
  });
});

describe('a client of a service that trusts no proxy', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], TOKENS_TAKEN, { rate: { ...rate, trustedProxies: [] } });
  });
  afterAll(() => service.stop());

  it('does not get more points by claiming other addresses', async () => {
    await service.ask(PAGE, {}, from('192.0.2.1'));
    const { data } = await service.ask(RATE_LIMIT, {}, from('192.0.2.2'));
    expect(data.rateLimit.remaining).toBe(POINTS - PAGE_COST - 1);
  });
});

describe('a client of a service without a limit', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(EMBEDDED, [VIENNA], TOKENS_TAKEN, { rate: UNLIMITED });
  });
  afterAll(() => service.stop());

  it('is told the cost alone', async () => {
    const { data } = await service.ask(RATE_LIMIT);
    expect(data.rateLimit).toEqual({ cost: 1, limit: null, remaining: null, resetAt: null });
  });

  it('gets no headers of a limit', async () => {
    const { headers } = (await service.ask(RATE_LIMIT)).response;
    expect([headers.ratelimit, headers['ratelimit-policy'], headers['demarche-cost']]).toEqual([
      undefined,
      undefined,
      '1',
    ]);
  });
});

// Random operations generated from the schema: valid, almost valid and damaged. `node bench/fuzz.js` runs ten thousand of them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAKS, RandomOperations } from '../../bench/random-operations.js';
import { createSchema } from '../../src/graphql/schema.js';
import { bearer, TOKENS_TAKEN } from '../access/tokens.js';
import { describeOnEachEngine, VIENNA } from '../engines.js';
import { TestService } from '../service.js';

// Neo4j compiles each new form of a query, which takes time.
const RUNS = { embedded: 250, neo4j: 40 };

describeOnEachEngine('a random operation', (config) => {
  let service: TestService;
  let authorization: string;
  const operations = new RandomOperations(createSchema());
  beforeAll(async () => {
    service = await TestService.start(config, [VIENNA], TOKENS_TAKEN);
    authorization = await bearer({ role: 'editor' });
  }, 120_000);
  afterAll(() => service.stop());

  it('is answered or refused without a fault of the service or a leak', async () => {
    const numbers = fc.uint8Array({ minLength: 1, maxLength: 400, size: 'max' });
    await fc.assert(
      fc.asyncProperty(numbers, fc.boolean(), async (choices, isEditor) => {
        const payload = operations.from(choices);
        const headers: Record<string, string> = isEditor ? { authorization } : {};
        const { statusCode, body } = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
        const leaks = LEAKS.filter((leak) => leak.test(body)).map(String);
        expect({
          isFault: statusCode >= 500,
          leaks,
          isAnswer: 'data' in JSON.parse(body) || 'errors' in JSON.parse(body),
        }).toEqual({
          ...{ isFault: false, leaks: [], isAnswer: true },
        });
      }),
      { numRuns: RUNS[config.kind], endOnFailure: false },
    );
  }, 240_000);
});

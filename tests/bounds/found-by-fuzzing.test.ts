// Faults found by random operations, each with the smallest operation that shows it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

describe('an operation that once was answered with a fault of the service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  });
  afterAll(() => service.stop());

  const codesOf = async (query: string, variables = {}) => {
    const { errors, response } = await service.ask(query, variables);
    return [response.statusCode < 500, [...new Set(errors?.map(({ extensions }) => extensions.code))]];
  };

  it('is told that subscriptions run elsewhere', async () => {
    expect(await codesOf('subscription { statementRecorded { id } }')).toEqual([true, ['BAD_REQUEST']]);
  });

  it.each([
    'subscription { statementRecorded @skip(if: null) { id } }',
    'subscription { statementRecorded @include { id } }',
    'subscription { ...F } fragment F on Subscription { statementRecorded @skip(if: 1) { id } }',
    'subscription ($off: Boolean!) { ... @skip(if: $off) { statementRecorded { id } } }',
  ])('is told that a subscription has no condition at its root: %s', async (query) => {
    expect(await codesOf(query)).toEqual([true, ['BAD_USER_INPUT']]);
  });

  it('is told of a hundred wrong values that they are wrong', async () => {
    const kinds = Array(100).fill('NOPE');
    expect(await codesOf('query ($kinds: [ActorKind!]) { actors(kind: $kinds) { totalCount } }', { kinds })).toEqual([
      ...[true, ['BAD_USER_INPUT']],
    ]);
  });
});

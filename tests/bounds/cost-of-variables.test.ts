// The cost of an operation depends on its variables, and on nothing that another client sent before.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VIENNA } from '../engines.js';
import { TestService } from '../service.js';

const NODES =
  'query Z($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { statements(first: 100) { nodes { id } } } } }';
const PAGE = 'query Z($first: Int, $off: Boolean = false) { actors(first: $first) @skip(if: $off) { nodes { id } } }';
const STATS = 'query Z($by: [StatementDimension!]!) { statementStats(groupBy: $by) { count } }';
const ALL = 'mutation Z($i: AcceptAllInput!) { acceptAll(input: $i) { clientMutationId } }';
const notWithin = (count: number) => ({ f: { not: [{ within: Array(count).fill('state/iran') }] } });
const accepting = (limit: number) => ({ i: { run: 'run/20211028093000000-0123abcd', minScore: 0.9, limit } });
const LATER = 'query Z($f: StatementFilter) { statements(first: 1, filter: $f) { nodes { id } } }';

describe('the cost of an operation', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ kind: 'embedded', folder: null }, [VIENNA]);
  });
  afterAll(() => service.stop());

  /** The cost of an operation, even if it is refused for that. */
  async function costOf(query: string, variables: Record<string, unknown>) {
    const { response, errors } = await service.ask(query, variables);
    const extensions = errors?.[0]?.extensions as { bound?: string; value?: number } | undefined;
    return extensions?.bound === 'cost' ? extensions.value : Number(response.headers['demarche-cost']);
  }

  it.each<[string, string, unknown[], unknown]>([
    ['a text that reads as a list', NODES, ['[9]'].map((ids) => ({ ids })), { ids: Array(9).fill('state/iran') }],
    ['a text that reads as a number', PAGE, [{ first: '300' }, { first: 1 }], { first: 300 }],
    [
      'a text that reads as a switch',
      PAGE,
      [
        { first: 300, off: 'true' },
        { first: 300, off: true },
      ],
      { first: 300 },
    ],
    ['null where there was nothing', PAGE, [{ first: null }, {}], { first: 300 }],
    ['a list of other names', STATS, [{ by: ['SPEAKER'] }], { by: ['SPEAKER_COUNTRY'] }],
    ['a shorter list within lists and objects', LATER, [notWithin(1)], notWithin(9)],
    ['a smaller number within an object', ALL, [accepting(1)], accepting(500)],
    ['an object with the text of another', LATER, [{ f: { form: [] } }, { f: null }], { f: { text: 'Iran' } }],
  ])('is the same whatever was asked before: %s', async (name, operation, earlier, variables) => {
    const [fresh, asked] = [`${operation} # fresh, ${name}`, `${operation} # ${name}`];
    for (const others of earlier) await service.ask(asked, others as Record<string, unknown>);
    const honest = await costOf(fresh, variables as Record<string, unknown>);
    expect([await costOf(asked, variables as Record<string, unknown>), honest! > 50]).toEqual([honest, true]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'does not depend on what JavaScript finds in every object: $%s',
    async (name) => {
      const operationWith = (variable: string) =>
        `query Z($${variable}: Int) { actors(first: $${variable}) { nodes { id } } }`;
      expect(await costOf(operationWith(name), {})).toBe(await costOf(operationWith('first'), {}));
    },
  );
});

// Errors, nulls, lists and promises at every place of an answer, as graphql-js handles them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, type ExecutionResult, execute, type GraphQLInterfaceType, getOperationAST, parse } from 'graphql';
import { executePlan } from '../../src/execution/execute-plan.js';
import { OperationPlans } from '../../src/execution/operation-plans.js';
import type { RequestContext } from '../../src/graphql/request-context.js';
import { ReadPlanner } from '../../src/planning/planned-reads.js';
import { readCypherFiles } from '../../src/query/query-catalogue.js';

const FIELDS = `maybe: Thing sure: Thing! things: [Thing] sureThings: [Thing!]! rows: [[Thing!]]
  other: Other sureOther: Other! number: Int sureNumber: Int! numbers: [Int!] word: Word`;
const schema = buildSchema(`
  enum Word { ONE }
  interface Other { number: Int maybe: Thing }
  type Thing implements Other { ${FIELDS} }
  type Query { ${FIELDS} }
  type Mutation { first: Thing second: Thing! third: Thing }
`);
(schema.getType('Other') as GraphQLInterfaceType).resolveType = (value) => (value as { type?: string }).type;
const planner = new ReadPlanner(schema, readCypherFiles(), 'embedded');
const LEAVES = 'number sureNumber numbers word __typename';
const selection = (depth: number): string => {
  const below = depth === 0 ? LEAVES : selection(depth - 1);
  return `maybe { ${below} } sure { ${below} } things { ${below} } sureThings { ${below} } rows { ${below} }
    other { number ... on Thing { ${below} } } sureOther { number } ${LEAVES}`;
};
const QUERY = parse(`{ ${selection(1)} }`);
const MUTATION = parse(`mutation { first { ${LEAVES} } second { ${LEAVES} } third { ${LEAVES} } }`);

/** An answer in which nothing is missing. */
function wholeThing(depth: number): object {
  const leaves = { type: 'Thing', number: 1, sureNumber: 2, numbers: [3, 4], word: 'ONE' };
  const below = () => wholeThing(depth - 1);
  const things = { maybe: below, sure: below, other: below, sureOther: below };
  const lists = { things: () => [below(), below()], sureThings: () => [below(), below()], rows: () => [[below()]] };
  if (depth === 0) return leaves;
  return {
    ...leaves,
    ...Object.fromEntries(Object.entries({ ...things, ...lists }).map(([name, made]) => [name, made()])),
  };
}

/** The places in an answer, except its own type. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).filter(([name]) => name !== 'type');
  return parts.flatMap(([name, part]) => [[name], ...placesIn(part).map((place) => [name, ...place])]);
}

type Made = () => unknown;

/** A promise that rejects, handled in case nothing awaits it because something else has failed before. */
function rejected(error: unknown): Promise<never> {
  const promise = Promise.reject(error);
  promise.catch(() => {});
  return promise;
}

/** The result of a resolver: a value, synchronous or not, an error thrown or returned, null, or something of another type. */
const { value, object } = fc.letrec<{ value: Made; object: Made }>((tie) => ({
  object: fc
    .dictionary(
      fc.constantFrom('maybe', 'sure', 'things', 'sureThings', 'rows', 'other', 'sureOther', 'word'),
      tie('value'),
      { maxKeys: 8 },
    )
    .map((parts) => () => {
      const made: Record<string, unknown> = { type: 'Thing', number: 1, sureNumber: 2, numbers: [3], word: 'ONE' };
      for (const [name, part] of Object.entries(parts)) made[name] = part;
      // Non-null fields usually have a value.
      for (const name of ['sure', 'sureOther']) made[name] ??= () => ({ ...made, sure: null });
      made.sureThings ??= [];
      return made;
    }),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Made>(
      () => null,
      () => undefined,
      () => 'text',
      () => new Error('given'),
      () => {
        throw new Error('thrown');
      },
      () => rejected(new Error('rejected')),
      () => ({ type: 'Nothing' }),
    ),
    { weight: 4, arbitrary: tie('object') },
    { weight: 2, arbitrary: tie('object').map((made) => async () => made()) },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((list) => () => list.map(later)) },
  ),
}));

/** An item of a list: if one of them fails at once, graphql-js leaves later failures of the others unhandled. */
function later(made: Made): Promise<unknown> {
  const item = Promise.resolve().then(made);
  item.catch(() => {});
  return item;
}

function rootOf(parts: Record<string, Made>) {
  const type = schema.getQueryType()!;
  for (const [name, field] of Object.entries({ ...type.getFields(), ...schema.getMutationType()!.getFields() })) {
    field.resolve = () => (name === 'sureNumber' ? 2 : (parts[name]?.() ?? null));
  }
}

async function both(document: typeof QUERY, parts: Record<string, Made>) {
  rootOf(parts);
  const plan = new OperationPlans(schema).of(document, getOperationAST(document)!, {});
  const [usual, planned] = [
    await execute({ schema, document }),
    await executePlan(plan, {}, { loaders: { reader: {} } } as RequestContext, planner),
  ];
  return { usual, planned };
}

/** The places of the nulls caused by errors: the first null on the path of each. */
function nulledPlaces({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    let depth = 0;
    while (value !== null && depth < path.length) value = (value as Record<string, unknown>)[path[depth++]!];
    expect(value).toBeNull();
    return JSON.stringify(path.slice(0, depth));
  });
  return [...new Set(places)].sort();
}

/** Usually present: without it the whole answer is null. */
const SURE: Record<string, fc.Arbitrary<Made>> = {
  sure: fc.oneof({ weight: 9, arbitrary: object }, value),
  sureOther: fc.oneof({ weight: 9, arbitrary: object }, value),
  sureThings: fc.oneof({ weight: 4, arbitrary: fc.constant<Made>(() => []) }, value),
};
const ROOTS = ['maybe', 'sure', 'things', 'sureThings', 'rows', 'other', 'sureOther', 'numbers'];

describe('the answer of a plan', () => {
  it.each([
    ['query', QUERY, ROOTS],
    ['mutation', MUTATION, ['first', 'second', 'third']],
  ])('to a %s is null where that of graphql-js is, with errors for the same nulls', async (_what, document, names) => {
    const root = fc.record(Object.fromEntries(names.map((name) => [name, SURE[name] ?? value])));
    await fc.assert(
      fc.asyncProperty(root, async (parts) => {
        const { usual, planned } = await both(document, parts as Record<string, Made>);
        expect(JSON.stringify(planned.data)).toBe(JSON.stringify(usual.data));
        // If several errors make the same place null, any of them may be reported.
        expect(nulledPlaces(planned)).toEqual(nulledPlaces(usual));
      }),
      { numRuns: 150 },
    );
  });

  it('where a single thing is missing tells the same error', async () => {
    const faults: Made[] = [
      () => null,
      () => new Error('given'),
      () => rejected(new Error('rejected')),
      async () => null,
    ];
    const [place, fault] = [fc.constantFrom(...placesIn(wholeThing(2))), fc.constantFrom(...faults)];
    await fc.assert(
      fc.asyncProperty(place, fault, async (place, fault) => {
        const root = (name: string) => () => {
          const answer = wholeThing(2) as Record<string, unknown>;
          const parent = place.slice(0, -1).reduce((value, part) => value[part] as typeof answer, answer);
          parent[place.at(-1)!] = fault();
          return answer[name];
        };
        const { usual, planned } = await both(QUERY, Object.fromEntries(ROOTS.map((name) => [name, root(name)])));
        expect(usual.errors?.length ?? 0).toBeLessThan(2);
        expect(JSON.parse(JSON.stringify(planned))).toEqual(JSON.parse(JSON.stringify(usual)));
      }),
      { numRuns: 100 },
    );
  });

  it('to a mutation does one root field after the other', async () => {
    const order: string[] = [];
    const later = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      order.push(`${name} ends`);
      return { sureNumber: 1 };
    };
    await both(MUTATION, { first: later('first'), second: later('second'), third: later('third') });
    expect(order.slice(6)).toEqual(order.slice(0, 6));
  });

  it('to a mutation does nothing more once one that may not be null is', async () => {
    const begun: string[] = [];
    const noting = (name: string, made: Made) => () => {
      begun.push(name);
      return made();
    };
    const one = { sureNumber: 1 };
    const { planned } = await both(MUTATION, {
      first: noting('first', () => one),
      second: noting('second', () => Promise.reject(new Error('no'))),
      third: noting('third', () => one),
    });
    expect([planned.data, begun]).toEqual([null, ['first', 'second', 'first', 'second']]);
  });
});

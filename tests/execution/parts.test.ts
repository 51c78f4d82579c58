// What a part of an answer does to the count of the lists in it.
import { expect, it } from '@jest/globals';
import { type FieldNode, Kind, parse } from 'graphql';
import { ListMeter } from '../../src/bounds/list-meter.js';
import { countAgain, PartMeter } from '../../src/execution/parts.js';
import type { RequestContext } from '../../src/graphql/request-context.js';

const [operation] = parse('{ aliases }').definitions;
const FIELD = (operation!.kind === Kind.OPERATION_DEFINITION && operation!.selectionSet.selections[0]) as FieldNode;

/** What resolvers have in an operation whose lists may hold five items more than usual. */
function contextOfOperation(): RequestContext {
  const lists = new ListMeter(new Map([[FIELD, 5]]));
  return { spending: { cost: 1, limit: null, remaining: null, resetAt: null, lists } } as unknown as RequestContext;
}

it('lists within a part count for its operation', () => {
  const { context } = PartMeter.within(contextOfOperation());
  context.spending!.lists.add(FIELD, 4, 1);
  expect(() => context.spending!.lists.add(FIELD, 4, 1)).toThrow('aliases: holds 8 items so far');
});

it('lists within a part that is remembered count as they did at first', () => {
  const { context, lists } = PartMeter.within(contextOfOperation());
  context.spending!.lists.add(FIELD, 4, 1);
  const later = contextOfOperation();
  countAgain({ data: {}, lists }, later);
  expect(() => countAgain({ data: {}, lists }, later)).toThrow('aliases: holds 8 items so far');
});

it('lists within a part of a part count for both', () => {
  const outer = PartMeter.within(contextOfOperation());
  const inner = PartMeter.within(outer.context);
  inner.context.spending!.lists.add(FIELD, 4, 1);
  expect([outer.lists.get(FIELD), inner.lists.get(FIELD)]).toEqual(Array(2).fill({ length: 4, typicalSize: 1 }));
});

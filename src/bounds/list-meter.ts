import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { ServiceError } from '../errors/service-error.js';
import { WHOLE_LIST_LIMIT } from './list-sizes.js';
import { declaredWeight } from './weights.js';

/** How many items a field has given so far, and how many were to be expected. */
interface Given {
  expected: number;
  items: number;
}

/**
 * Sees to it that lists which come whole are no longer than the cost of their operation allows for: on average their
 * typical size, and once some more. One for an operation, or for an event of a subscription.
 */
export class ListMeter {
  readonly #spareItems: ReadonlyMap<FieldNode, number>;
  readonly #given = new Map<FieldNode, Given>();

  constructor(spareItems: ReadonlyMap<FieldNode, number>) {
    this.#spareItems = spareItems;
  }

  /** Counts one list more of a field, which usually has so many items. Errors: OPERATION_TOO_LARGE. */
  add(field: FieldNode, length: number, typicalSize: number): void {
    const given = this.#given.get(field) ?? { expected: 0, items: 0 };
    this.#given.set(field, given);
    given.expected += typicalSize;
    given.items += length;
    const limit = given.expected + (this.#spareItems.get(field) ?? 0);
    if (given.items <= limit) return;
    const name = field.name.value;
    throw new ServiceError(
      'OPERATION_TOO_LARGE',
      `${name}: holds ${given.items} items so far, and the cost of this operation allows for ${limit}; ` +
        `ask for fewer of what has ${name}, or for less within it.`,
      { details: { bound: 'list', value: given.items, limit } },
    );
  }

  /** Each event of a subscription is an answer of its own. */
  reset(): void {
    this.#given.clear();
  }
}

/** What the meter needs of the context of a request; it is null where nothing is bounded. */
interface Metered {
  spending?: { lists: ListMeter } | null;
}

/** Has every list of a schema that comes whole counted, and cut at its limit. Changes the schema and gives it back. */
export function meterLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { typicalSize } = declaredWeight(type.name, field.name) ?? {};
      if (typicalSize === undefined) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const counted = (value: unknown, context: Metered, { fieldNodes }: GraphQLResolveInfo) => {
        if (!Array.isArray(value)) return value;
        const list = value.length <= WHOLE_LIST_LIMIT ? value : value.slice(0, WHOLE_LIST_LIMIT);
        context.spending?.lists.add(fieldNodes[0]!, list.length, typicalSize);
        return list;
      };
      field.resolve = (source, args, context: Metered, info) => {
        const value = resolve(source, args, context, info);
        if (!(value instanceof Promise)) return counted(value, context, info);
        return value.then((list) => counted(list, context, info));
      };
    }
  }
  const events = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  for (const field of events) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Metered, info) => {
      context.spending?.lists.reset();
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

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

/** How many items a field has returned so far, and how many were expected. */
interface Given {
  expected: number;
  items: number;
}

/**
 * Limits unpaged lists to the length that the cost of their operation allows for: on average their typical size, plus some spare
 * items once. One instance per operation, or per event of a subscription.
 */
export class ListMeter {
  readonly #spareItems: ReadonlyMap<FieldNode, number>;
  readonly #given = new Map<FieldNode, Given>();

  constructor(spareItems: ReadonlyMap<FieldNode, number>) {
    this.#spareItems = spareItems;
  }

  /** Counts one more list of a field, with its typical size. Errors: OPERATION_TOO_LARGE. */
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

  /** Begins to count again: each event of a subscription, and an execution that is repeated, is an answer of its own. */
  reset(): void {
    this.#given.clear();
  }
}

/** The part of the request context that the meter needs; null if nothing is limited. */
interface Metered {
  spending?: { lists: ListMeter } | null;
}

/** Counts every unpaged list of a schema, and cuts it at its limit. Modifies the schema and returns it. */
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

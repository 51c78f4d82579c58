import { type GraphQLObjectType, type GraphQLResolveInfo, getArgumentValues, isObjectType } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { PlannedReads, type ReadPlanner } from '../planning/planned-reads.js';
import { Irregular } from './irregular.js';
import type { OperationPlan, PlannedField, Variables } from './operation-plan.js';
import type { Shape } from './shape.js';

/** Where a value of the answer goes: an object, or a list. */
type Place = Record<string | number, unknown>;

/**
 * One execution of a planned query that goes well. It gives what graphql-js would give, in less time: arguments, and what
 * resolvers are told of their field, are made once for all parents, and values that are there are taken without a promise. It knows no
 * errors: at the first one, and at anything else out of the ordinary, it gives up, and graphql-js has to answer. Source:
 * GraphQL specification, section 6.
 */
export class QuickExecution {
  readonly #plan: OperationPlan;
  readonly #variables: Variables;
  readonly #planner: ReadPlanner | null;
  readonly #reads: PlannedReads | null;
  readonly #infos: GraphQLResolveInfo[] = [];
  readonly #arguments: Record<string, unknown>[] = [];
  #giveUp: (reason: unknown) => void = () => {};
  #isOver = false;
  /** How many values are waited for, and one while there are fields that were not begun. */
  #waiting = 1;
  #whenComplete: () => void = () => {};

  /** `planner` plans reads from what is selected; null where each is read by itself. */
  constructor(plan: OperationPlan, variables: Variables, planner: ReadPlanner | null) {
    this.#plan = plan;
    this.#variables = variables;
    this.#planner = planner;
    this.#reads = planner?.composes
      ? new PlannedReads(planner, (planned, source, context) => this.#call(planned, source, context))
      : null;
  }

  /** The data of the answer. Errors: any, where this way has none. */
  run(context: RequestContext): Promise<object> {
    if (this.#planner) context.loaders.reader.leftOut = this.#planner.leftOutOf(this.#plan);
    return new Promise((resolve, reject) => {
      this.#giveUp = (reason) => {
        this.#isOver = true;
        reject(reason);
      };
      const data = {};
      this.#whenComplete = () => resolve(data);
      this.#attempt(() => this.#fill(data, this.#plan.rootFields, undefined, context));
    });
  }

  /** Does what was waited for. */
  #attempt(work: () => void): void {
    if (this.#isOver) return;
    try {
      work();
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#whenComplete();
    } catch (reason) {
      this.#giveUp(reason);
    }
  }

  /** Resolves the fields of an object into the place that the answer has for it. */
  #fill(data: Place, fields: readonly PlannedField[], source: unknown, context: RequestContext): void {
    for (const planned of fields) {
      const { key, shape, typeName } = planned;
      if (typeName !== null) data[key] = typeName;
      else this.#complete(shape, planned, this.#resolved(planned, source, context), data, key, context);
    }
  }

  #call(planned: PlannedField, source: unknown, context: RequestContext): unknown {
    return planned.field.resolve!(source, this.#argumentsOf(planned), context, this.#infoOf(planned));
  }

  #resolved(planned: PlannedField, source: unknown, context: RequestContext): unknown {
    const { name, resolve } = planned.field;
    if (resolve) {
      const value = this.#call(planned, source, this.#reads?.contextOf(planned, source, context) ?? context);
      if (source === undefined) context.begun?.set(planned.nodes[0]!, value);
      return value;
    }
    const property = (source as Record<string, unknown>)[name];
    if (typeof property !== 'function') return property;
    return property.call(source, this.#argumentsOf(planned), context, this.#infoOf(planned));
  }

  /** Puts a resolved value into its place: at once, or when it is there. */
  #complete(
    shape: Shape,
    planned: PlannedField,
    value: unknown,
    place: Place,
    key: string | number,
    context: RequestContext,
  ): void {
    if (value instanceof Promise) {
      // The order of the answer is that of the fields, whichever is there first.
      place[key] = null;
      this.#waiting += 1;
      value.then(
        (there) => this.#attempt(() => this.#complete(shape, planned, there, place, key, context)),
        this.#giveUp,
      );
    } else if (value === null || value === undefined) {
      if (!shape.isNullable) throw new Irregular(`${planned.key} is null`);
      place[key] = null;
    } else if (value instanceof Error) {
      throw value;
    } else if (shape.kind === 'leaf') {
      place[key] = shape.type.serialize(value);
      if (place[key] === null || place[key] === undefined) throw new Irregular(`${planned.key} is not a ${shape.type}`);
    } else if (shape.kind === 'list') {
      place[key] = this.#list(shape.item, planned, value, context);
    } else {
      const type = this.#objectType(shape, planned, value, context);
      const data = {};
      place[key] = data;
      this.#fill(data, planned.selection!.fieldsOf(type), value, context);
    }
  }

  #list(item: Shape, planned: PlannedField, values: unknown, context: RequestContext): unknown[] {
    if (!Array.isArray(values)) throw new Irregular(`${planned.key} is not a list`);
    const list: unknown[] = [];
    let index = 0;
    try {
      for (; index < values.length; index++) {
        this.#complete(item, planned, values[index], list as unknown as Place, index, context);
      }
    } catch (reason) {
      // Nobody is going to hear what becomes of the others.
      for (const value of values.slice(index)) if (value instanceof Promise) value.catch(() => {});
      throw reason;
    }
    return list;
  }

  #objectType(
    shape: Extract<Shape, { kind: 'object' | 'abstract' }>,
    planned: PlannedField,
    value: unknown,
    context: RequestContext,
  ): GraphQLObjectType {
    const info = this.#infoOf(planned);
    let type: unknown = shape.type;
    if (shape.kind === 'abstract') {
      const name = shape.type.resolveType?.(value, context, info, shape.type);
      type = typeof name === 'string' ? this.#plan.schema.getType(name) : undefined;
    }
    if (!isObjectType(type)) throw new Irregular(`${planned.key} is of a type that is not known at once`);
    if (type.isTypeOf && type.isTypeOf(value, context, info) !== true) {
      throw new Irregular(`${planned.key} is not a ${type.name}`);
    }
    return type;
  }

  /** The arguments of a field, the same for all parents. */
  #argumentsOf({ index, field, nodes }: PlannedField): Record<string, unknown> {
    this.#arguments[index] ??= getArgumentValues(field, nodes[0]!, this.#variables);
    return this.#arguments[index];
  }

  /** What resolvers are told of their field. The list of nodes is new each time: what was checked is known by it. */
  #infoOf({ index, key, field, nodes, parentType }: PlannedField): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.#plan;
    this.#infos[index] ??= {
      ...{ fieldName: field.name, fieldNodes: [...nodes], returnType: field.type, parentType },
      path: { prev: undefined, key, typename: parentType.name },
      ...{ schema, fragments, rootValue: undefined, operation, variableValues: this.#variables },
    };
    return this.#infos[index];
  }
}

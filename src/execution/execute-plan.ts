import { type ExecutionResult, GraphQLError, type GraphQLObjectType, isObjectType, locatedError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { PlannedReads, type ReadPlanner } from '../planning/planned-reads.js';
import { GivenToResolvers } from './given-to-resolvers.js';
import type { OperationPlan, PlannedField, Shape, Variables } from './operation-plan.js';
import { type DelayedField, isNulled, namedIds, type Place, type Position, pathOf } from './position.js';

/**
 * Executes a planned query or mutation as section 6 of the GraphQL specification defines it: root fields of a mutation serially,
 * errors at their fields, null for the nearest nullable field. Returns what `execute` of graphql-js returns, in less time:
 * arguments and the infos of resolvers are created once for all parents, and values that are available are used without a
 * promise.
 *
 * `planner` plans the reads of a query from what it selects.
 */
export function executePlan(
  plan: OperationPlan,
  variables: Variables,
  context: RequestContext,
  planner: ReadPlanner,
): Promise<ExecutionResult> {
  return new Execution(plan, variables, context, planner).run();
}

class Execution {
  readonly #plan: OperationPlan;
  readonly #context: RequestContext;
  readonly #reads: PlannedReads | null;
  readonly #given: GivenToResolvers;
  readonly #errors: GraphQLError[] = [];
  #data: Place | null;
  /** The number of pending values, plus one while there are fields that were not started. */
  #waiting = 0;
  #whenSettled: () => void = () => {};
  /** Fields that return what their parents name, which is loaded once all available values have been filled in. */
  #delayed: DelayedField[] = [];

  constructor(plan: OperationPlan, variables: Variables, context: RequestContext, planner: ReadPlanner) {
    this.#plan = plan;
    this.#given = new GivenToResolvers(plan, variables);
    this.#context = context;
    this.#data = this.#newObject();
    // A mutation puts new loaders into its context, which planned reads would hide.
    const isPlanned = planner.composes && plan.operation.operation === 'query';
    this.#reads = isPlanned
      ? new PlannedReads(planner, (planned, source, within) => this.#call(planned, source, within))
      : null;
    context.loaders.reader.leftOut = planner.leftOut.of(plan);
  }

  async run(): Promise<ExecutionResult> {
    const { rootFields, operation } = this.#plan;
    if (operation.operation === 'mutation') {
      for (const field of rootFields) await this.#settled([field]);
    } else {
      await this.#settled(rootFields);
    }
    return this.#errors.length > 0 ? { errors: this.#errors, data: this.#data } : { data: this.#data };
  }

  /** Resolves once some root fields and all below them are complete. */
  #settled(fields: readonly PlannedField[]): Promise<void> {
    return new Promise((resolve) => {
      this.#whenSettled = resolve;
      this.#waiting = 1;
      this.#attempt(null, () => this.#fill(this.#data!, fields, undefined, null));
    });
  }

  /** Does the work that waited for a value, unless an error has made it superfluous. */
  #attempt(at: Position | null, work: () => void): void {
    try {
      if (!this.#isNulled(at)) work();
    } catch (error) {
      this.#propagate(at, error as GraphQLError);
    }
    if (this.#delayed.length > 0) this.#fillDelayed();
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#whenSettled();
  }

  #isNulled(at: Position | null): boolean {
    return isNulled(at) || this.#data === null;
  }

  /** Propagates an error in a position to the nearest nullable one. */
  #propagate(at: Position | null, error: GraphQLError): void {
    if (this.#isNulled(at)) return;
    this.#errors.push(error);
    let position = at;
    while (position !== null && !position.isNullable) position = position.outer;
    if (position === null) {
      this.#data = null;
      return;
    }
    position.isNulled = true;
    position.place[position.key] = null;
  }

  /** Resolves the fields of an object into its place in the answer. Errors: that of a non-null field. */
  #fill(data: Place, fields: readonly PlannedField[], source: unknown, at: Position | null): void {
    for (const planned of fields) {
      const { key, typeName } = planned;
      if (typeName !== null) {
        data[key] = typeName;
      } else if (planned.namedBy !== null && !this.#reads) {
        // Planned reads have read the subjects with their statements.
        data[key] = null;
        this.#delayed.push({ planned, source, data, at });
      } else {
        this.#fillField(planned, source, data, at);
      }
    }
  }

  #fillField(planned: PlannedField, source: unknown, data: Place, at: Position | null): void {
    const { shape, key } = planned;
    try {
      this.#complete(shape, planned, this.#resolved(planned, source), data, key, at);
    } catch (error) {
      this.#fail(shape, planned, error, data, key, at);
    }
  }

  #call(planned: PlannedField, source: unknown, context: RequestContext): unknown {
    return planned.field.resolve!(source, this.#given.argumentsOf(planned), context, this.#given.infoOf(planned));
  }

  #resolved(planned: PlannedField, source: unknown): unknown {
    const { name, resolve } = planned.field;
    const context = this.#context;
    if (resolve)
      return this.#reads ? this.#reads.resolve(planned, source, context) : this.#call(planned, source, context);
    const property = (source as Record<string, unknown> | undefined)?.[name];
    if (typeof property !== 'function') return property;
    return property.call(source, this.#given.argumentsOf(planned), context, this.#given.infoOf(planned));
  }

  /** Puts null into a nullable place, and adds the error to the result. Errors: that error with its path, if not nullable. */
  #fail(
    shape: Shape,
    { nodes }: PlannedField,
    raw: unknown,
    place: Place,
    key: string | number,
    at: Position | null,
  ): void {
    const error = locatedError(raw, nodes, pathOf(at, key));
    if (!shape.isNullable) throw error;
    place[key] = null;
    this.#errors.push(error);
  }

  /** Puts a resolved value into its place: at once, or when its promise is settled. Errors: whatever is wrong with it. */
  #complete(
    shape: Shape,
    planned: PlannedField,
    value: unknown,
    place: Place,
    key: string | number,
    at: Position | null,
  ): void {
    if (value instanceof Promise) {
      this.#await(shape, planned, value, place, key, at);
    } else if (value instanceof Error) {
      throw value;
    } else if (value === null || value === undefined) {
      if (!shape.isNullable) {
        throw new Error(`Cannot return null for non-nullable field ${planned.parentType.name}.${planned.field.name}.`);
      }
      place[key] = null;
    } else if (shape.kind === 'leaf') {
      place[key] = shape.type.serialize(value);
      if (place[key] === null || place[key] === undefined) throw new Error(`${planned.key} is not a ${shape.type}`);
    } else {
      const position = { outer: at, place, key, isNullable: shape.isNullable, isNulled: false };
      try {
        if (shape.kind === 'list') this.#fillList(shape.item, planned, value, position);
        else this.#fillObject(this.#objectType(shape, planned, value), planned, value, position);
      } catch (error) {
        position.isNulled = true;
        throw error;
      }
    }
  }

  /** A separate method, since what closures capture is allocated at each call of the function that contains them. */
  #await(
    shape: Shape,
    planned: PlannedField,
    value: Promise<unknown>,
    place: Place,
    key: string | number,
    at: Position | null,
  ): void {
    // The order of the answer is that of the fields, whichever value arrives first.
    place[key] = null;
    this.#waiting += 1;
    value.then(
      (there) => this.#attempt(at, () => this.#put(shape, planned, there, place, key, at)),
      (error) => this.#attempt(at, () => this.#fail(shape, planned, error, place, key, at)),
    );
  }

  #put(shape: Shape, planned: PlannedField, value: unknown, place: Place, key: string | number, at: Position | null) {
    try {
      this.#complete(shape, planned, value, place, key, at);
    } catch (error) {
      this.#fail(shape, planned, error, place, key, at);
    }
  }

  #fillList(item: Shape, planned: PlannedField, value: unknown, position: Position): void {
    if (typeof value !== 'object' || !(Symbol.iterator in value!)) {
      const { parentType, field } = planned;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${field.name}".`);
    }
    const values = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
    const list: unknown[] = new Array(values.length);
    position.place[position.key] = list;
    let index = 0;
    try {
      for (; index < values.length; index++) {
        this.#put(item, planned, values[index], list as unknown as Place, index, position);
      }
    } catch (error) {
      // Nothing else handles the rejections of the others.
      for (const other of values.slice(index)) if (other instanceof Promise) other.catch(() => {});
      throw error;
    }
  }

  /** Loads all that is named at once, then resolves the fields that return it, so that they need not each wait for their own. */
  #fillDelayed(): void {
    const delayed = this.#delayed;
    this.#delayed = [];
    const fill = () => {
      for (const { planned, source, data, at } of delayed) {
        try {
          if (!this.#isNulled(at)) this.#fillField(planned, source, data, at);
        } catch (error) {
          this.#propagate(at, error as GraphQLError);
        }
      }
    };
    const { loaders } = this.#context;
    const readings = [...namedIds(delayed)].map(([loader, ids]) => loaders[loader].loadMany([...ids]));
    this.#waiting += 1;
    if (readings.some((reading) => reading instanceof Promise)) {
      Promise.all<unknown>(readings).then(() => this.#attempt(null, fill));
    } else this.#attempt(null, fill);
  }

  #fillObject(type: GraphQLObjectType, planned: PlannedField, source: unknown, position: Position): void {
    const fields = planned.selection!.fieldsOf(type);
    const data = this.#newObject();
    position.place[position.key] = data;
    this.#fill(data, fields, source, position);
  }

  /** On an object without a prototype, which takes longer to create, a name such as `__proto__` is an ordinary property. */
  #newObject(): Place {
    return this.#plan.hasUnusualKeys ? Object.create(null) : {};
  }

  #objectType(
    shape: Extract<Shape, { kind: 'object' | 'abstract' }>,
    planned: PlannedField,
    value: unknown,
  ): GraphQLObjectType {
    const info = this.#given.infoOf(planned);
    let type: unknown = shape.type;
    if (shape.kind === 'abstract') {
      const name = shape.type.resolveType?.(value, this.#context, info, shape.type);
      type = typeof name === 'string' ? this.#plan.schema.getType(name) : undefined;
    }
    if (!isObjectType(type) || (type.isTypeOf && type.isTypeOf(value, this.#context, info) !== true)) {
      throw new Error(`${planned.parentType.name}.${planned.field.name} is of none of the types of ${shape.type.name}`);
    }
    return type;
  }
}

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { madeOnce } from '../collections/made-once.js';
import { ArgumentValues } from './argument-values.js';
import {
  type Argument,
  asksForText,
  type FilterCost,
  filterCost,
  STATES_EACH,
  statesIn,
  TEXT_MATCHES,
} from './filter-costs.js';
import { fragmentsOf } from './fragments-of.js';
import { introspectionSizes } from './introspection-sizes.js';
import { WHOLE_LIST_LIMIT } from './list-sizes.js';
import { type FieldWeight, type GraphRows, objectWeight, type Units, weightOf } from './weights.js';

/** The cost of an operation, and the assumptions behind it. */
export interface OperationCost {
  /** In units of a node: an upper bound of what it returns. */
  cost: number;
  /** For each unpaged list, how many items it may have beyond the typical size for its parents. */
  spareItems: ReadonlyMap<FieldNode, number>;
}

/**
 * The cost of a selection: `each` per parent, `once` regardless of the number of parents, and `perRow` per row of the parent,
 * which is a connection or another object with rows.
 */
interface Cost {
  each: number;
  once: number;
  perRow: number;
  /** Whether the selection asks for the number of items of the parent. */
  isCounted: boolean;
}

const FREE: Cost = { each: 0, once: 0, perRow: 0, isCounted: false };

/** A graph in which scans cost nothing. */
export const EMPTY_GRAPH: GraphRows = { statements: 0, interactions: 0, actors: 0 };

/** The fields of a connection that count the whole list. */
const COUNTS = ['totalCount', 'uncountedTotal'];

/** How much one unusually long list may add to the cost of an operation. */
const ONE_LONG_LIST = 6_000;

/** The maximum of any partial sum, far beyond any limit, so that no product overflows. */
const MOST = 1e12;

/** What the schema alone determines about a field. */
interface FieldPlan {
  weight: FieldWeight;
  isList: boolean;
  /** Whether acts are tested with its filter, and whether these are interactions. */
  actFilter: 'StatementFilter' | 'InteractionFilter' | null;
  /** Null for a leaf field. */
  type: GraphQLCompositeType | null;
  objectCost: number;
  defaults: ReadonlyMap<string, unknown>;
}

/** The type of the filter of a field by which acts are tested; null if it has none. */
function actFilterOf({ args }: GraphQLField<unknown, unknown>): FieldPlan['actFilter'] {
  const filter = args.find(({ name }) => name === 'filter');
  const name = filter ? getNamedType(filter.type).name : null;
  return name === 'StatementFilter' || name === 'InteractionFilter' ? name : null;
}

/** Computes the cost of operations from their text and variables alone. One instance per schema, whose fields it caches. */
export class CostEstimator {
  readonly #schema: GraphQLSchema;
  readonly #plans = new WeakMap<GraphQLField<unknown, unknown>, FieldPlan>();
  readonly #introspection: ReadonlyMap<string, number>;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#introspection = introspectionSizes(schema);
  }

  /**
   * The cost of an operation of a valid document, in time linear in the length of the document, however often its fragments are
   * spread. The variables are coerced; `read` collects those that the cost depends on; `rows` is the size of the graph.
   */
  estimate(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    read: Set<string> = new Set(),
    rows: GraphRows = EMPTY_GRAPH,
  ): OperationCost {
    const planOf: PlanOf = (type, field) => this.#planOf(type, field);
    const visit = new Visit(this.#schema, document, operation, variables, { read, rows, planOf });
    const { each, once } = visit.selectionCost(operation.selectionSet, this.#schema.getRootType(operation.operation)!);
    return { cost: Math.max(1, Math.min(Math.ceil(each + once), MOST)), spareItems: visit.spareItems };
  }

  #planOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): FieldPlan {
    const known = this.#plans.get(field);
    if (known) return known;
    const namedType = getNamedType(field.type);
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const size = this.#introspection.get(`${type.name}.${field.name}`);
    const plan: FieldPlan = {
      weight: size === undefined ? weightOf(type.name, field.name, namedType, isList) : { size },
      isList,
      // In a subscription, each statement is matched separately.
      actFilter: type === this.#schema.getSubscriptionType() ? null : actFilterOf(field),
      type: isCompositeType(namedType) ? namedType : null,
      objectCost: isCompositeType(namedType) ? objectWeight(namedType) : 0,
      defaults: new Map(field.args.map(({ name, defaultValue }) => [name, defaultValue])),
    };
    this.#plans.set(field, plan);
    return plan;
  }
}

type PlanOf = (type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => FieldPlan;

/** One pass over one operation. */
class Visit {
  readonly rows: GraphRows;
  readonly planOf: PlanOf;
  readonly spareItems = new Map<FieldNode, number>();
  readonly #known = new Map<SelectionSetNode, Map<GraphQLCompositeType, Cost>>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #values: ArgumentValues;
  readonly #root: GraphQLCompositeType | undefined;

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    { read, rows, planOf }: { read: Set<string>; rows: GraphRows; planOf: PlanOf },
  ) {
    this.#values = new ArgumentValues(variables, read);
    this.rows = rows;
    this.planOf = planOf;
    this.#root = schema.getRootType(operation.operation) ?? undefined;
    this.#fragments = fragmentsOf(document);
  }

  /** The cost of the selections of a type; for an abstract one, that of its most expensive type. */
  selectionCost(selectionSet: SelectionSetNode, type: GraphQLCompositeType): Cost {
    const ofTypes = madeOnce(this.#known, selectionSet, () => new Map());
    const known = ofTypes.get(type);
    if (known) return known;
    // A fragment cycle is refused elsewhere; it must not be followed here.
    ofTypes.set(type, FREE);
    const { each, once, perRow, isCounted } = this.#selectionCost(selectionSet, type);
    const cost = { each: Math.min(each, MOST), once: Math.min(once, MOST), perRow: Math.min(perRow, MOST), isCounted };
    ofTypes.set(type, cost);
    return cost;
  }

  #selectionCost(selectionSet: SelectionSetNode, type: GraphQLCompositeType): Cost {
    const { selections } = selectionSet;
    const isOfAnyType = isAbstractType(type) && selections.some(({ kind }) => kind !== Kind.FIELD);
    const sum = { ...FREE };
    for (const selection of selections) {
      if (this.#values.leavesOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        this.#addField(sum, selection, type);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      const cost = fragment && this.#fragmentCost(fragment, type);
      if (!cost) continue;
      sum.each += cost.each;
      sum.once += cost.once;
      sum.perRow += cost.perRow;
      sum.isCounted ||= cost.isCounted;
    }
    if (!isOfAnyType) return sum;
    // A parent has one type, so its cost is that of the most expensive type. Parents of different types may each have a long
    // list, so the costs that are counted once add up.
    const ofTypes = this.schema.getPossibleTypes(type).map((one) => this.selectionCost(selectionSet, one));
    return {
      each: Math.max(0, ...ofTypes.map(({ each }) => each)),
      once: sum.once,
      perRow: Math.max(0, ...ofTypes.map(({ perRow }) => perRow)),
      isCounted: sum.isCounted,
    };
  }

  /** The cost that a fragment adds to a selection of a type: none if it is for another type. */
  #fragmentCost(
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
    type: GraphQLCompositeType,
  ): Cost | null {
    const condition = typeCondition ? this.schema.getType(typeCondition.name.value) : type;
    if (!isCompositeType(condition)) return null;
    if (isAbstractType(type)) return this.selectionCost(selectionSet, condition);
    const applies = condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
    return applies ? this.selectionCost(selectionSet, type) : null;
  }

  /**
   * Adds the cost of a field: at least 1 at the root, since each is resolved separately even if it reads nothing. `__typename`,
   * which clients add automatically, is not a field of the schema and costs nothing.
   */
  #addField(sum: Cost, node: FieldNode, type: GraphQLCompositeType): void {
    const field = this.#fieldOf(type, node.name.value);
    if (!field) return;
    const before = sum.each + sum.once;
    this.#addCostOf(field, sum, node, type);
    if (type === this.#root) sum.each += Math.max(0, 1 - (sum.each + sum.once - before));
  }

  #addCostOf(field: GraphQLField<unknown, unknown>, sum: Cost, node: FieldNode, type: GraphQLCompositeType): void {
    const { weight, isList, actFilter, type: childType, objectCost, defaults } = this.planOf(type, field);
    const argument: Argument = (name) => this.#values.argument(node, name, defaults);
    const amount = (units: Units | undefined) =>
      typeof units === 'function' ? units(argument, this.rows) : (units ?? 0);
    sum.each += amount(weight.start);
    sum.once += amount(weight.once);
    // The database is queried for a text once in advance.
    if (actFilter === 'StatementFilter' && asksForText(argument)) sum.once += TEXT_MATCHES;
    sum.once += STATES_EACH * statesIn(argument);
    let tests: FilterCost | null = null;
    if (actFilter !== null) {
      const isOfInteractions = actFilter === 'InteractionFilter';
      tests = filterCost(argument, this.rows, { type: type.name, name: node.name.value, isOfInteractions });
      sum.each += tests.each;
      sum.once += tests.once + tests.ifEmpty;
    }
    if (COUNTS.includes(node.name.value)) sum.isCounted = true;
    if (childType === null || !node.selectionSet) return;
    const child = this.selectionCost(node.selectionSet, childType);
    if (child.isCounted) {
      // The list is counted by a query of its own, with the same filter.
      sum.each += amount(weight.count) + (tests?.each ?? 0);
      sum.once += tests?.once ?? 0;
    }
    const each = objectCost + child.each;
    sum.once += child.once;
    if (weight.itemsPerRow !== undefined) {
      sum.perRow += weight.itemsPerRow * each;
    } else if (weight.typicalSize !== undefined) {
      sum.each += weight.typicalSize * each;
      sum.once += this.#spare(node, each, WHOLE_LIST_LIMIT - weight.typicalSize);
    } else {
      const size = weight.size === undefined ? 1 : amount(weight.size);
      // An object with rows reads them even if they are not selected.
      if (isList) sum.each += size * each;
      else sum.each += each + (weight.size === undefined ? 0 : size * Math.max(1, child.perRow));
    }
  }

  /** The cost of one list being longer than usual, by as many items as are affordable; ListMeter enforces that. */
  #spare(node: FieldNode, each: number, most: number): number {
    const spare = Math.min(most, Math.floor(ONE_LONG_LIST / Math.max(each, 1)));
    this.spareItems.set(node, Math.min(spare, this.spareItems.get(node) ?? spare));
    return spare * each;
  }

  #fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === '__schema') return SchemaMetaFieldDef;
    if (name === '__type') return TypeMetaFieldDef;
    return 'getFields' in type ? type.getFields()[name] : undefined;
  }
}

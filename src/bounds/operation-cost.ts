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
import { type Argument, asksForText, STATES_EACH, statesIn, TEXT_MATCHES } from './filter-costs.js';
import { fragmentsOf } from './fragments-of.js';
import { introspectionSizes } from './introspection-sizes.js';
import { WHOLE_LIST_LIMIT } from './list-sizes.js';
import { type FieldWeight, type GraphRows, objectWeight, type Units, weightOf } from './weights.js';

/** What an operation costs, and what that takes into account. */
export interface OperationCost {
  /** In units of a node: it returns no more than that. */
  cost: number;
  /** For each list that comes whole, how many items it may have beyond what is typical of its parents. */
  spareItems: ReadonlyMap<FieldNode, number>;
}

/**
 * The cost of a selection: `each` for each parent, `once` however many parents there are, and `perRow` for each row of the
 * parent, which is a connection or another object with rows.
 */
interface Cost {
  each: number;
  once: number;
  perRow: number;
  /** Whether the selection asks for the `totalCount` of the parent. */
  isCounted: boolean;
}

const FREE: Cost = { each: 0, once: 0, perRow: 0, isCounted: false };

/** A graph of which nothing has to be gone through. */
export const EMPTY_GRAPH: GraphRows = { statements: 0, interactions: 0, actors: 0 };

/** The field of a connection that counts the whole list. */
const TOTAL_COUNT = 'totalCount';

/** How much more expensive one list that is longer than usual may make an operation. */
const ONE_LONG_LIST = 6_000;

/** As much as is counted at all, far beyond any limit: nothing multiplied with it is beyond the numbers. */
const MOST = 1e12;

/** What is known of a field from the schema alone. */
interface FieldPlan {
  weight: FieldWeight;
  isList: boolean;
  /** Whether its filter may ask for a text, for which the database is asked once before. */
  hasTextFilter: boolean;
  /** null for a field without fields of its own. */
  type: GraphQLCompositeType | null;
  objectCost: number;
  defaults: ReadonlyMap<string, unknown>;
}

/** Computes what operations cost from their text and variables alone. One for a schema: it remembers what it learnt of it. */
export class CostEstimator {
  readonly #schema: GraphQLSchema;
  readonly #plans = new WeakMap<GraphQLField<unknown, unknown>, FieldPlan>();
  readonly #introspection: ReadonlyMap<string, number>;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#introspection = introspectionSizes(schema);
  }

  /**
   * The cost of an operation of a valid document. It takes time in proportion to the length of the document, however often
   * its fragments are spread. The variables are coerced; `read` gathers those that the cost depends on; `rows` says how large the graph is.
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
      // Of a subscription, each statement is held against the text by itself.
      hasTextFilter:
        type !== this.#schema.getSubscriptionType() &&
        field.args.some((arg) => arg.name === 'filter' && getNamedType(arg.type).name === 'StatementFilter'),
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

  /** What the selections of a type cost; of an abstract one, what the most expensive of its types costs. */
  selectionCost(selectionSet: SelectionSetNode, type: GraphQLCompositeType): Cost {
    const ofTypes = madeOnce(this.#known, selectionSet, () => new Map());
    const known = ofTypes.get(type);
    if (known) return known;
    // A fragment that spreads itself is refused elsewhere; it must not be followed here.
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
    // One parent is of one type, so that what each costs is what the most expensive type costs. Parents of several types may have
    // a long list each: what is counted once adds up.
    const ofTypes = this.schema.getPossibleTypes(type).map((one) => this.selectionCost(selectionSet, one));
    return {
      each: Math.max(0, ...ofTypes.map(({ each }) => each)),
      once: sum.once,
      perRow: Math.max(0, ...ofTypes.map(({ perRow }) => perRow)),
      isCounted: sum.isCounted,
    };
  }

  /** What a fragment adds to a selection of a type: nothing where it is of another type. */
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
   * Adds what a field costs: at the root at least 1, for each is resolved by itself, also where it reads nothing. `__typename`, which
   * clients add by themselves, is none of the schema's fields and costs nothing.
   */
  #addField(sum: Cost, node: FieldNode, type: GraphQLCompositeType): void {
    const field = this.#fieldOf(type, node.name.value);
    if (!field) return;
    const before = sum.each + sum.once;
    this.#addCostOf(field, sum, node, type);
    if (type === this.#root) sum.each += Math.max(0, 1 - (sum.each + sum.once - before));
  }

  #addCostOf(field: GraphQLField<unknown, unknown>, sum: Cost, node: FieldNode, type: GraphQLCompositeType): void {
    const { weight, isList, hasTextFilter, type: childType, objectCost, defaults } = this.planOf(type, field);
    const argument: Argument = (name) => this.#values.argument(node, name, defaults);
    const amount = (units: Units | undefined) =>
      typeof units === 'function' ? units(argument, this.rows) : (units ?? 0);
    sum.each += amount(weight.start);
    sum.once += amount(weight.once);
    if (hasTextFilter && asksForText(argument)) sum.once += TEXT_MATCHES;
    sum.once += STATES_EACH * statesIn(argument);
    if (node.name.value === TOTAL_COUNT) sum.isCounted = true;
    if (childType === null || !node.selectionSet) return;
    const child = this.selectionCost(node.selectionSet, childType);
    if (child.isCounted) sum.each += amount(weight.count);
    const each = objectCost + child.each;
    sum.once += child.once;
    if (weight.itemsPerRow !== undefined) {
      sum.perRow += weight.itemsPerRow * each;
    } else if (weight.typicalSize !== undefined) {
      sum.each += weight.typicalSize * each;
      sum.once += this.#spare(node, each, WHOLE_LIST_LIMIT - weight.typicalSize);
    } else {
      const size = weight.size === undefined ? 1 : amount(weight.size);
      // An object with rows reads them whether or not they are selected.
      if (isList) sum.each += size * each;
      else sum.each += each + (weight.size === undefined ? 0 : size * Math.max(1, child.perRow));
    }
  }

  /** What it costs that one list is longer than usual: by so many items as leave it affordable, which ListMeter allows. */
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

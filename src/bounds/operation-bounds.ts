import {
  type DocumentNode,
  type GraphQLSchema,
  isExecutableDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { badUserInput } from '../errors/service-error.js';
import { type BoundsConfig, DEFAULT_BOUNDS } from './bounds-config.js';
import { costKey } from './cost-key.js';
import { passedTextBound } from './document-text.js';
import { MAX_LIST_LENGTH } from './list-sizes.js';
import { longestList } from './longest-list.js';
import { CostEstimator, EMPTY_GRAPH, type OperationCost } from './operation-cost.js';
import { passedShapeBound } from './operation-shape.js';
import { boundRefusal } from './refusal.js';
import { hasConditionAtSubscriptionRoot } from './subscription-root.js';
import type { GraphRows } from './weights.js';

/** How many costs of one document are cached, for different variables. */
const REMEMBERED_COSTS = 100;

/** The cached costs of one document. */
interface KnownCosts {
  /** The size of the graph at the time. */
  rows: GraphRows;
  /** The variables that its cost has depended on so far. */
  variables: Set<string>;
  byKey: Map<string, OperationCost>;
}

/** Decides whether an operation may run, before any of it does. One instance per schema. */
export class OperationBounds {
  readonly config: BoundsConfig;
  readonly #estimator: CostEstimator;
  readonly #costs = new WeakMap<DocumentNode, KnownCosts>();

  readonly #rows: () => GraphRows;

  /** `rows` returns the size of the graph; the cost of reading all of it depends on that. */
  constructor(schema: GraphQLSchema, config: BoundsConfig = DEFAULT_BOUNDS, rows: () => GraphRows = () => EMPTY_GRAPH) {
    this.config = config;
    this.#rows = rows;
    this.#estimator = new CostEstimator(schema);
  }

  /** Checks a text against the bounds on its length, before it is parsed. Errors: OPERATION_TOO_LARGE. */
  checkText(text: string): void {
    const passed = passedTextBound(text, this.config);
    if (passed) throw boundRefusal(passed);
  }

  /**
   * Checks a document against the bounds on its shape, without the schema. Errors: OPERATION_TOO_LARGE, and BAD_USER_INPUT for
   * what would fail in validation.
   */
  checkShape(document: DocumentNode): void {
    const passed = passedShapeBound(document, this.config);
    if (passed) throw boundRefusal(passed);
    if (!document.definitions.every(isExecutableDefinitionNode)) {
      throw badUserInput('query', 'defines types; give operations and fragments alone');
    }
    if (hasConditionAtSubscriptionRoot(document)) {
      throw badUserInput('query', 'has @skip or @include at the root of a subscription; put it further in');
    }
  }

  /**
   * The cost of an operation of a valid document; `variables` are its own, coerced. Errors: OPERATION_TOO_LARGE if it exceeds the
   * maximum cost or asks for too long a list.
   */
  check(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>> = {},
  ): OperationCost {
    this.#checkLists(document, variables);
    const known = this.#costOf(document, operation, variables);
    const { maxCost } = this.config;
    if (known.cost > maxCost) {
      throw boundRefusal({
        ...{ bound: 'cost', value: known.cost, limit: maxCost, unit: 'nodes that it can return or read' },
        remedy:
          'ask for smaller pages (first:), above all in lists within lists, give fewer values in filters, or ask in several operations',
      });
    }
    return known;
  }

  /** Argument validation reports lists that are too long for the schema; a lower configured bound is checked here. */
  #checkLists(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
    const { maxListSize } = this.config;
    if (maxListSize >= MAX_LIST_LENGTH) return;
    const value = longestList(document, variables);
    if (value <= maxListSize) return;
    throw boundRefusal({
      ...{ bound: 'listSize', value, limit: maxListSize, unit: 'items in its longest page or list' },
      remedy: 'ask for smaller pages, and give fewer values at once',
    });
  }

  #costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): OperationCost {
    const rows = this.#rows();
    const before: KnownCosts | undefined = this.#costs.get(document);
    const known: KnownCosts = before?.rows === rows ? before : { rows, variables: new Set(), byKey: new Map() };
    this.#costs.set(document, known);
    const key = costKey(operation, known.variables, variables);
    const found = known.byKey.get(key);
    if (found) return found;
    const variableCount = known.variables.size;
    const cost = this.#estimator.estimate(document, operation, variables, known.variables, rows);
    // A variable that matters only together with others: costs cached earlier do not account for it.
    if (known.variables.size > variableCount || known.byKey.size >= REMEMBERED_COSTS) known.byKey.clear();
    known.byKey.set(costKey(operation, known.variables, variables), cost);
    return cost;
  }
}

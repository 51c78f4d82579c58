import {
  type DocumentNode,
  type GraphQLSchema,
  isExecutableDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { badUserInput } from '../errors/service-error.js';
import { type BoundsConfig, DEFAULT_BOUNDS } from './bounds-config.js';
import { passedTextBound } from './document-text.js';
import { MAX_LIST_LENGTH } from './list-sizes.js';
import { longestList } from './longest-list.js';
import { CostEstimator, EMPTY_GRAPH, type OperationCost } from './operation-cost.js';
import { passedShapeBound } from './operation-shape.js';
import { boundRefusal } from './refusal.js';
import { hasConditionAtSubscriptionRoot } from './subscription-root.js';
import type { GraphRows } from './weights.js';

/** Costs depend on names, such as those of an enum, and on no longer text. */
const LONGEST_NAME = 40;

/** How many costs of one document are remembered, each for other variables. */
const REMEMBERED_COSTS = 100;

/** What is known of the costs of one document. */
interface KnownCosts {
  /** How large the graph was then. */
  rows: GraphRows;
  /** The variables that its cost has been seen to depend on. */
  variables: Set<string>;
  byKey: Map<string, OperationCost>;
}

/** Says of each operation whether it may run, before anything of it does. One for a schema. */
export class OperationBounds {
  readonly config: BoundsConfig;
  readonly #estimator: CostEstimator;
  readonly #costs = new WeakMap<DocumentNode, KnownCosts>();

  readonly #rows: () => GraphRows;

  /** `rows` says how large the graph is; what goes through all of it costs accordingly. */
  constructor(schema: GraphQLSchema, config: BoundsConfig = DEFAULT_BOUNDS, rows: () => GraphRows = () => EMPTY_GRAPH) {
    this.config = config;
    this.#rows = rows;
    this.#estimator = new CostEstimator(schema);
  }

  /** Holds a text to the bounds on its length, before anything parses it. Errors: OPERATION_TOO_LARGE. */
  checkText(text: string): void {
    const passed = passedTextBound(text, this.config);
    if (passed) throw boundRefusal(passed);
  }

  /**
   * Holds a document to the bounds on its shape, without a look at the schema. Errors: OPERATION_TOO_LARGE, and BAD_USER_INPUT
   * for what would fail in validation.
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
   * What an operation of a valid document costs; `variables` are its own, coerced.
   * Errors: OPERATION_TOO_LARGE where it costs more than it may or asks for a longer list.
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
        remedy: 'ask for smaller pages (first:), above all in lists within lists, or in several operations',
      });
    }
    return known;
  }

  /** The rules of the arguments name lists that are too long for the schema; a lower bound is held here. */
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
    const key = keyOf(operation, known.variables, variables);
    const found = known.byKey.get(key);
    if (found) return found;
    const variableCount = known.variables.size;
    const cost = this.#estimator.estimate(document, operation, variables, known.variables, rows);
    // A variable that only counts beside others: what was remembered before says nothing of it.
    if (known.variables.size > variableCount || known.byKey.size >= REMEMBERED_COSTS) known.byKey.clear();
    known.byKey.set(keyOf(operation, known.variables, variables), cost);
    return cost;
  }
}

/** What the cost of an operation depends on, as text. */
function keyOf(
  operation: OperationDefinitionNode,
  names: ReadonlySet<string>,
  variables: Readonly<Record<string, unknown>>,
): string {
  let key = operation.name?.value ?? '';
  for (const name of names) key += `\n${name} ${typedText(variables[name])}`;
  return key;
}

/**
 * A coerced value as far as costs depend on it: a number, a switch, a short text such as a name of an enum; of a list its length;
 * of an object what it holds, and of the texts and numbers in it no more than that they are there. Values of two types never
 * have one text: a text is in quotation marks, a list in brackets, an object in braces.
 */
function typedText(value: unknown): string {
  if (typeof value === 'string') return value.length > LONGEST_NAME ? 'text' : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  // A coerced object has the fields of its type, in their order.
  const parts = Object.entries(value).map(([name, part]) => {
    const text = typeof part === 'object' || part === undefined ? typedText(part) : typeof part;
    return `${name}: ${text}`;
  });
  return `{${parts}}`;
}

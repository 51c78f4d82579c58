import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { badUserInput } from '../errors/service-error.js';
import { type BoundsConfig, DEFAULT_BOUNDS } from './bounds-config.js';
import { MAX_LIST_LENGTH } from './list-sizes.js';
import { longestList } from './longest-list.js';
import { asksForText, CostEstimator, type OperationCost } from './operation-cost.js';
import { passedShapeBound } from './operation-shape.js';
import { boundRefusal } from './refusal.js';
import { hasConditionAtSubscriptionRoot } from './subscription-root.js';

/** How many documents are remembered as having passed, and how long such a one may be, in characters. */
const REMEMBERED_TEXTS = 1_000;
const REMEMBERED_LENGTH = 4_000;

/** How many costs of one document are remembered, each for other variables. */
const REMEMBERED_COSTS = 100;

/** What is known of the costs of one document. */
interface KnownCosts {
  /** The variables that its cost has been seen to depend on. */
  variables: Set<string>;
  byKey: Map<string, OperationCost>;
}

/** Says of each operation whether it may run, before anything of it does. One for a schema. */
export class OperationBounds {
  readonly config: BoundsConfig;
  readonly #estimator: CostEstimator;
  readonly #passedTexts = new Set<string>();
  readonly #costs = new WeakMap<DocumentNode, KnownCosts>();

  constructor(schema: GraphQLSchema, config: BoundsConfig = DEFAULT_BOUNDS) {
    this.config = config;
    this.#estimator = new CostEstimator(schema);
  }

  /**
   * Holds the text of a document against the bounds on its shape, without a look at the schema. A text that is no GraphQL
   * passes: whoever runs it says so. Errors: OPERATION_TOO_LARGE, and BAD_USER_INPUT for what would fail in validation.
   */
  checkText(text: string): void {
    if (this.#passedTexts.has(text)) return;
    const document = this.#parsed(text);
    if (document === null) return;
    const passed = passedShapeBound(document, this.config);
    if (passed) throw boundRefusal(passed);
    if (hasConditionAtSubscriptionRoot(document)) {
      throw badUserInput('query', 'has @skip or @include at the root of a subscription; put it further in');
    }
    if (text.length > REMEMBERED_LENGTH) return;
    if (this.#passedTexts.size >= REMEMBERED_TEXTS) this.#passedTexts.clear();
    this.#passedTexts.add(text);
  }

  /**
   * What an operation of a valid document costs; null where the document has no operation of that name.
   * Errors: OPERATION_TOO_LARGE where it costs more than it may or asks for a longer list.
   */
  check(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>> = {},
  ): OperationCost | null {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
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

  #parsed(text: string): DocumentNode | null {
    try {
      return parse(text, { maxTokens: this.config.maxTokens, noLocation: true });
    } catch (error) {
      if (!/more that \d+ tokens/.test((error as Error).message)) return null;
      const limit = this.config.maxTokens;
      throw boundRefusal({
        ...{ bound: 'tokens', value: limit + 1, limit, unit: 'words and signs or more' },
        remedy: 'give values as variables, and ask in several operations',
      });
    }
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
    const known: KnownCosts = this.#costs.get(document) ?? { variables: new Set(), byKey: new Map() };
    this.#costs.set(document, known);
    const key = keyOf(operation, known.variables, variables);
    const found = known.byKey.get(key);
    if (found) return found;
    const before = known.variables.size;
    const cost = this.#estimator.estimate(document, operation, variables, known.variables);
    // A variable that only counts beside others: what was remembered before says nothing of it.
    if (known.variables.size > before || known.byKey.size >= REMEMBERED_COSTS) known.byKey.clear();
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
  for (const name of names) {
    const value = variables[name];
    key += `\n${name} ${textOf(value)}`;
  }
  return key;
}

/** A variable as far as costs depend on it: of a list its length, and of an object whether it is a filter by text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object') return asksForText(value) ? '{text}' : 'null';
  return String(value).slice(0, 40);
}

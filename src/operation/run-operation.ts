import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Asking } from '../bounds/client-address.js';
import type { Release } from '../bounds/turns.js';
import { executePlan } from '../execution/execute-plan.js';
import { OperationPlans } from '../execution/operation-plans.js';
import type { Graph } from '../graph.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ReadPlanner } from '../planning/planned-reads.js';
import type { TrustedOperations } from '../trusted-operations/trusted-operations.js';
import { boundErrors, type ErrorBudget } from './bound-errors.js';
import { chooseOperation, type NamedOperation, newRegisteredTexts } from './choose-operation.js';
import { Documents } from './documents.js';
import { EqualRequests, type Share } from './equal-requests.js';
import { formatError, isOurFault, isUnexpected } from './format-error.js';
import type { OperationGate } from './operation-gate.js';
import type { OperationNotes } from './operation-notes.js';
import { httpOf } from './refusals.js';
import { type CachedResponse, entityTag, ResponseCache, responseKey } from './response-cache.js';
import { WrittenResult } from './written-result.js';

/** The root fields about the request rather than the graph; a response with one is valid only for that request. */
const OF_THE_REQUEST = /\b(?:rateLimit|viewer)\b/;

/** Operations that cost no more than this do not wait for a turn: they end soon. */
const SMALL = 100;

/** An operation as a client sent it, its name and variables of the right types. */
export interface AskedOperation extends NamedOperation {
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A request for an operation, as its transport describes it. */
export interface OperationRequest {
  /** What resolvers get: its viewer, its loaders and access to the graph. */
  context: RequestContext;
  /** Who sends it. */
  from: Asking;
  notes: OperationNotes;
  /** Why an operation of this type does not run over the transport; null if it does. */
  refusalOf(type: OperationTypeNode): GraphQLError | null;
  /** For a GET, whose response its client and caches in between may keep: what it accepts, and which tags it has. */
  kept?: { accept: string; holds(tag: string): boolean } | undefined;
  /** How much space the errors of its response may take. */
  errorBudget?: () => ErrorBudget;
  /** Is called with errors that are this service's fault. */
  report(error: unknown): void;
}

/** The outcome of an operation. */
export interface OperationOutcome {
  /** Its document; null if it was refused before there was one, or answered from the cache. */
  document: DocumentNode | null;
  /** Its HTTP status: 304 if its client has the response. */
  status: number;
  headers: [string, string][];
  /** The response; null for a subscription. */
  written: WrittenResult | null;
  errors: GraphQLFormattedError[];
  /** The arguments to execute a subscription with. */
  subscription: ExecutionArgs | null;
  /** The entity tag of the response, if that may be kept. */
  tag: string | null;
}

/** What operations of all transports share. */
export interface OperationSettings {
  schema: GraphQLSchema;
  graph: Graph;
  trusted: TrustedOperations;
  gate: OperationGate;
  /** How much of recent responses is kept, in values of about 35 bytes. */
  cachedValues: number;
  /** What clients may see of an error. */
  format: typeof formatError;
}

/** Runs operations, over whichever transport they come. */
export class OperationRunner {
  readonly #settings: OperationSettings;
  readonly #registered = newRegisteredTexts();
  readonly #responses: ResponseCache;
  readonly #equalRequests = new EqualRequests<CachedResponse>();
  readonly #documents: Documents;
  readonly #plans: OperationPlans;
  readonly #planner: ReadPlanner;

  constructor(settings: OperationSettings) {
    const { schema, graph, gate, trusted, cachedValues } = settings;
    this.#settings = settings;
    this.#responses = new ResponseCache(cachedValues, { asksByQuery: graph.engine.kind === 'neo4j' });
    this.#documents = new Documents(schema, gate.bounds, trusted.isLocked);
    this.#plans = new OperationPlans(schema);
    this.#planner = new ReadPlanner(schema, graph.cypher, graph.engine.kind);
  }

  /** Whether responses are kept. */
  get recalls(): boolean {
    return this.#responses.keepsAny;
  }

  /** Runs one operation through all steps: choose, cache, parse, validate, admit, execute, format. */
  async run(bring: () => AskedOperation, request: OperationRequest): Promise<OperationOutcome> {
    const { trusted, gate } = this.#settings;
    const { context, from, notes } = request;
    const outcome = newOutcome();
    let release: Release | undefined;
    let share: Share<CachedResponse> | undefined;
    let response: CachedResponse | undefined;
    try {
      // Choose the text: what the client sent, or what an id stands for.
      const asked = bring();
      const { query, newHash } = chooseOperation(asked, trusted, this.#registered);

      // Cache: the same viewer made the same request for the same version of the graph. It costs the same.
      const isKept = this.recalls || request.kept !== undefined;
      const key = isKept ? responseKey(query, asked.operationName, asked.variables, context.viewer) : null;
      const kept = this.recalls ? await this.#kept(key, request) : null;
      if (kept) return kept;

      // Parse and validate, once for each text.
      outcome.document = this.#documents.read(query, notes);
      const operation = operationOf(outcome.document, asked.operationName, this.#settings.schema);
      Object.assign(notes, { name: operation.name?.value ?? null, type: operation.operation });
      const refusal = request.refusalOf(operation.operation);
      if (refusal) throw refusal;

      // Admit: its variables are right, it costs no more than it may, and its client has points left.
      outcome.headers = await gate.admit({ document: outcome.document, operation, asked, notes }, context, from);
      if (newHash !== null) this.#registered.set(newHash, query);
      if (operation.operation === 'subscription') {
        return Object.assign(outcome, { subscription: this.#subscription(outcome.document, asked, context) });
      }

      // Execute, large reads when it is their turn, and equal ones once. The version is asked for before, so that a response may be
      // newer than its tag says, but never older.
      const version = key === null ? null : await this.#versionOf(query, operation, request);
      if (version !== null && isHeld(outcome, request, version, key!)) return outcome;
      if (operation.operation === 'query' && context.spending!.cost > SMALL) {
        if (version !== null && this.recalls) {
          ({ response, share } = await this.#equalRequests.join(version, key!, context.runner));
          if (response) return Object.assign(outcome, { written: this.#responses.noteFound(response).written });
        }
        release = await context.runner.turnToRead();
      }
      const start = performance.now();
      const variables = context.variables!;
      const plan = this.#plans.of(outcome.document, operation, variables);
      const execute = () => executePlan(plan, variables, context, this.#planner);
      let result = await execute();
      if (operation.operation === 'query' && result.errors?.some(isUnexpected)) {
        // Merges and removals by others meanwhile can leave it between two states of the graph.
        context.loaders = context.newLoaders();
        context.spending!.lists.reset();
        result = await execute();
      }
      notes.phases.execute = performance.now() - start;

      // Format, and keep what is the same for all equal requests.
      outcome.errors = this.#format(result.errors ?? [], request);
      outcome.written = new WrittenResult({ data: result.data, errors: result.errors && outcome.errors });
      if (result.errors || context.holdsText) outcome.tag = null;
      else if (version !== null) {
        response = { written: outcome.written, operationName: notes.name, cost: context.spending!.cost };
        this.#responses.keep(version, key!, response);
      }
      return outcome;
    } catch (error) {
      return this.#refused(error, outcome, request);
    } finally {
      release?.();
      share?.(response);
      notes.cost ??= context.spending?.cost ?? null;
    }
  }

  /** A result of a subscription as clients may see it. */
  present<R extends ExecutionResult>(result: R): R {
    if (!result.errors) return result;
    return { ...result, errors: boundErrors(this.#formatted(result.errors)) as unknown as GraphQLError[] };
  }

  /**
   * The response to an equal request of the same viewer; null if none is kept. These are the first two steps of `run`, for a
   * transport that can take them before its own. Errors: those that `run` answers with.
   */
  async recall(asked: AskedOperation, request: OperationRequest): Promise<OperationOutcome | null> {
    const { query } = chooseOperation(asked, this.#settings.trusted, this.#registered);
    return this.#kept(responseKey(query, asked.operationName, asked.variables, request.context.viewer), request);
  }

  async #kept(key: string | null, request: OperationRequest): Promise<OperationOutcome | null> {
    if (key === null || !this.#responses.has(key)) return null;
    const { graph, gate } = this.#settings;
    const { context, from, notes } = request;
    // Only queries are kept.
    const refusal = request.refusalOf(OperationTypeNode.QUERY);
    if (refusal) throw refusal;
    // If the engine does not answer, a later step reports it.
    const asking = { isTagged: request.kept !== undefined };
    const version = await this.#responses.versionFor(graph, context.runner, asking).catch(() => null);
    const response = version === null ? undefined : this.#responses.find(version, key);
    if (!response) return null;
    const outcome = newOutcome();
    if (notes.isSimple) gate.checkSimple(response.cost);
    outcome.headers = await gate.charge(response.cost, context.viewer, from);
    Object.assign(notes, { name: response.operationName, type: 'query', cost: response.cost });
    if (isHeld(outcome, request, version!, key)) return outcome;
    return Object.assign(outcome, { written: response.written });
  }

  /** The version under which the response may be kept, by this service or by other caches; null if it may not. */
  async #versionOf(query: string, operation: OperationDefinitionNode, { context, kept }: OperationRequest) {
    if (operation.operation !== 'query' || OF_THE_REQUEST.test(query)) return null;
    const asking = { isTagged: kept !== undefined };
    if (!asking.isTagged && !asksTheGraph(operation)) return null;
    // If the engine does not answer, the fields that ask it report it.
    return this.#responses.versionFor(this.#settings.graph, context.runner, asking).catch(() => null);
  }

  #subscription(document: DocumentNode, { operationName, variables }: AskedOperation, contextValue: RequestContext) {
    return { schema: this.#settings.schema, document, operationName, variableValues: variables, contextValue };
  }

  #refused(error: unknown, outcome: OperationOutcome, request: OperationRequest): OperationOutcome {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const { status = 500, headers = [] } = httpOf(errors[0]);
    outcome.errors = this.#format(errors.map(graphqlErrorOf), request);
    const written = new WrittenResult({ errors: outcome.errors });
    return Object.assign(outcome, { status, headers: [...headers], written, tag: null });
  }

  /** Errors as clients may see them, noted for the log and the metrics. */
  #format(errors: readonly GraphQLError[], { notes, report, errorBudget }: OperationRequest): GraphQLFormattedError[] {
    for (const error of errors) {
      notes.errorCodes.push(String(formatError(error.toJSON(), error).extensions?.code));
      if (isOurFault(error)) report(error);
    }
    return errors.length === 0 ? [] : boundErrors(this.#formatted(errors), errorBudget?.());
  }

  #formatted(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.#settings.format(error.toJSON(), error));
  }
}

function newOutcome(): OperationOutcome {
  return { document: null, status: 200, headers: [], written: null, errors: [], subscription: null, tag: null };
}

/** Tags the response of a GET; returns whether its client already has it. */
function isHeld(outcome: OperationOutcome, { kept }: OperationRequest, version: string, key: string): boolean {
  if (!kept) return false;
  outcome.tag = entityTag(version, key, kept.accept);
  if (!kept.holds(outcome.tag)) return false;
  outcome.status = 304;
  return true;
}

/** The requested operation of a document. Errors: OPERATION_RESOLUTION_FAILURE. */
function operationOf(
  document: DocumentNode,
  operationName: string | null | undefined,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation;
  // graphql-js says which of the possible reasons it is.
  const { errors } = execute({ schema, document, operationName }) as ExecutionResult;
  throw new GraphQLError(errors![0]!.message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function graphqlErrorOf(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

/** Whether an operation selects anything but introspection fields, which need no database. */
function asksTheGraph({ selectionSet }: OperationDefinitionNode): boolean {
  return !selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../access/viewer.js';
import { type BoundsConfig, settingOf } from '../bounds/bounds-config.js';
import { type Asking, addressReader } from '../bounds/client-address.js';
import { jsonRefusal } from '../bounds/json-shape.js';
import { ListMeter } from '../bounds/list-meter.js';
import { OperationBounds } from '../bounds/operation-bounds.js';
import type { RateConfig } from '../bounds/rate-config.js';
import type { Quota, RateLimiter } from '../bounds/rate-limiter.js';
import { boundRefusal } from '../bounds/refusal.js';
import { WINDOW_S } from '../bounds/take-points.js';
import type { GraphRows } from '../bounds/weights.js';
import { ServiceError } from '../errors/service-error.js';
import { coerceVariables } from '../execution/coerce-variables.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { OperationNotes } from './operation-notes.js';
import { httpRefusal, refusal, refusing } from './refusals.js';

/** A valid operation with the values that its client gives for its variables. */
export interface BroughtOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  asked: { variables?: Readonly<Record<string, unknown>> | null | undefined };
  /** Whether it came by a GET that any page could have sent, for which limits are lower. */
  notes: Pick<OperationNotes, 'isSimple'>;
}

/** A header that no link or form of another site can send; Apollo Server requires it if a request could come from one. */
export const PREFLIGHT_HEADER = 'apollo-require-preflight';

/** The share of the cost limit for an operation that any page could send. */
const SIMPLE_SHARE = 0.1;

/** The parameters of a URL that are JSON. */
const JSON_PARAMETERS = ['variables', 'extensions'];

/** The name of the only policy in the headers RateLimit and RateLimit-Policy. */
const POLICY = '"cost"';

/** Admits operations that are within their bounds and whose client has points left. Never asks the database. */
export class OperationGate {
  readonly bounds: OperationBounds;
  readonly #schema: GraphQLSchema;
  readonly #maxBatch: number;
  readonly #limiter: RateLimiter | null;
  readonly #addressOf: (asking: Asking) => string;

  /** `rows` returns the size of the graph, on which costs depend. */
  constructor(
    schema: GraphQLSchema,
    bounds: BoundsConfig,
    { rate, limiter, rows }: { rate: RateConfig; limiter: RateLimiter | null; rows: () => GraphRows },
  ) {
    // What costs more than all points of a minute could never run.
    const maxCost = Math.min(bounds.maxCost, limiter?.points ?? bounds.maxCost);
    this.bounds = new OperationBounds(schema, { ...bounds, maxCost }, rows);
    this.#schema = schema;
    this.#maxBatch = bounds.maxBatch;
    this.#limiter = limiter;
    this.#addressOf = addressReader(rate.trustedProxies);
  }

  /** Whether the body of a request is a list of operations that may be answered, each by itself. */
  takesList(body: unknown): body is unknown[] {
    return Array.isArray(body) && body.length > 0 && body.length <= this.#maxBatch;
  }

  /** Refuses a list of operations that cannot be answered one by one. Errors: OPERATION_TOO_LARGE, BAD_REQUEST. */
  checkSingle(body: unknown): void {
    if (Array.isArray(body)) throw this.#listRefusal(body);
  }

  /** Checks the bounds of JSON, such as variables in a URL, before it is parsed. Errors: OPERATION_TOO_LARGE, BAD_USER_INPUT. */
  checkJson(json: string): void {
    const refusal = jsonRefusal(json, this.bounds.config.maxBodyBytes);
    if (refusal) throw httpRefusal(refusal);
  }

  /** The same for the JSON in the query string of a URL. */
  checkSearch(search: string): void {
    if (search === '') return;
    const params = new URLSearchParams(search);
    for (const name of JSON_PARAMETERS) for (const json of params.getAll(name)) this.checkJson(json);
  }

  /**
   * Puts the variables of a validated operation, its cost and the points left to its client into its context, and returns
   * the headers that report these. Errors: BAD_USER_INPUT for its variables, OPERATION_TOO_LARGE, RATE_LIMITED.
   */
  async admit(brought: BroughtOperation, context: RequestContext, asking: Asking): Promise<[string, string][]> {
    const { document, operation, asked, notes } = brought;
    const variables = refusing(() => coerceVariables(this.#schema, operation, asked.variables ?? {}));
    context.variables = variables;
    const { cost, spareItems } = refusing(() => this.bounds.check(document, operation, variables));
    if (notes.isSimple) this.checkSimple(cost);
    const lists = new ListMeter(spareItems);
    const quota = await this.#spend(cost, context.viewer, asking);
    context.spending = {
      cost,
      lists,
      bounds: this.bounds.config,
      limit: quota?.limit ?? null,
      remaining: quota?.remaining ?? null,
      resetAt: quota?.resetAt.toISOString() ?? null,
    };
    return costHeaders(cost, quota);
  }

  /** Checks what any page could send against its share of the cost limit. Errors: OPERATION_TOO_LARGE. */
  checkSimple(value: number): void {
    const limit = Math.floor(this.bounds.config.maxCost * SIMPLE_SHARE);
    if (value <= limit) return;
    const remedy = `send the header ${PREFLIGHT_HEADER}, with which more is allowed, or ask for smaller pages`;
    throw httpRefusal(boundRefusal({ bound: 'cost', value, limit, unit: 'nodes that it can return or read', remedy }));
  }

  /**
   * Charges a client for something other than running an operation, and returns the headers that report it.
   * Errors: RATE_LIMITED.
   */
  async charge(cost: number, viewer: Viewer, asking: Asking): Promise<[string, string][]> {
    return costHeaders(cost, await this.#spend(cost, viewer, asking));
  }

  /** Identifies a client: by who it is or, without a credential, by its address. */
  clientOf(viewer: Viewer, asking: Asking): string {
    return viewer.id ?? this.addressOf(asking);
  }

  addressOf(asking: Asking): string {
    return `address/${this.#addressOf(asking)}`;
  }

  #listRefusal({ length }: readonly unknown[]): GraphQLError {
    if (length <= this.#maxBatch) {
      const message = 'The list of operations is empty or contains a list; give at least one operation, and no lists.';
      return refusal(message, 'BAD_REQUEST', 400);
    }
    const few = this.#maxBatch === 0 ? 'each by itself, over one connection' : `at most ${this.#maxBatch} at a time`;
    const setting = `the setting ${settingOf('maxBatch')} of the service says how many`;
    const remedy = `send ${few}; ${setting}`;
    return httpRefusal(
      boundRefusal({ bound: 'batch', value: length, limit: this.#maxBatch, unit: 'operations in a list', remedy }),
    );
  }

  /** What is left to the client after it has paid; null if rates are not limited. */
  async #spend(cost: number, viewer: Viewer, asking: Asking): Promise<Quota | null> {
    if (!this.#limiter) return null;
    try {
      return await this.#limiter.spend(this.clientOf(viewer, asking), cost);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'RATE_LIMITED') throw error;
      const { limit, remaining, resetAt, retryAfter } = error.details as Record<string, number> & { resetAt: string };
      throw httpRefusal(error, 429, [
        ['retry-after', String(retryAfter)],
        ...costHeaders(cost, { limit: limit!, remaining: remaining!, resetAt: new Date(resetAt) }),
      ]);
    }
  }
}

/**
 * The headers for a cost and, as in draft-ietf-httpapi-ratelimit-headers, the points granted each minute and those left.
 */
function costHeaders(cost: number, quota: Quota | null): [string, string][] {
  const costs: [string, string] = ['demarche-cost', String(cost)];
  if (!quota) return [costs];
  const { limit, remaining, resetAt } = quota;
  const seconds = Math.max(0, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  return [
    costs,
    ['ratelimit-policy', `${POLICY};q=${limit};w=${WINDOW_S};qu="points"`],
    ['ratelimit', `${POLICY};r=${remaining};t=${seconds}`],
  ];
}

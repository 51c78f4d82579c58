import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors/error-codes.js';
import type { Metrics, Outcome } from '../observability/metrics.js';
import type { Tracing } from '../observability/tracing.js';
import { parseTraceParent } from '../observability/tracing.js';
import { newNotes, type OperationNotes, type Phase } from '../operation/operation-notes.js';
import type { QueryTally, RequestScope } from '../query/query-runner.js';
import { errorCodesIn } from './error-body.js';
import { isOperation, pathOf } from './operation-request.js';

const OUTCOMES: Partial<Record<ErrorCode | 'INTERNAL_SERVER_ERROR', Outcome>> = {
  DEADLINE_EXCEEDED: 'late',
  CANCELLED: 'cancelled',
  SERVICE_UNAVAILABLE: 'failed',
  INTERNAL_SERVER_ERROR: 'failed',
};

/** The outcome of a request, from its status (null: its client hung up) and the codes of its errors; the most severe one wins. */
function outcomeOf(status: number | null, codes: readonly string[]): Outcome {
  const outcomes = codes.map((code) => (OUTCOMES as Record<string, Outcome | undefined>)[code] ?? 'refused');
  if (status === null) return 'cancelled';
  if (outcomes.includes('late') || status === 504) return 'late';
  if (outcomes.includes('failed') || status >= 500) return 'failed';
  if (outcomes.length > 0 || status >= 400) return 'refused';
  return 'ok';
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Count and duration of the database queries of this request. */
    tally: QueryTally;
    /** The scope of its queries: what its client has seen of the graph (the header demarche-bookmark), and its trace. */
    scope: RequestScope;
    /** The viewer, once authenticated; null for an anonymous client. */
    viewerId: string | null;
  }
}

/** Observers of requests in addition to the log; each may be off. */
export interface Observers {
  metrics: Metrics | null;
  tracing: Tracing | null;
}

/** The id of a request: the one assigned by a proxy, or a new one. */
export function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Adds to each response its request id and its cost (`Server-Timing`: the number of database queries, the time spent in them and
 * in each phase, in milliseconds), and writes one log line per request.
 */
export function observeRequests(app: FastifyInstance, { metrics, tracing }: Observers): void {
  app.decorateRequest('viewerId', null);
  app.decorateRequest('operations');
  app.decorateRequest('tally');
  app.decorateRequest('scope');
  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers } = request;
    request.tally = { count: 0, durationMs: 0 };
    request.operations = [newNotes()];
    const trace = isOperation(request) ? tracing?.begin({ method, path: pathOf(request), headers }) : undefined;
    request.scope = {
      causality: { bookmarks: [] },
      traceId: trace?.traceId ?? parseTraceParent(headers.traceparent)?.traceId,
      watch: bothWatches(metrics?.watchQuery, trace?.startQuery),
    };
    // Fastify calls a hook for responses that were sent, but not for clients that hung up.
    reply.raw.once('close', () => {
      const status = reply.raw.headersSent ? reply.raw.statusCode : null;
      writeLine(request, status, reply.elapsedTime);
      if (!isOperation(request)) return;
      const outcomes = request.operations.map(({ name, type, cost, errorCodes: codes, ended }) => {
        // Without a response, or with a late one, a client receives nothing of what had completed by then.
        const isLost = status === null || status >= 500;
        const outcome = outcomeOf(isLost ? status : (ended?.status ?? status), codes);
        const durationMs = ended?.durationMs ?? reply.elapsedTime;
        metrics?.operationEnded({ name, type, outcome, codes, durationMs, cost });
        return outcome;
      });
      const { name: operation, type } = summaryOf(request);
      trace?.end({ status: status ?? 499, operation, type, isFailed: outcomes.includes('failed') });
    });
    done();
  });
  // What refuses a request as a whole sends an object; the answers of operations are text, and their errors are noted already.
  app.addHook('preSerialization', (request, _reply, body, done) => {
    request.operations[0].errorCodes.push(...errorCodesIn(body));
    done(null, body);
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    if (isOperation(request)) reply.header('server-timing', serverTimingOf(request));
    done();
  });
}

/** A summary of all operations of a request: their names, their type if it is the same, and the sum of their costs. */
function summaryOf({ operations }: FastifyRequest): Pick<OperationNotes, 'name' | 'type' | 'cost'> {
  const [first, ...others] = operations;
  if (others.length === 0) return first;
  const costs = operations.flatMap(({ cost }) => cost ?? []);
  return {
    name: operations.flatMap(({ name }) => name ?? []).join(', ') || null,
    type: others.every(({ type }) => type === first.type) ? first.type : null,
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost),
  };
}

function phasesOf({ operations }: FastifyRequest): Partial<Record<Phase, number>> {
  const sums: Partial<Record<Phase, number>> = {};
  for (const { phases } of operations) {
    for (const [phase, ms] of Object.entries(phases) as [Phase, number][]) sums[phase] = (sums[phase] ?? 0) + ms;
  }
  return sums;
}

function serverTimingOf(request: FastifyRequest): string {
  const { tally } = request;
  const database = `db;dur=${tally.durationMs.toFixed(2)};desc="${tally.count} queries"`;
  const phases = Object.entries(phasesOf(request)).map(([phase, ms]) => `${phase};dur=${ms.toFixed(2)}`);
  return [database, ...phases].join(', ');
}

/** `status` is null if the client hung up before it got a response. */
function writeLine(request: FastifyRequest, status: number | null, elapsedMs: number): void {
  const { tally, operations, viewerId, scope } = request;
  const { name: operation, cost } = summaryOf(request);
  const errorCodes = operations.flatMap((one) => one.errorCodes);
  const path = pathOf(request);
  // Supervisors and proxies probe every few seconds, which is only logged on failure.
  const level = (path === '/healthz' || path === '/readyz') && status === 200 ? 'debug' : 'info';
  request.log[level](
    {
      method: request.method,
      path,
      status,
      ...(operations.length > 1 && { operations: operations.length }),
      operation,
      cost,
      viewer: viewerId,
      durationMs: rounded(elapsedMs),
      queries: tally.count,
      queriesMs: rounded(tally.durationMs),
      ...(errorCodes.length > 0 && { errors: [...new Set(errorCodes)] }),
      ...(scope.traceId && { traceId: scope.traceId }),
    },
    'request',
  );
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}

type Watch = RequestScope['watch'];

function bothWatches(first: Watch, second: Watch): Watch {
  if (!first || !second) return first ?? second;
  return (name) => {
    const ends = [first(name), second(name)];
    return (error) => {
      for (const end of ends) end(error);
    };
  };
}

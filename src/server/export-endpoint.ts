import { pipeline, Readable, type Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { EXPORT_FORMATS } from '../export/export-arguments.js';
import { countingOf, type ExportForm, exportText, openExport } from '../export/export-text.js';
import type { Graph } from '../graph.js';
import { criteriaOf } from '../graphql/statement/statement-filter.input.js';
import { type formatError, isOurFault } from '../operation/format-error.js';
import type { OperationGate } from '../operation/operation-gate.js';
import { httpOf } from '../operation/refusals.js';
import { ExportLife, OpenExports } from './export-life.js';
import { readExportRequest } from './export-request.js';
import { searchOf } from './operation-request.js';
import { encodingOf } from './pack-answer.js';
import type { RequestViewers } from './request-viewer.js';

const RETRY_AFTER_S = 5;
/** What exports share with operations: authentication, rate limits, and error formatting. */
interface ExportOptions {
  viewers: RequestViewers;
  gate: OperationGate;
  formatError: typeof formatError;
  /** How long the engine may take for one part, in milliseconds. */
  deadlineMs: number;
  open?: OpenExports;
}

const STATUS: Partial<Record<string, number>> = {
  ...{ BAD_USER_INPUT: 400, SERVICE_UNAVAILABLE: 503, OVERLOADED: 503, DEADLINE_EXCEEDED: 504 },
};

/** Answers like a refused operation. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, format: typeof formatError) {
  const shown =
    error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error | undefined });
  const formatted = format(shown.toJSON(), shown);
  const code = String(formatted.extensions?.code);
  const { status = STATUS[code] ?? 500, headers = [] } = httpOf(shown);
  if (isOurFault(error)) request.log.error({ err: error }, 'request failed');
  for (const [name, value] of headers) reply.header(name, value);
  if (code === 'OVERLOADED') reply.header('retry-after', RETRY_AFTER_S);
  return reply.code(status).send({ errors: [formatted] });
}

function addHeaders(reply: FastifyReply, { format, table, panel, analysis }: ExportForm, isPacked: boolean): void {
  const { extension, mediaType } = EXPORT_FORMATS[format];
  const part = panel ? 'panel' : (analysis?.what ?? table);
  const name = part === null ? `demarche.${extension}` : `demarche-${part}.${extension}`;
  const others = reply.getHeader('vary');
  reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    vary: others === undefined ? 'accept-encoding' : `${others}, accept-encoding`,
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
}

function packed(text: Readable): Transform {
  // If either of the two ends, so does the other, whose reader receives the error.
  return pipeline(text, createGzip(), () => undefined);
}

/**
 * Serves the graph, or the acts that match a filter, at /export as a file for other tools. Exporting needs the same access as
 * reading. The client sets the pace: the engine reads no further than the client, and others are served while it is slow.
 */
export function addExportEndpoint(
  app: FastifyInstance,
  graph: Graph,
  { viewers, gate, formatError: format, deadlineMs, open = new OpenExports() }: ExportOptions,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    // A request and its stream together add one listener more than the number at which Node.js warns of a leak.
    reply.raw.setMaxListeners(20);
    const life = new ExportLife(reply, deadlineMs);
    const viewer = await life.inTime(() => viewers.of(request));
    const client = gate.clientOf(viewer, request.raw);
    const runner = graph.runner.forRequest(request.tally, { ...request.scope, signal: life.signal, client });
    const { form, filter } = readExportRequest(searchOf(request));
    const isPacked = encodingOf(request, ['gzip']) !== null;
    if (request.method === 'HEAD') {
      addHeaders(reply, form, isPacked);
      return reply.send();
    }
    life.signal.throwIfAborted();
    open.enter(client, reply);
    const charged = await life.inTime(() => gate.charge(gate.bounds.config.maxCost, viewer, request.raw));
    for (const [name, value] of charged) reply.header(name, value);
    const criteria = filter === null ? null : criteriaOf(filter, graph.aliases);
    const source = await life.inTime(() => openExport(runner, graph.analytics, criteria, form));
    addHeaders(reply, form, isPacked);
    const counting = countingOf(source);
    if (counting !== null) reply.header('demarche-counting', counting);
    const text = Readable.from(open.pieces(client, life, exportText(form, source)), { signal: life.signal });
    return reply.send(isPacked ? packed(text) : text);
  };
  app.route({
    method: ['GET', 'HEAD'],
    url: '/export',
    exposeHeadRoute: false,
    handler: (request, reply) => answer(request, reply).catch((error) => refuse(request, reply, error, format)),
  });
}

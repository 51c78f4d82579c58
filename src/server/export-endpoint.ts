import { pipeline, Readable, type Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ServiceError } from '../errors/service-error.js';
import { EXPORT_FORMATS } from '../export/export-arguments.js';
import { ExportReader } from '../export/export-reader.js';
import { type ExportForm, exportText } from '../export/export-text.js';
import type { Graph } from '../graph.js';
import { criteriaOf } from '../graphql/statement/statement-filter.input.js';
import { readExportRequest } from './export-request.js';
import { type formatError, isOurFault } from './format-error.js';
import type { OperationGate } from './operation-gate.js';
import { searchOf } from './operation-request.js';
import { encodingOf } from './pack-answer.js';
import type { RequestViewers } from './request-viewer.js';

/** How many exports run at once: each keeps the engine as busy as it can be, for as long as it takes. */
const MAX_RUNNING = 2;
const RETRY_AFTER_S = 5;
/** How long a client may take to read what it was sent before it is taken to be gone. */
const STALL_MS = 60_000;

/** What exports share with operations: who may ask, for how much, and what errors say. */
interface ExportOptions {
  viewers: RequestViewers;
  gate: OperationGate;
  formatError: typeof formatError;
}

const STATUS: Partial<Record<string, number>> = { BAD_USER_INPUT: 400, SERVICE_UNAVAILABLE: 503, OVERLOADED: 503 };

/** The HTTP status and headers that an error carries. */
function httpOf({ extensions }: GraphQLError): { status?: number; headers?: Iterable<[string, string]> } {
  return (extensions.http as ReturnType<typeof httpOf>) ?? {};
}

/** Answers as an operation that is refused is answered. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, format: typeof formatError) {
  const shown =
    error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error | undefined });
  const formatted = format(shown.toJSON(), shown);
  const code = String(formatted.extensions?.code);
  const { status = STATUS[code] ?? 500, headers = [] } = httpOf(shown);
  request.operations[0].errorCodes.push(code);
  if (isOurFault(error)) request.log.error({ err: error }, 'request failed');
  for (const [name, value] of headers) reply.header(name, value);
  if (code === 'OVERLOADED') reply.header('retry-after', RETRY_AFTER_S);
  return reply.code(status).send({ errors: [formatted] });
}

function addHeaders(reply: FastifyReply, { format, table }: ExportForm, isPacked: boolean): void {
  const { extension, mediaType } = EXPORT_FORMATS[format];
  const name = table === null ? `demarche.${extension}` : `demarche-${table}.${extension}`;
  const others = reply.getHeader('vary');
  reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    vary: others === undefined ? 'accept-encoding' : `${others}, accept-encoding`,
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
}

/** Ends when the client hangs up, or does not read on. */
class ExportLife {
  readonly #controller = new AbortController();

  constructor(reply: FastifyReply) {
    const hangUp = () => {
      if (!reply.raw.writableEnded) this.#end('The client hung up.');
    };
    if (reply.raw.closed) hangUp();
    else reply.raw.once('close', hangUp);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  #end(message: string): void {
    this.#controller.abort(new ServiceError('CANCELLED', message));
  }

  /** The same pieces, for as long as each is taken in time. */
  async *watch(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      const timer = setTimeout(() => this.#end('The client did not read on.'), STALL_MS).unref();
      try {
        yield piece;
      } finally {
        clearTimeout(timer);
      }
    }
  }
}

function packed(text: Readable): Transform {
  // What ends either of the two ends the other; who reads hears of it there.
  return pipeline(text, createGzip(), () => undefined);
}

/**
 * Serves the graph, or the statements that pass a filter, at /export as a file for other tools. Who may read may export. The
 * client sets the pace: what it has not read is not asked of the engine.
 */
export function addExportEndpoint(
  app: FastifyInstance,
  graph: Graph,
  { viewers, gate, formatError: format }: ExportOptions,
): void {
  let running = 0;
  const enter = (reply: FastifyReply) => {
    if (running >= MAX_RUNNING) {
      const message = `${MAX_RUNNING} exports run already, as many as may; try again after ${RETRY_AFTER_S} s.`;
      throw new ServiceError('OVERLOADED', message);
    }
    running += 1;
    reply.raw.once('close', () => {
      running -= 1;
    });
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const life = new ExportLife(reply);
    const viewer = await viewers.of(request);
    const client = gate.clientOf(viewer, request.raw);
    const runner = graph.runner.forRequest(request.tally, { ...request.scope, signal: life.signal, client });
    const { form, filter } = readExportRequest(searchOf(request));
    const isPacked = encodingOf(request, ['gzip']) !== null;
    if (request.method === 'HEAD') {
      addHeaders(reply, form, isPacked);
      return reply.send();
    }
    life.signal.throwIfAborted();
    enter(reply);
    for (const [name, value] of await gate.charge(gate.bounds.config.maxCost, viewer, request.raw))
      reply.header(name, value);
    const criteria = filter === null ? null : criteriaOf(filter, graph.aliases);
    const reader = await ExportReader.open(runner, criteria);
    addHeaders(reply, form, isPacked);
    const text = Readable.from(life.watch(exportText(form, reader, runner)), { signal: life.signal });
    return reply.send(isPacked ? packed(text) : text);
  };
  app.route({
    method: ['GET', 'HEAD'],
    url: '/export',
    exposeHeadRoute: false,
    handler: (request, reply) => answer(request, reply).catch((error) => refuse(request, reply, error, format)),
  });
}

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';

/** How often a heartbeat is sent if nothing happens, so that no proxy considers the connection dead, in milliseconds. */
const HEARTBEAT_MS = 10_000;
const BOUNDARY = 'graphql';
const HEARTBEAT = Symbol('heartbeat');

/** Converts a result to the form that clients may see. */
type Present = (result: ExecutionResult) => ExecutionResult;

/** Whether a client accepts the results of a subscription as parts of one response, as Apollo's clients do. */
export function takesParts({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('subscriptionSpec') ?? false;
}

/** With the boundary that ends it: clients process a part only then. */
function part(value: object): string {
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(value)}\r\n--${BOUNDARY}`;
}

async function* partsOf(results: AsyncGenerator<ExecutionResult>, present: Present): AsyncGenerator<string> {
  // The first part tells the client that the subscription has begun.
  yield `\r\n--${BOUNDARY}${part({})}`;
  let next = results.next();
  while (true) {
    let timer: NodeJS.Timeout | undefined;
    const pause = new Promise<typeof HEARTBEAT>((resolve) => {
      timer = setTimeout(() => resolve(HEARTBEAT), HEARTBEAT_MS);
    });
    const result = await Promise.race([next, pause]).finally(() => clearTimeout(timer));
    if (result === HEARTBEAT) {
      yield part({});
    } else if (result.done) {
      break;
    } else {
      yield part({ payload: present(result.value) });
      next = results.next();
    }
  }
  yield '--\r\n';
}

/**
 * Answers with the results of a subscription as parts of type multipart/mixed, according to Apollo's multipart protocol for
 * subscriptions over HTTP. The client sets the pace; when it disconnects, the subscription ends.
 */
export function answerInParts(
  reply: FastifyReply,
  results: AsyncGenerator<ExecutionResult>,
  present: Present,
): FastifyReply {
  reply.raw.once('close', () => void results.return(undefined));
  reply.headers({
    'content-type': `multipart/mixed; boundary="${BOUNDARY}"; subscriptionSpec=1.0`,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  return reply.send(Readable.from(partsOf(results, present), { highWaterMark: 1 }));
}

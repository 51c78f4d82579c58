import type { FastifyInstance, HTTPMethods } from 'fastify';
import { errorBody } from './error-body.js';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers requests with methods that an address does not support with 405, and lists the supported ones in `Allow`. */
export function refuseOtherMethods(app: FastifyInstance, url: string, allowed: readonly HTTPMethods[]): void {
  const message = `${url} takes these methods: ${allowed.join(', ')}.`;
  app.route({
    ...{ method: METHODS.filter((method) => !allowed.includes(method)), url },
    // Before the body is read, which may be missing or have no type.
    onRequest: async (_request, reply) =>
      reply.code(405).header('allow', allowed.join(', ')).send(errorBody(message, 'BAD_REQUEST')),
    handler: () => undefined,
  });
}

import type { FastifyInstance } from 'fastify';
import { jsonRefusal } from '../bounds/json-shape.js';

/** Has the JSON of bodies held to its bounds before it is parsed. Errors of a request: OPERATION_TOO_LARGE, BAD_USER_INPUT. */
export function readJson(app: FastifyInstance, maxBytes: number): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const refusal = jsonRefusal(body as string, maxBytes);
    if (refusal) done(refusal);
    else parse(request, body as string, done);
  });
}

import { isUtf8 } from 'node:buffer';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { jsonRefusal } from '../bounds/json-shape.js';
import { cut } from '../errors/shown.js';

/**
 * Checks the JSON of bodies against its bounds before it is parsed. Errors of a request: OPERATION_TOO_LARGE, BAD_USER_INPUT;
 * with a status, if it is not JSON in UTF-8 (400) or is compressed (415).
 */
export function readJson(app: FastifyInstance, maxBytes: number): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const unreadable = whyUnreadable(request, body);
    if (unreadable) return done(unreadable);
    const text = body.toString();
    const refusal = jsonRefusal(text, maxBytes);
    if (refusal) return done(refusal);
    return parse(request, text, (error, value) => done(error && whyNotParsed(text, error), value));
  });
}

function whyUnreadable({ headers }: FastifyRequest, body: Buffer): Error | null {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    return refusal(415, `The body has the Content-Encoding ${cut(coding)}; bodies are read uncompressed.`);
  }
  return isUtf8(body) ? null : refusal(400, 'The body is not UTF-8; JSON is sent in that encoding.');
}

function whyNotParsed(text: string, error: Error): Error {
  if (text === '') return error;
  const isJson = isParsed(text);
  return refusal(
    400,
    isJson ? 'The body has a key __proto__ or constructor; leave it out.' : 'The body is not valid JSON.',
  );
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function refusal(statusCode: number, message: string): Partial<FastifyError> & Error {
  return Object.assign(new Error(message), { statusCode });
}

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorCode } from '../errors/error-codes.js';
import { errorBody } from './error-body.js';

/** The status for input that Node.js rejects before it becomes a request, by error code; 400 for any other. */
const STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const MESSAGES: Record<number, string> = {
  400: 'This is not a request by the rules of HTTP.',
  408: 'The request took too long to arrive or to be read; nothing was executed.',
  431: 'The address or the headers of the request are too long; send the operation in the body of a POST.',
};

/**
 * The codes that differ from BAD_REQUEST. Node counts the time from the start of the connection, and checks it before it reads
 * what has arrived meanwhile: under load, the slow side may be this service. So clients get a code on which they retry.
 */
const CODES: Record<number, ErrorCode> = { 408: 'DEADLINE_EXCEEDED' };

/** Answers input that is not valid HTTP with an error in the usual JSON form, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[error.code ?? ''] ?? 400;
  const code = CODES[status] ?? 'BAD_REQUEST';
  const body = JSON.stringify(errorBody(MESSAGES[status]!, code));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

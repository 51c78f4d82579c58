import WebSocket from 'ws';
import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { jsonRefusal } from '../bounds/json-shape.js';
import { ERROR_CODES } from '../errors/error-codes.js';
import { ServiceError } from '../errors/service-error.js';

/** The maximum size of one message in bytes. */
export const MAX_MESSAGE_BYTES = 100_000;
/** The maximum length of the id that a client assigns to a subscription: each of its events carries it. */
const MAX_ID_LENGTH = 100;
/** The maximum length of a close reason, in bytes (RFC 6455). */
const MAX_REASON_LENGTH = 123;
/** The close code for a message that violates the protocol (graphql-transport-ws, `Invalid message`). */
const BAD_REQUEST = 4400;

/** The close code for what a client may try again soon (RFC 6455, registry of IANA), and for a fault of this service. */
const TRY_AGAIN_LATER = 1013;
const INTERNAL_ERROR = 4500;
/** The close code for a credential that is refused, or missing (graphql-transport-ws). */
const FORBIDDEN = 4403;

/** The types of messages that only servers send (graphql-transport-ws). */
const SERVER_TYPES: readonly unknown[] = ['connection_ack', 'next', 'error'];

type Message = Parameters<WebSocket['send']>[0];

/** The event of a failed connection: a client that hangs up while it is written to, or violates the protocol. */
export const FAULT = 'fault';

/**
 * A WebSocket that closes on a message that exceeds the bounds of JSON, before it is parsed, and on one that only servers send.
 * Connection errors are emitted only as FAULT: ws has closed the connection by then, and graphql-ws would log each error to the
 * console.
 */
export class BoundedSocket extends WebSocket {
  override emit(event: string | symbol, ...details: unknown[]): boolean {
    if (event === 'error') return super.emit(FAULT, ...details);
    if (event !== 'message') return super.emit(event, ...details);
    const text = String(details[0]);
    const reason = jsonRefusal(text, DEFAULT_BOUNDS.maxBodyBytes)?.message ?? serverTypeProblem(text);
    if (reason === null) return super.emit(event, ...details);
    this.close(BAD_REQUEST, shortened(reason));
    return true;
  }

  /** Sends a message, and calls back without an error even if the connection has failed: its close ends its subscriptions. */
  override send(data: Message, ...rest: unknown[]): void {
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    const options = typeof rest[0] === 'object' ? rest[0] : null;
    super.send(data, options ?? {}, (error) => {
      if (error) super.emit(FAULT, error);
      done?.();
    });
  }
}

/** A close reason of at most the size that it may have; those of this service have only ASCII characters. */
function shortened(reason: string): string {
  return reason.slice(0, MAX_REASON_LENGTH);
}

/** What is wrong with a message of a type that only servers send, which graphql-ws takes for a fault of its own; or null. */
function serverTypeProblem(text: string): string | null {
  try {
    const { type } = JSON.parse(text) ?? {};
    return SERVER_TYPES.includes(type) ? `Only servers send messages of the type ${type}.` : null;
  } catch {
    return null;
  }
}

/** Closes a connection whose client assigns a subscription too long an id; returns whether it did. */
export function endedForItsId(socket: WebSocket, id: string): boolean {
  if (id.length <= MAX_ID_LENGTH) return false;
  socket.close(BAD_REQUEST, `The id of a subscription has ${id.length} characters; give at most ${MAX_ID_LENGTH}.`);
  return true;
}

/**
 * Closes a connection that could not be authenticated: with 4403 because of its credential, with 1013 because of what passes, such
 * as a database that does not answer, otherwise with 4500. graphql-ws itself knows only the first.
 */
export function endUnauthenticated(socket: WebSocket, error: unknown): void {
  const code = error instanceof ServiceError && error.isPublic ? error.code : null;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') socket.close(FORBIDDEN, 'Forbidden');
  else if (code && ERROR_CODES[code].isRetryable) socket.close(TRY_AGAIN_LATER, shortened((error as Error).message));
  else socket.close(INTERNAL_ERROR, 'Internal server error');
}

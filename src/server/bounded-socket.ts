import WebSocket from 'ws';
import { DEFAULT_BOUNDS } from '../bounds/bounds-config.js';
import { jsonRefusal } from '../bounds/json-shape.js';

/** The maximum size of one message in bytes. */
export const MAX_MESSAGE_BYTES = 100_000;
/** The maximum length of the id that a client assigns to a subscription: each of its events carries it. */
const MAX_ID_LENGTH = 100;
/** The maximum length of a close reason, in bytes (RFC 6455). */
const MAX_REASON_LENGTH = 123;
/** The close code for a message that violates the protocol (graphql-transport-ws, `Invalid message`). */
const BAD_REQUEST = 4400;

type Message = Parameters<WebSocket['send']>[0];

/** The event of a failed connection: a client that hangs up while it is written to, or violates the protocol. */
export const FAULT = 'fault';

/**
 * A WebSocket that closes on a message that exceeds the bounds of JSON, before it is parsed. Connection errors are emitted only
 * as FAULT: ws has closed the connection by then, and graphql-ws would log each error to the console.
 */
export class BoundedSocket extends WebSocket {
  override emit(event: string | symbol, ...details: unknown[]): boolean {
    if (event === 'error') return super.emit(FAULT, ...details);
    if (event !== 'message') return super.emit(event, ...details);
    const refusal = jsonRefusal(String(details[0]), DEFAULT_BOUNDS.maxBodyBytes);
    if (!refusal) return super.emit(event, ...details);
    this.close(BAD_REQUEST, refusal.message.slice(0, MAX_REASON_LENGTH));
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

/** Closes a connection whose client assigns a subscription too long an id; returns whether it did. */
export function endedForItsId(socket: WebSocket, id: string): boolean {
  if (id.length <= MAX_ID_LENGTH) return false;
  socket.close(BAD_REQUEST, `The id of a subscription has ${id.length} characters; give at most ${MAX_ID_LENGTH}.`);
  return true;
}
